/** @import {State, Step, Tiles} from '../engine/types.js' */

/** Tiles that may be kept, 16 KiB each: 96 MiB. */
const MOST_TILES = 6_144;
/** Steps back, and forth again, that always take no time. */
const NEAREST = 24;
/** Tiles made between two counts. */
const COUNT_EVERY = 512;

/** The undo history: done and undone steps with saved states, fewer of the older ones as memory allows. */
export class History {
  /** @type {Step[]} */
  done = [];
  /** @type {Step[]} the last undone is the last */
  undone = [];
  #countedAt = 0;
  #counting = 0;

  /** @param {import('../engine/tiles.js').Grid} grid @param {{mostTiles?: number, nearest?: number}} [options] `nearest`: steps, back and forth, that always take no time */
  constructor(grid, {mostTiles = MOST_TILES, nearest = NEAREST} = {}) {
    this.grid = grid;
    this.mostTiles = mostTiles;
    this.nearest = nearest;
  }

  /** @param {Step} step */
  add(step) {
    this.done.push(step);
    this.undone = [];
    this.trim();
  }

  /** Takes the last step back. @param {State} now @returns {Step | undefined} */
  undo(now) {
    const step = this.done.pop();
    if (!step) return step;
    step.after = now;
    this.undone.push(step);
    // Redo paints it again, so that a thousand undone steps do not keep a thousand states.
    const far = this.undone[this.undone.length - 1 - this.nearest];
    if (far) far.before = far.after = null;
    return step;
  }

  /** Drops every other of the older states until the rest fits into memory; the very first stays. */
  trim() {
    if (this.grid.made - this.#countedAt < COUNT_EVERY) return;
    this.#countedAt = this.grid.made;
    while (this.countTiles() > this.mostTiles) {
      const older = this.done.slice(1, Math.max(1, this.done.length - this.nearest)).filter(({before}) => before);
      if (older.length === 0) return;
      older.forEach((step, at) => {
        if (at % 2 === 0) step.before = null;
      });
    }
  }

  /** How many different tiles all states hold together. */
  countTiles() {
    const counting = ++this.#counting;
    /** @type {Set<Tiles>} */
    const seen = new Set();
    let count = 0;
    for (const {before, after} of [...this.done, ...this.undone]) {
      for (const state of [before, after]) {
        for (const tiles of state?.tiles ?? []) {
          if (seen.has(tiles)) continue;
          seen.add(tiles);
          for (const tile of tiles) {
            if (!tile || tile.counted === counting) continue;
            tile.counted = counting;
            count += 1;
          }
        }
      }
    }
    return count;
  }
}
