import {Surface} from '../engine/surface.js';
import {STRIDE} from '../log/points.js';
import {StepTree} from './step-tree.js';
import {StateCache} from './state-cache.js';

/** @typedef {import('../log/entries.js').Entry} Entry */

/** The longest time that work may run without a pause, in milliseconds. */
const SLICE_MS = 12;
/** Points painted between two looks at the clock. */
const POINTS_AT_ONCE = 64;

/** A canvas that can show any moment of a log, forward and back. */
export class Replayer {
  surface;
  #course;
  #states;
  /** The position of the canvas: a step, its painted points, and the entry that holds them. */
  #step = 0;
  #points = 0;
  #piece = 0;
  /** Points of the stroke before the piece. */
  #before = 0;

  /**
   * @param {{header: import('../log/log-writer.js').Header, entries: Entry[]}} log
   * @param {import('../engine/types.js').Rasterizer} studio
   * @param {{mostBytes?: number}} [options] what the states to go back to may take
   */
  constructor({header, entries}, studio, {mostBytes = 64 * 1_048_576} = {}) {
    this.entries = entries;
    this.surface = new Surface(header, studio);
    this.width = header.width;
    this.height = header.height;
    this.#course = new StepTree(entries);
    this.#states = new StateCache(this.surface.grid, this.surface.state, mostBytes);
  }

  get pixels() {
    return this.surface.pixels;
  }

  /** The memory of saved states in bytes. */
  get keptBytes() {
    return this.#states.bytes();
  }

  /**
   * Goes to a moment. If it is aborted, the next call continues from there.
   *
   * @param {import('./timeline.js').Moment} moment
   * @param {{signal?: AbortSignal, breathe: () => Promise<unknown>}} options `breathe`: lets others live for a moment
   */
  async goTo(moment, {signal, breathe}) {
    const target = this.#course.at(moment);
    let since = performance.now();
    const rest = async () => {
      if (performance.now() - since < SLICE_MS) return;
      await breathe();
      signal?.throwIfAborted();
      since = performance.now();
    };
    if (target.step !== this.#step || target.points < this.#points) {
      for (const step of this.#way(target)) {
        this.#begin(step);
        await this.#paint(step === target.step ? target.points : this.#course.points[step], rest);
      }
    } else await this.#paint(target.points, rest);
  }

  /**
   * Goes back to the nearest saved state.
   *
   * @param {import('./step-tree.js').Place} target
   * @returns {number[]} the steps from there
   */
  #way({step, points}) {
    const {upon, points: all} = this.#course;
    const way = [];
    let from = step;
    if (points < all[step]) {
      way.push(step);
      from = upon[step];
    }
    const isWhole = this.#points === all[this.#step];
    while (!this.#states.get(from) && !(isWhole && from === this.#step)) {
      way.push(from);
      from = upon[from];
    }
    const state = this.#states.get(from);
    if (from !== this.#step && state) this.#show(from, state);
    else if (state && !isWhole) this.#show(from, state);
    return way.toReversed();
  }

  /** @param {number} step @param {import('../engine/types.js').State} state */
  #show(step, state) {
    this.surface.goTo(state);
    this.#step = step;
    this.#points = this.#course.points[step];
  }

  /** @param {number} step upon the one that is shown */
  #begin(step) {
    const at = this.#course.entry[step];
    const entry = this.entries[at];
    const isStroke = entry.type === 'stroke';
    this.surface.run(isStroke ? {...entry, points: entry.points.subarray(0, STRIDE)} : entry, this.#course.style[step]);
    this.#step = step;
    this.#points = isStroke ? 1 : 0;
    this.#piece = at;
    this.#before = 0;
    if (!isStroke) this.#states.add(step, this.surface.state);
  }

  /** @param {number} count of points of the current stroke @param {() => Promise<void>} rest */
  async #paint(count, rest) {
    while (this.#points < count) {
      const {points} = this.entries[this.#piece];
      const offset = this.#points - this.#before;
      const end = Math.min(points.length / STRIDE, offset + POINTS_AT_ONCE, count - this.#before);
      if (offset === points.length / STRIDE) {
        this.#before += offset;
        this.#piece += 1;
        continue;
      }
      this.surface.continueStroke(points.subarray(offset * STRIDE, end * STRIDE));
      this.#points += end - offset;
      await rest();
    }
    await rest();
    if (count > 0 && count === this.#course.points[this.#step]) this.#states.add(this.#step, this.surface.state);
  }
}
