import {SUBPIXELS} from '../log/limits.js';

/** @param {import('../document/paint-document.js').PaintDocument} doc @param {{x: number, y: number}} at @returns {{x: number, y: number} | null} the pixel; null beside the canvas */
export function pixelAt({painting}, at) {
  const [x, y] = [Math.floor(at.x / SUBPIXELS), Math.floor(at.y / SUBPIXELS)];
  return x >= 0 && y >= 0 && x < painting.width && y < painting.height ? {x, y} : null;
}
