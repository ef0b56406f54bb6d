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
  const seen = new Uint32Array(picture.buffer, picture.byteOffset, picture.length / 4);
  const layers = state.stack.filter(({layer, isVisible, opacity}) => isVisible && opacity > 0 && state.tiles[layer][index]);
  for (let y = 0; y < height; y += 1) {
    const start = ((top + y) * grid.width + left) * 4;
    const end = start + width * 4;
    picture.set([red, green, blue, 255], start);
    seen.fill(seen[start / 4], start / 4, end / 4);
    for (const {layer, opacity} of layers) {
      const {data} = /** @type {import('./tiles.js').Tile} */ (state.tiles[layer][index]);
      const colours = new Uint32Array(data.buffer, data.byteOffset, data.length / 4);
      let from = y * TILE * 4;
      // Most layers are seen as they are: the same, and quicker.
      for (let at = start; opacity === 255 && at < end; at += 4, from += 4) {
        const rest = 255 - data[from + 3];
        if (rest === 255) continue;
        if (rest === 0) {
          seen[at / 4] = colours[from / 4];
          continue;
        }
        picture[at] = data[from] + by255(picture[at] * rest);
        picture[at + 1] = data[from + 1] + by255(picture[at + 1] * rest);
        picture[at + 2] = data[from + 2] + by255(picture[at + 2] * rest);
      }
      for (let at = start; opacity < 255 && at < end; at += 4, from += 4) {
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
