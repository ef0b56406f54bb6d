import {by255} from './blend.js';
import {TILE} from './tiles.js';

/** @import {State} from './values.js' */

/**
 * All layers of one tile upon the background, into the picture: what is seen.
 *
 * @param {import('./tiles.js').Grid} grid
 * @param {State} state
 * @param {number} index
 * @param {number[]} background red, green, blue
 * @param {Uint8ClampedArray} picture red, green, blue, alpha, of the whole canvas
 */
export function composeTile(grid, state, index, [red, green, blue], picture) {
  const left = (index % grid.columns) * TILE;
  const top = Math.floor(index / grid.columns) * TILE;
  const width = Math.min(TILE, grid.width - left);
  const height = Math.min(TILE, grid.height - top);
  const layers = state.stack.filter(({layer, isVisible, opacity}) => isVisible && opacity > 0 && state.tiles[layer][index]);
  for (let y = 0; y < height; y += 1) {
    const start = ((top + y) * grid.width + left) * 4;
    const end = start + width * 4;
    for (let at = start; at < end; at += 4) {
      picture[at] = red;
      picture[at + 1] = green;
      picture[at + 2] = blue;
      picture[at + 3] = 255;
    }
    for (const {layer, opacity} of layers) {
      const {data} = /** @type {import('./tiles.js').Tile} */ (state.tiles[layer][index]);
      for (let at = start, from = y * TILE * 4; at < end; at += 4, from += 4) {
        const alpha = by255(data[from + 3] * opacity);
        if (alpha === 0) continue;
        const rest = 255 - alpha;
        picture[at] = by255(data[from] * opacity) + by255(picture[at] * rest);
        picture[at + 1] = by255(data[from + 1] * opacity) + by255(picture[at + 1] * rest);
        picture[at + 2] = by255(data[from + 2] * opacity) + by255(picture[at + 2] * rest);
      }
    }
  }
}

/**
 * One layer upon another, for good.
 *
 * @param {import('./tiles.js').Grid} grid
 * @param {State} state being made
 * @param {State} before
 * @param {{from: number, into: number, opacity: number}} merge
 * @param {(index: number) => void} changed
 */
export function merge(grid, state, before, {from, into, opacity}, changed) {
  state.tiles[from].forEach((tile, index) => {
    if (!tile) return;
    const to = grid.writable(state, before, into, index);
    for (let at = 0; at < to.length; at += 4) {
      const rest = 255 - by255(tile.data[at + 3] * opacity);
      if (rest === 255) continue;
      for (let part = at; part < at + 4; part += 1) to[part] = by255(tile.data[part] * opacity) + by255(to[part] * rest);
    }
    changed(index);
  });
}
