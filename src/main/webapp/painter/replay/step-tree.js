import {FIRST_STYLE} from '../engine/strokes.js';
import {STRIDE} from '../log/points.js';

/** @typedef {import('../log/entries.js').Entry} Entry */
/** @typedef {import('../engine/types.js').Style} Style */
/** @typedef {{step: number, points: number}} Place a step, of which so many points are painted; 0 where it is no stroke */

/**
 * The steps of a painting as a tree: the parent of each step is the one that it was done upon; step 0 is the blank canvas. Undo goes back to
 * where a step came from and redoing forth again, so that each step's pixels depend on the way to it alone.
 */
export class StepTree {
  /** The entry of each step: an operation, or the beginning of a stroke. @type {number[]} */
  entry = [-1];
  /** The parent of each step. @type {number[]} */
  upon = [-1];
  /** @type {Style[]} */
  style = [FIRST_STYLE];
  /** How many points each step has, with all its pieces. @type {number[]} */
  points = [0];
  /** The position after each entry. @type {Place[]} */
  #after = [];

  /** @param {Entry[]} entries */
  constructor(entries) {
    let now = 0;
    let style = FIRST_STYLE;
    /** @type {number[]} */
    let undone = [];
    entries.forEach((entry, at) => {
      const count = entry.points ? entry.points.length / STRIDE : 0;
      if (entry.type === 'style') style = /** @type {Style & Entry} */ (entry);
      else if (entry.type === 'undo') {
        if (now > 0) undone.push(now);
        now = Math.max(0, this.upon[now]);
      } else if (entry.type === 'redo') now = undone.pop() ?? now;
      else if (entry.type === 'more') this.points[now] += count;
      else {
        undone = [];
        this.entry.push(at);
        this.upon.push(now);
        this.style.push(style);
        this.points.push(count);
        now = this.entry.length - 1;
      }
      this.#after.push({step: now, points: this.points[now]});
    });
  }

  /** @param {import('./timeline.js').Moment} moment @returns {Place} */
  at({entries, points}) {
    const before = this.#after[entries - 1] ?? {step: 0, points: 0};
    if (points === 0) return before;
    const {step} = this.#after[entries];
    return {step, points: points + (step === before.step ? before.points : 0)};
  }
}
