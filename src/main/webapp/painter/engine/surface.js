import {composeTile} from './composite.js';
import {Coverage} from './coverage.js';
import {OPERATIONS} from './operations.js';
import {Stroke} from './strokes.js';
import {Grid} from './tiles.js';

/** @import {Entry, State, Rasterizer, Style} from './types.js' */

/** The pixels of a painting, layer by layer, and what is seen of them. It knows what to do, and not what was done. */
export class Surface {
  /** Red, green, blue, alpha of what is seen, as of the last `compose`. @type {Uint8ClampedArray<ArrayBuffer>} */
  pixels;
  /** @type {State} */
  state;
  /** @type {Stroke | null} */
  #stroke = null;
  /** Tiles that are not composed yet. @type {Set<number>} */
  #changed = new Set();
  /** Tiles composed since they were last shown. @type {Set<number>} */
  #composed = new Set();
  #coverage;

  /** @param {import('../log/log-writer.js').Header} header @param {Rasterizer} studio */
  constructor({width, height, background}, studio) {
    this.background = background;
    this.studio = studio;
    this.grid = new Grid(width, height);
    this.pixels = new Uint8ClampedArray(width * height * 4);
    this.#coverage = new Coverage(width, height);
    this.state = this.grid.blank();
    this.#all();
  }

  /**
   * Makes a new state; a stroke stays open.
   *
   * @param {Entry} entry an operation or `stroke`
   * @param {Style} style
   */
  run(entry, style) {
    this.endStroke();
    const before = this.state;
    // Layers that it shares with the state before are copied on write.
    this.state = {tiles: [...before.tiles], stack: before.stack};
    const {grid, studio, state} = this;
    const work = {grid, studio, before, state, coverage: this.#coverage, changed: (/** @type {number} */ index) => void this.#changed.add(index)};
    if (entry.type !== 'stroke') return OPERATIONS[entry.type](work, entry, style);
    this.#stroke = new Stroke(work, entry, style);
    this.#stroke.add(entry.points);
  }

  /** @param {ArrayLike<number>} points that continue the stroke */
  continueStroke(points) {
    this.#stroke?.add(points);
  }

  endStroke() {
    this.#stroke?.end();
    this.#stroke = null;
  }

  /** @param {State} state */
  goTo(state) {
    this.endStroke();
    const now = this.state;
    this.state = state;
    if (now.stack !== state.stack) return this.#all();
    state.tiles.forEach((tiles, layer) => {
      const others = now.tiles[layer];
      if (tiles === others) return;
      for (let index = 0; index < tiles.length; index += 1) if (tiles[index] !== others[index]) this.#changed.add(index);
    });
  }

  /** Goes back to a state and releases the tiles that were made since. @param {State} state */
  discard(state) {
    const now = this.state;
    this.goTo(state);
    this.grid.release(now, state);
  }

  /** Whether `pixels` are up to date. */
  get isComposed() {
    return this.#changed.size === 0;
  }

  /** Brings `pixels` up to date, what changed first first. @param {() => boolean} [isEnough] asked after each tile */
  compose(isEnough) {
    for (const index of this.#changed) {
      composeTile(this.grid, this.state, index, this.background, this.pixels);
      this.#composed.add(index);
      this.#changed.delete(index);
      if (isEnough?.()) return;
    }
  }

  /** @param {() => boolean} [isEnough] @returns {number[]} the tiles, up to date, that changed since this was last asked */
  takeChangedTiles(isEnough) {
    this.compose(isEnough);
    const changed = [...this.#composed];
    this.#composed.clear();
    return changed;
  }

  #all() {
    for (let index = 0; index < this.grid.count; index += 1) this.#changed.add(index);
  }
}
