/** @import {Box} from './values.js' */

/**
 * What hangs together with a pixel in its colour, and the smooth edges around it: without those a seam would stay.
 *
 * @param {Uint8ClampedArray} pixels red, green, blue, alpha, of the whole picture
 * @param {number} width
 * @param {number} height
 * @param {{x: number, y: number, tolerance: number}} seed `tolerance`: how far red, green or blue may be off, 0 to 255
 * @returns {import('../log/parts.js').Mask}
 */
export function flood(pixels, width, height, {x, y, tolerance}) {
  const start = (y * width + x) * 4;
  const [red, green, blue] = pixels.subarray(start, start + 3);
  const isMeant = new Uint8Array(width * height);
  /** @param {number} at */
  const isAlike = (at) =>
    isMeant[at] === 0 && Math.abs(pixels[at * 4] - red) <= tolerance && Math.abs(pixels[at * 4 + 1] - green) <= tolerance &&
    Math.abs(pixels[at * 4 + 2] - blue) <= tolerance;
  let [left, top, right, bottom] = [x, y, x, y];
  const waiting = [y * width + x];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (!isAlike(at)) continue;
    const row = Math.floor(at / width);
    let [from, to] = [at, at];
    while (from > row * width && isAlike(from - 1)) from -= 1;
    while (to < row * width + width - 1 && isAlike(to + 1)) to += 1;
    isMeant.fill(1, from, to + 1);
    [left, right] = [Math.min(left, from - row * width), Math.max(right, to - row * width)];
    [top, bottom] = [Math.min(top, row), Math.max(bottom, row)];
    for (const [next, isThere] of /** @type {const} */ ([[-width, row > 0], [width, row < height - 1]])) {
      if (!isThere) continue;
      let wasAlike = false;
      for (let place = from + next; place <= to + next; place += 1) {
        const isOne = isAlike(place);
        if (isOne && !wasAlike) waiting.push(place);
        wasAlike = isOne;
      }
    }
  }
  const box = {left: Math.max(0, left - EDGE), top: Math.max(0, top - EDGE), right: Math.min(width, right + 1 + EDGE), bottom: Math.min(height, bottom + 1 + EDGE)};
  for (let pass = 0; tolerance > 0 && pass < EDGE; pass += 1) grow(isMeant, pixels, width, height, box, [red, green, blue]);
  return runsOf(isMeant, width, box);
}

/** How wide a smooth edge may be, in pixels. */
const EDGE = 2;

/**
 * Takes in the pixels beside what is meant that are nearer to its colour than those behind them: where an edge fades.
 *
 * @param {Uint8Array} isMeant
 * @param {Uint8ClampedArray} pixels
 * @param {number} width
 * @param {number} height
 * @param {Box} box
 * @param {number[]} colour
 */
function grow(isMeant, pixels, width, height, box, [red, green, blue]) {
  /** @param {number} at */
  const off = (at) => Math.abs(pixels[at * 4] - red) + Math.abs(pixels[at * 4 + 1] - green) + Math.abs(pixels[at * 4 + 2] - blue);
  const edge = [];
  for (let y = box.top; y < box.bottom; y += 1) {
    for (let x = box.left; x < box.right; x += 1) {
      const at = y * width + x;
      if (isMeant[at] === 1) continue;
      const fades =
        (x > 0 && x < width - 1 && ((isMeant[at - 1] === 1 && off(at) < off(at + 1)) || (isMeant[at + 1] === 1 && off(at) < off(at - 1)))) ||
        (y > 0 && y < height - 1 && ((isMeant[at - width] === 1 && off(at) < off(at + width)) || (isMeant[at + width] === 1 && off(at) < off(at - width))));
      if (fades) edge.push(at);
    }
  }
  for (const at of edge) isMeant[at] = 1;
}

/** @param {Uint8Array} isMeant @param {number} stride @param {Box} box @returns {import('../log/parts.js').Mask} */
function runsOf(isMeant, stride, {left, top, right, bottom}) {
  const runs = [0];
  let value = 0;
  for (let y = top; y < bottom; y += 1) {
    for (let at = y * stride + left, end = y * stride + right; at < end; at += 1) {
      if (isMeant[at] !== value) {
        value = isMeant[at];
        runs.push(0);
      }
      runs[runs.length - 1] += 1;
    }
  }
  return {x: left, y: top, width: right - left, height: bottom - top, runs};
}
