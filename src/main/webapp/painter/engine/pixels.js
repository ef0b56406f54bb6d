import {divideBy255, asPixelWords} from './blend.js';
import {TILE} from './tiles.js';

/** @import {Box, Pixels, State} from './types.js' */

/**
 * Copies the pixels of a layer within a box.
 *
 * @param {import('./tiles.js').Grid} grid
 * @param {State} state
 * @param {number} layer
 * @param {Box} box on the canvas
 * @param {import('./coverage.js').Coverage | null} [coverage] only what is covered, wholly or not at all
 * @returns {Pixels}
 */
export function copyPixels(grid, state, layer, box, coverage = null) {
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  const data = new Uint8ClampedArray(width * height * 4);
  grid.each(box, (index, left, top, part) => {
    const tile = state.tiles[layer][index];
    if (!tile) return;
    for (let y = part.top; y < part.bottom; y += 1) {
      const to = ((top + y - box.top) * width + left + part.left - box.left) * 4;
      data.set(tile.data.subarray((y * TILE + part.left) * 4, (y * TILE + part.right) * 4), to);
    }
  });
  if (coverage) {
    for (let y = 0; y < height; y += 1) {
      for (let x = 0; x < width; x += 1) {
        const at = (y * width + x) * 4;
        if (coverage.data[(box.top + y) * coverage.width + box.left + x] === 0) data.fill(0, at, at + 4);
      }
    }
  }
  return {data, width, height};
}

/** @param {Pixels} pixels @param {number} turn 4 flips left and right first; then 0 to 3 quarter turns clockwise @returns {Pixels} */
export function transformed({data, width, height}, turn) {
  const quarters = turn & 3;
  const [wide, high] = quarters % 2 === 0 ? [width, height] : [height, width];
  const from = asPixelWords(data);
  const to = new Int32Array(width * height);
  // Where the first pixel goes, and what one step to the right and one down in the source are there.
  const [first, right, down] = [
    [0, 1, wide], [wide - 1, wide, -1], [wide * high - 1, -1, -wide], [(high - 1) * wide, -wide, 1],
  ][quarters];
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const column = turn & 4 ? width - 1 - x : x;
      to[first + column * right + y * down] = from[y * width + x];
    }
  }
  return {data: new Uint8ClampedArray(to.buffer), width: wide, height: high};
}

/** @param {{width: number, height: number, runs: number[][]}} stamp as the log has it @returns {Pixels} */
export function decodeStamp({width, height, runs}) {
  const data = new Uint8ClampedArray(width * height * 4);
  let at = 0;
  for (const [run, red, green, blue, alpha] of runs) {
    const end = at + run * 4;
    if (alpha > 0) for (; at < end; at += 4) data.set([divideBy255(red * alpha), divideBy255(green * alpha), divideBy255(blue * alpha), alpha], at);
    at = end;
  }
  return {data, width, height};
}
