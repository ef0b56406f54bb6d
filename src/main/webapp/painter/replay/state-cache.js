import {TILE} from '../engine/tiles.js';

/** @typedef {import('../engine/types.js').State} State */

const TILE_BYTES = TILE * TILE * 4;
const POINTER_BYTES = 8;
/** Memory is counted again when it may have grown by this share of its limit. */
const COUNT_AFTER = 1 / 16;

/** A cache of states to go back to, evenly spread over the steps, as many as memory allows. */
export class StateCache {
  /** @type {Map<number, State>} */
  #states = new Map();
  #every = 1;
  #grid;
  #madeBefore = 0;
  #keptSince = 0;

  /** @param {import('../engine/tiles.js').Grid} grid @param {State} blank @param {number} mostBytes */
  constructor(grid, blank, mostBytes) {
    this.#grid = grid;
    this.mostBytes = mostBytes;
    this.#states.set(0, blank);
  }

  /** @param {number} step @returns {State | undefined} */
  get(step) {
    return this.#states.get(step);
  }

  /** @param {number} step @param {State} state */
  add(step, state) {
    if (step % this.#every !== 0) return;
    this.#states.set(step, state);
    this.#keptSince += 1;
    const layers = this.#keptSince * state.tiles.length * this.#grid.count;
    if ((this.#grid.made - this.#madeBefore) * TILE_BYTES + layers * POINTER_BYTES < this.mostBytes * COUNT_AFTER) return;
    this.#keptSince = 0;
    this.#madeBefore = this.#grid.made;
    while (this.#states.size > 1 && this.bytes() > this.mostBytes) this.#thinOut();
  }

  /** The memory of all states in bytes; shared tiles count once. */
  bytes() {
    /** @type {Set<import('../engine/types.js').Tiles>} */
    const layers = new Set();
    /** @type {Set<import('../engine/tiles.js').Tile>} */
    const tiles = new Set();
    for (const state of this.#states.values()) for (const layer of state.tiles) layers.add(layer);
    let pointers = 0;
    for (const layer of layers) {
      pointers += layer.length;
      for (const tile of layer) if (tile) tiles.add(tile);
    }
    return tiles.size * TILE_BYTES + pointers * POINTER_BYTES;
  }

  #thinOut() {
    this.#every *= 2;
    for (const step of this.#states.keys()) if (step % this.#every !== 0) this.#states.delete(step);
  }
}
