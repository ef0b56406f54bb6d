import {blendOver, opaquePixel, scalePixel, asPixelWords} from './blend.js';
import {TILE} from './tiles.js';

/** @import {State} from './types.js' */

/**
 * All layers of one tile upon the background, into the picture: what is seen.
 *
 * @param {import('./tiles.js').Grid} grid
 * @param {State} state
 * @param {number} index
 * @param {number[]} background red, green, blue
 * @param {Uint8ClampedArray} picture red, green, blue, alpha, of the whole canvas
 */
export function composeTile(grid, state, index, background, picture) {
  const left = (index % grid.columns) * TILE;
  const top = Math.floor(index / grid.columns) * TILE;
  const width = Math.min(TILE, grid.width - left);
  const height = Math.min(TILE, grid.height - top);
  const seen = asPixelWords(picture);
  const ground = opaquePixel(background);
  for (let y = 0; y < height; y += 1) {
    const start = (top + y) * grid.width + left;
    seen.fill(ground, start, start + width);
  }
  for (const {layer, isVisible, opacity} of state.stack) {
    const tile = state.tiles[layer][index];
    if (!tile || !isVisible) continue;
    const colours = asPixelWords(tile.data);
    for (let y = 0; y < height; y += 1) {
      const start = (top + y) * grid.width + left;
      for (let at = start, from = y * TILE; at < start + width; at += 1, from += 1) {
        const above = colours[from];
        if (above !== 0) seen[at] = blendOver(opacity < 255 ? scalePixel(above, opacity) : above, seen[at]);
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
    const to = asPixelWords(grid.writable(state, before, into, index));
    asPixelWords(tile.data).forEach((above, at) => void (to[at] = blendOver(scalePixel(above, opacity), to[at])));
    changed(index);
  });
}
