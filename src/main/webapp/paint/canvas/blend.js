import {TILE} from './tiles.js';

/** @import {Box, Paint, Pixels, State} from './values.js' */

/** x / 255, rounded, for x from 0 to 255 * 255. @param {number} x */
export const by255 = (x) => ((x + 127) * 32_897) >>> 23;

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
 * @param {(index: number) => void} changed is told of each tile
 */
export function lay(grid, state, before, under, coverage, box, paint, changed) {
  const {layer} = paint;
  grid.each(grid.clip(box), (index, left, top, part) => {
    const from = under.tiles[layer][index];
    // Where nothing is covered there is nothing to do, unless something was laid on that is taken back.
    if (from === state.tiles[layer][index] && !isCovered(coverage, left, top, part)) return;
    if (paint.mode === 'erase' && !from && !state.tiles[layer][index]) return;
    const to = grid.writable(state, before, layer, index);
    for (let y = part.top; y < part.bottom; y += 1) {
      const start = (y * TILE + part.left) * 4;
      const end = (y * TILE + part.right) * 4;
      if (!from) to.fill(0, start, end);
      else if (from.data !== to) to.set(from.data.subarray(start, end), start);
      row(to, start, end, coverage.data, (top + y) * coverage.width + left + part.left, paint);
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

/** @param {Uint8ClampedArray} to @param {number} start @param {number} end @param {Uint8Array} coverage @param {number} at @param {Paint} paint */
function row(to, start, end, coverage, at, {colour: [red, green, blue], opacity, mode}) {
  for (let place = start; place < end; place += 4, at += 1) {
    if (coverage[at] === 0) continue;
    const alpha = by255(coverage[at] * opacity);
    if (alpha === 255 && mode === 'over') {
      to[place] = red;
      to[place + 1] = green;
      to[place + 2] = blue;
      to[place + 3] = 255;
      continue;
    }
    const rest = 255 - alpha;
    if (mode === 'erase') {
      for (let part = 0; part < 4; part += 1) to[place + part] = by255(to[place + part] * rest);
      continue;
    }
    const below = to[place + 3];
    if (mode === 'over' || below === 0) {
      to[place] = by255(red * alpha) + by255(to[place] * rest);
      to[place + 1] = by255(green * alpha) + by255(to[place + 1] * rest);
      to[place + 2] = by255(blue * alpha) + by255(to[place + 2] * rest);
    } else {
      to[place] = multiplied(to[place], by255(red * alpha), below, alpha);
      to[place + 1] = multiplied(to[place + 1], by255(green * alpha), below, alpha);
      to[place + 2] = multiplied(to[place + 2], by255(blue * alpha), below, alpha);
    }
    to[place + 3] = alpha + by255(below * rest);
  }
}

/** As felt pens do: what is below shows through. All premultiplied. @param {number} below @param {number} above @param {number} belowAlpha @param {number} aboveAlpha */
function multiplied(below, above, belowAlpha, aboveAlpha) {
  return by255(below * above) + by255(above * (255 - belowAlpha)) + by255(below * (255 - aboveAlpha));
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
export function put(grid, state, before, layer, {data, width, height}, x, y, changed) {
  grid.each(grid.clip({left: x, top: y, right: x + width, bottom: y + height}), (index, left, top, part) => {
    const to = grid.writable(state, before, layer, index);
    for (let row = part.top; row < part.bottom; row += 1) {
      let from = ((top + row - y) * width + left + part.left - x) * 4;
      for (let place = (row * TILE + part.left) * 4, end = (row * TILE + part.right) * 4; place < end; place += 4, from += 4) {
        const rest = 255 - data[from + 3];
        if (rest === 255) continue;
        for (let value = 0; value < 4; value += 1) to[place + value] = data[from + value] + by255(to[place + value] * rest);
      }
    }
    changed(index);
  });
}
