import {LAYERS} from '../log/limits.js';

/** @import {Box, State, Tiles} from './types.js' */

/** Side of a tile in pixels. */
export const TILE = 64;
const TILE_VALUES = TILE * TILE * 4;
/** Tiles of previews whose memory is kept for the next: 4 MiB. */
const MOST_SPARE = 256;

/**
 * A square of one layer's pixels: red, green, blue, alpha, premultiplied. Once it belongs to a state that is kept it never
 * changes: states share what they have in common.
 */
export class Tile {
  /** @param {Uint8ClampedArray} data */
  constructor(data) {
    this.data = data;
    /** The counting that saw it last. */
    this.counted = 0;
  }
}

/** How a canvas is cut into tiles, and the work on a new state beside the one that it began from. */
export class Grid {
  /** @param {number} width @param {number} height */
  constructor(width, height) {
    this.width = width;
    this.height = height;
    this.columns = Math.ceil(width / TILE);
    this.rows = Math.ceil(height / TILE);
    this.count = this.columns * this.rows;
    /** Tiles made so far: what a count of memory is worth doing after. */
    this.made = 0;
    /** Memory of released tiles, for reuse. @type {Uint8ClampedArray[]} */
    this.spare = [];
  }

  /** @returns {State} */
  blank() {
    const empty = this.emptyTiles();
    return {tiles: Array.from({length: LAYERS}, () => empty), stack: [{layer: 0, isVisible: true, opacity: 255}]};
  }

  /** @returns {Tiles} */
  emptyTiles() {
    return new Array(this.count).fill(null);
  }

  /** @param {Box} box @returns {Box} what of it lies on the canvas */
  clip({left, top, right, bottom}) {
    return {left: Math.max(0, left), top: Math.max(0, top), right: Math.min(this.width, right), bottom: Math.min(this.height, bottom)};
  }

  /**
   * Visits every tile that a box touches, with the part of the box within it, in the tile's own pixels.
   *
   * @param {Box} box on the canvas
   * @param {(index: number, left: number, top: number, part: Box) => void} visit `left` and `top` of the tile on the canvas
   */
  each(box, visit) {
    for (let row = Math.floor(box.top / TILE); row * TILE < box.bottom; row += 1) {
      for (let column = Math.floor(box.left / TILE); column * TILE < box.right; column += 1) {
        const [left, top] = [column * TILE, row * TILE];
        visit(row * this.columns + column, left, top, {
          left: Math.max(0, box.left - left), top: Math.max(0, box.top - top),
          right: Math.min(TILE, box.right - left), bottom: Math.min(TILE, box.bottom - top),
        });
      }
    }
  }

  /**
   * A tile to be written to: of its own, not the one of the state before.
   *
   * @param {State} state being made
   * @param {State} before the one that stays
   * @param {number} layer
   * @param {number} index
   */
  writable(state, before, layer, index) {
    const old = before.tiles[layer];
    if (state.tiles[layer] === old) state.tiles[layer] = [...old];
    const tiles = state.tiles[layer];
    let tile = tiles[index];
    if (!tile || tile === old[index]) {
      tile = new Tile(this.#data(tile?.data ?? null));
      tiles[index] = tile;
      this.made += 1;
    }
    return tile.data;
  }

  /** Releases the tiles that are only in a dropped state, and not in the one that it began from. @param {State} state @param {State} before */
  release(state, before) {
    state.tiles.forEach((tiles, layer) => {
      if (tiles === before.tiles[layer]) return;
      tiles.forEach((tile, index) => {
        if (tile && tile !== before.tiles[layer][index] && this.spare.length < MOST_SPARE) this.spare.push(tile.data);
      });
    });
  }

  /** @param {Uint8ClampedArray | null} from what is in it at first @returns {Uint8ClampedArray} */
  #data(from) {
    const data = this.spare.pop();
    if (!data) return from ? from.slice() : new Uint8ClampedArray(TILE_VALUES);
    if (from) data.set(from);
    else data.fill(0);
    return data;
  }
}
