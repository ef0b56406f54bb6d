import {extendBox, emptyBox} from './box.js';
import {outline} from './outline.js';
import {Path} from './path.js';

/** @import {Box, Style} from './types.js' */
/** @typedef {import('./coverage.js').Coverage} Coverage */

const STATIONS = 24;
/** Where the pressure makes the line lighter, pieces are short, each of one lightness. */
const STATIONS_OF_ONE_LIGHTNESS = 3;

/** A line with smooth edges, piece by piece: a piece that is full is never drawn again. */
export class RoundBrush {
  /** @type {import('./path.js').PathPoint[]} */
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
    const touched = emptyBox();
    const most = this.hasLightness ? STATIONS_OF_ONE_LIGHTNESS : STATIONS;
    for (const station of this.path.add(points)) {
      this.#piece.push(station);
      if (this.#piece.length <= most) continue;
      this.#cover(this.#piece, touched);
      this.#piece = [station];
    }
    return touched;
  }

  tail() {
    const touched = emptyBox();
    this.#cover([...this.#piece, ...this.path.tail()], touched);
    return touched;
  }

  /** @param {import('./path.js').PathPoint[]} stations @param {Box} touched */
  #cover(stations, touched) {
    const strength = this.hasLightness ? stations.reduce((sum, [, , pressure]) => sum + pressure, 0) / stations.length : 1;
    const box = this.coverage.polygon([outline(stations, this.size, this.hasWidth)], strength);
    extendBox(touched, box.left, box.top, box.right, box.bottom);
  }
}
