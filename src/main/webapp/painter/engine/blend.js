import {TILE} from './tiles.js';

/** @import {Box, Paint, Pixels, State} from './types.js' */

/** x / 255, rounded, for x from 0 to 255 * 255. @param {number} x */
export const divideBy255 = (x) => ((x + 127) * 32_897) >>> 23;

/** A pixel each, alpha on top, as memory has it on all that browsers run on. @param {Uint8ClampedArray} values */
export const asPixelWords = ({buffer, byteOffset, length}) => new Int32Array(buffer, byteOffset, length / 4);

/** One that nothing is seen through. @param {number[]} rgb */
export const opaquePixel = ([red, green, blue]) => (255 << 24) | (blue << 16) | (green << 8) | red;

const PAIR = 0x00ff00ff;
const HALVES = 0x00800080;

/** Each of a pixel's values times x / 255, rounded as by `by255`, two at once. @param {number} pixel @param {number} x 0 to 255 */
export function scalePixel(pixel, x) {
  const even = (Math.imul(pixel & PAIR, x) + HALVES) | 0;
  const odd = (Math.imul((pixel >>> 8) & PAIR, x) + HALVES) | 0;
  return (((even + ((even >>> 8) & PAIR)) >>> 8) & PAIR) | ((odd + ((odd >>> 8) & PAIR)) & ~PAIR);
}

/** Both premultiplied: no value is above its alpha, so that none runs over. @param {number} above @param {number} below */
export const blendOver = (above, below) => (above + scalePixel(below, 255 - (above >>> 24))) | 0;

/**
 * Lays a colour upon a layer, as much of it as is covered.
 *
 * @param {import('./tiles.js').Grid} grid
 * @param {State} state being made
 * @param {State} before
 * @param {State} under what is painted upon: `before`, where all of a stroke is laid on anew, or `state`
 * @param {import('./coverage.js').Coverage} coverage
 * @param {Box} box where
 * @param {Paint} paint
 * @param {(index: number) => void} changed called for each tile
 */
export function paintCoverage(grid, state, before, under, coverage, box, paint, changed) {
  const {layer} = paint;
  grid.each(grid.clip(box), (index, left, top, part) => {
    const from = under.tiles[layer][index];
    // Where nothing is covered there is nothing to do, unless something was laid on that is taken back.
    if (from === state.tiles[layer][index] && !isCovered(coverage, left, top, part)) return;
    if (paint.mode === 'erase' && !from && !state.tiles[layer][index]) return;
    const to = grid.writable(state, before, layer, index);
    const pixels = asPixelWords(to);
    for (let y = part.top; y < part.bottom; y += 1) {
      const start = y * TILE + part.left;
      const end = y * TILE + part.right;
      if (!from) pixels.fill(0, start, end);
      else if (from.data !== to) to.set(from.data.subarray(start * 4, end * 4), start * 4);
      row(pixels, start, end, coverage.data, (top + y) * coverage.width + left + part.left, paint);
    }
    changed(index);
  });
}

/** @param {import('./coverage.js').Coverage} coverage @param {number} left @param {number} top @param {Box} part */
function isCovered({data, width}, left, top, part) {
  for (let y = part.top; y < part.bottom; y += 1) {
    const start = (top + y) * width + left;
    for (let at = start + part.left; at < start + part.right; at += 1) if (data[at] > 0) return true;
  }
  return false;
}

/** @param {Int32Array} to @param {number} start @param {number} end @param {Uint8Array} coverage @param {number} at @param {Paint} paint */
function row(to, start, end, coverage, at, {colour, opacity, mode}) {
  const whole = opaquePixel(colour);
  let covered = 0;
  let above = 0;
  for (let place = start; place < end; place += 1, at += 1) {
    if (coverage[at] === 0) continue;
    if (coverage[at] !== covered) {
      covered = coverage[at];
      above = scalePixel(whole, divideBy255(covered * opacity));
    }
    if (mode === 'over') to[place] = blendOver(above, to[place]);
    else if (mode === 'erase') to[place] = scalePixel(to[place], 255 - (above >>> 24));
    else to[place] = multiplied(above, to[place]);
  }
}

/** As felt pens do: what is below shows through. @param {number} above @param {number} below */
function multiplied(above, below) {
  let both = 0;
  for (let bit = 0; bit < 32; bit += 8) both |= divideBy255(((above >>> bit) & 255) * ((below >>> bit) & 255)) << bit;
  return (both + scalePixel(above, 255 - (below >>> 24)) + scalePixel(below, 255 - (above >>> 24))) | 0;
}

/**
 * Lays pixels upon a layer.
 *
 * @param {import('./tiles.js').Grid} grid
 * @param {State} state being made
 * @param {State} before
 * @param {number} layer
 * @param {Pixels} pixels
 * @param {number} x
 * @param {number} y
 * @param {(index: number) => void} changed
 */
export function paintPixels(grid, state, before, layer, {data, width, height}, x, y, changed) {
  const above = asPixelWords(data);
  grid.each(grid.clip({left: x, top: y, right: x + width, bottom: y + height}), (index, left, top, part) => {
    const to = asPixelWords(grid.writable(state, before, layer, index));
    for (let row = part.top; row < part.bottom; row += 1) {
      let from = (top + row - y) * width + left + part.left - x;
      for (let place = row * TILE + part.left, end = row * TILE + part.right; place < end; place += 1, from += 1) {
        if (above[from] !== 0) to[place] = blendOver(above[from], to[place]);
      }
    }
    changed(index);
  });
}
