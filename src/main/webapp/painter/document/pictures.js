import {canvasContext} from '../engine/canvas-context.js';

/** @param {ImageBitmap} picture @param {number} width @param {number} height @returns {import('../engine/types.js').Pixels} */
export function readPixels(picture, width, height) {
  const sheet = canvasContext(width, height);
  sheet.imageSmoothingQuality = 'high';
  sheet.drawImage(picture, 0, 0, width, height);
  const {data} = sheet.getImageData(0, 0, width, height);
  for (let at = 0; at < data.length; at += 4) {
    const alpha = data[at + 3];
    for (let part = at; part < at + 3; part += 1) data[part] = Math.round((data[part] * alpha) / 255);
  }
  return {data, width, height};
}

/** @param {import('./painting.js').Painting} painting @returns {Promise<Blob>} a PNG */
export function toPng(painting) {
  painting.compose();
  return encoded(painting.pixels, painting.width, painting.height);
}

/**
 * Makes a small thumbnail by sampling pixels, which is fast enough while someone paints.
 *
 * @param {import('./painting.js').Painting} painting
 * @param {number} longest side in pixels
 * @returns {Promise<Blob>} a PNG
 */
export function toThumbnail(painting, longest) {
  painting.compose();
  const step = Math.max(1, Math.max(painting.width, painting.height) / longest);
  const [width, height] = [Math.max(1, Math.floor(painting.width / step)), Math.max(1, Math.floor(painting.height / step))];
  const all = new Uint32Array(painting.pixels.buffer);
  const some = new Uint32Array(width * height);
  for (let y = 0; y < height; y += 1) {
    const row = Math.floor((y + 0.5) * step) * painting.width;
    for (let x = 0; x < width; x += 1) some[y * width + x] = all[row + Math.floor((x + 0.5) * step)];
  }
  return encoded(new Uint8ClampedArray(some.buffer), width, height);
}

/** @param {Uint8ClampedArray<ArrayBuffer>} pixels @param {number} width @param {number} height @returns {Promise<Blob>} */
function encoded(pixels, width, height) {
  const sheet = canvasContext(width, height);
  sheet.putImageData(new ImageData(pixels, width, height), 0, 0);
  return new Promise((resolve, reject) => {
    sheet.canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the canvas gave no picture'))), 'image/png');
  });
}
