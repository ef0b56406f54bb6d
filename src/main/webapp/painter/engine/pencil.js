import {extendBox, emptyBox} from './box.js';
import {Path} from './path.js';

/** @import {Box} from './types.js' */
/** @typedef {import('./coverage.js').Coverage} Coverage */

/** Whole pixels, as the first paint programs had them. */
export class Pencil {
  /** @type {[number, number] | null} */
  #last = null;

  /** @param {Coverage} coverage @param {number} size @param {number} smoothing */
  constructor(coverage, size, smoothing) {
    this.coverage = coverage;
    this.path = new Path(smoothing, 2);
    this.nib = discRows(Math.max(1, Math.round(size)));
  }

  /** @param {ArrayLike<number>} points */
  add(points) {
    const touched = emptyBox();
    for (const station of this.path.add(points)) this.#last = this.#lineTo(station, touched);
    return touched;
  }

  tail() {
    const touched = emptyBox();
    const kept = this.#last;
    for (const station of this.path.tail()) this.#last = this.#lineTo(station, touched);
    this.#last = kept;
    return touched;
  }

  /** @param {import('./path.js').PathPoint} station @param {Box} touched @returns {[number, number]} */
  #lineTo(station, touched) {
    const [x, y] = [Math.floor(station[0]), Math.floor(station[1])];
    const [fromX, fromY] = this.#last ?? [x, y];
    const steps = Math.max(Math.abs(x - fromX), Math.abs(y - fromY));
    for (let step = this.#last ? 1 : 0; step <= steps; step += 1) {
      const share = steps === 0 ? 0 : step / steps;
      this.#dot(Math.round(fromX + (x - fromX) * share), Math.round(fromY + (y - fromY) * share), touched);
    }
    return [x, y];
  }

  /** @param {number} x @param {number} y @param {Box} touched */
  #dot(x, y, touched) {
    const half = this.nib.length >> 1;
    this.nib.forEach(([from, to], row) => this.coverage.run(y - half + row, x - half + from, x - half + to));
    const {width, height} = this.coverage;
    extendBox(touched, Math.max(0, x - half), Math.max(0, y - half), Math.min(width, x + half + 1), Math.min(height, y + half + 1));
  }
}

/** The rows of a disc of whole pixels: from where to where. @param {number} size @returns {[number, number][]} */
function discRows(size) {
  const radius = size / 2;
  return Array.from({length: size}, (_, row) => {
    const dy = row + 0.5 - radius;
    const half = Math.sqrt(radius * radius - dy * dy);
    return [Math.max(0, Math.ceil(radius - half - 0.5)), Math.min(size, Math.floor(radius + half + 0.5))];
  });
}
