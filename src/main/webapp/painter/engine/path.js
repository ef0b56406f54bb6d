import {FULL_PRESSURE, SUBPIXELS} from '../log/limits.js';
import {STRIDE} from '../log/points.js';

/** @typedef {[number, number, number]} PathPoint x and y in pixels, pressure 0 to 1 */

/** Even the smoothest line follows the hand: what share of its lead a point takes at the least. */
const LEAST_PULL = 0.12;
const MOST_STEPS = 32;

/**
 * The line that a stroke's points make: smoothed, and curved through the middles between points, cut into short steps.
 * Path points never change once they are made; only the tail to the last input point is temporary.
 */
export class Path {
  #pull;
  #step;
  /** @type {PathPoint | null} the smoothed hand */
  #hand = null;
  /** @type {PathPoint | null} */
  #middle = null;
  /** @type {PathPoint} where the hand really is */
  #goal = [0, 0, 0];

  /** @param {number} smoothing 0 to 100 @param {number} step pixels between stations, about */
  constructor(smoothing, step) {
    this.#pull = 1 - (smoothing / 100) * (1 - LEAST_PULL);
    this.#step = step;
  }

  /**
   * @param {ArrayLike<number>} points as the log has them
   * @returns {PathPoint[]} the stations that they add
   */
  add(points) {
    /** @type {PathPoint[]} */
    const stations = [];
    for (let at = 0; at < points.length; at += STRIDE) {
      const goal = /** @type {PathPoint} */ ([points[at] / SUBPIXELS, points[at + 1] / SUBPIXELS, points[at + 2] / FULL_PRESSURE]);
      this.#goal = goal;
      if (!this.#hand || !this.#middle) {
        this.#hand = this.#middle = goal;
        stations.push(goal);
        continue;
      }
      const before = this.#hand;
      this.#hand = between(before, goal, this.#pull);
      const middle = between(before, this.#hand, 0.5);
      stations.push(...curve(this.#middle, before, middle, this.#step));
      this.#middle = middle;
    }
    return stations;
  }

  /** From the last station to where the hand is. @returns {PathPoint[]} */
  tail() {
    if (!this.#hand) return [];
    return [this.#hand, this.#goal];
  }
}

/**
 * @param {PathPoint} from
 * @param {PathPoint} handle
 * @param {PathPoint} to
 * @param {number} step
 * @returns {PathPoint[]} without the first
 */
function curve(from, handle, to, step) {
  const length = Math.abs(handle[0] - from[0]) + Math.abs(handle[1] - from[1]) + Math.abs(to[0] - handle[0]) + Math.abs(to[1] - handle[1]);
  const steps = Math.max(1, Math.min(MOST_STEPS, Math.round(length / step)));
  return Array.from({length: steps}, (_, at) => {
    const t = (at + 1) / steps;
    return between(between(from, handle, t), between(handle, to, t), t);
  });
}

/** @param {PathPoint} a @param {PathPoint} b @param {number} share @returns {PathPoint} */
function between(a, b, share) {
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share, a[2] + (b[2] - a[2]) * share];
}
