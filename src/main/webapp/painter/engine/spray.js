import {SUBPIXELS} from '../log/limits.js';
import {STRIDE} from '../log/points.js';
import {extendBox, emptyBox} from './box.js';
import {seededRandom} from './seeded-random.js';

/** @import {Box} from './types.js' */
/** @typedef {import('./coverage.js').Coverage} Coverage */

const DROPS_PER_MILLISECOND = 0.25;
const MOST_MILLISECONDS = 60;

/** Drops around where the hand is: the longer it stays the more, always the same for the same seed. */
export class Spray {
  /** @type {number[] | null} */
  #last = null;

  /** @param {Coverage} coverage @param {number} size @param {number} seed */
  constructor(coverage, size, seed) {
    this.coverage = coverage;
    this.radius = Math.max(2, size);
    this.random = seededRandom(seed);
  }

  /** @param {ArrayLike<number>} points */
  add(points) {
    const touched = emptyBox();
    for (let at = 0; at < points.length; at += STRIDE) {
      const [x, y, time] = [points[at] / SUBPIXELS, points[at + 1] / SUBPIXELS, points[at + 3]];
      const [fromX, fromY, since] = this.#last ?? [x, y, time - 16];
      const drops = Math.ceil(Math.min(MOST_MILLISECONDS, time - since) * DROPS_PER_MILLISECOND * (1 + this.radius / 16));
      for (let drop = 0; drop < drops; drop += 1) {
        const share = (drop + 1) / drops;
        this.#drop(fromX + (x - fromX) * share, fromY + (y - fromY) * share, touched);
      }
      this.#last = [x, y, time];
    }
    return touched;
  }

  tail() {
    return emptyBox();
  }

  /** @param {number} x @param {number} y @param {Box} touched */
  #drop(x, y, touched) {
    const [dx, dy] = [this.random(2_001) / 1_000 - 1, this.random(2_001) / 1_000 - 1];
    if (dx * dx + dy * dy > 1) return;
    const [left, top] = [Math.floor(x + dx * this.radius), Math.floor(y + dy * this.radius)];
    if (left < 0 || top < 0 || left >= this.coverage.width || top >= this.coverage.height) return;
    this.coverage.run(top, left, left + 1);
    extendBox(touched, left, top, left + 1, top + 1);
  }
}
