import {include, nowhere} from './box.js';
import {outline} from './outline.js';
import {Path} from './path.js';

/** @import {Box, Style} from './values.js' */
/** @typedef {import('./coverage.js').Coverage} Coverage */

const STATIONS = 24;
/** Where the pressure makes the line lighter, pieces are short, each of one lightness. */
const STATIONS_OF_ONE_LIGHTNESS = 3;

/** A line with smooth edges, piece by piece: a piece that is full is never drawn again. */
export class RoundBrush {
  /** @type {import('./path.js').Station[]} */
  #piece = [];

  /** @param {Coverage} coverage @param {number} size @param {Style} style */
  constructor(coverage, size, {smoothing, pressure}) {
    this.coverage = coverage;
    this.size = size;
    this.hasWidth = (pressure & 1) > 0;
    this.hasLightness = (pressure & 2) > 0;
    this.path = new Path(smoothing, Math.max(2, size / 8));
  }

  /** @param {ArrayLike<number>} points */
  add(points) {
    const touched = nowhere();
    const most = this.hasLightness ? STATIONS_OF_ONE_LIGHTNESS : STATIONS;
    for (const station of this.path.add(points)) {
      this.#piece.push(station);
      if (this.#piece.length <= most) continue;
      this.#cover(this.#piece, touched);
      this.#piece = [station];
    }
    return touched;
  }

  rest() {
    const touched = nowhere();
    this.#cover([...this.#piece, ...this.path.rest()], touched);
    return touched;
  }

  /** @param {import('./path.js').Station[]} stations @param {Box} touched */
  #cover(stations, touched) {
    const strength = this.hasLightness ? stations.reduce((sum, [, , pressure]) => sum + pressure, 0) / stations.length : 1;
    const box = this.coverage.polygon([outline(stations, this.size, this.hasWidth)], strength);
    include(touched, box.left, box.top, box.right, box.bottom);
  }
}
