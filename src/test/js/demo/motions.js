import {FULL_PRESSURE, SUBPIXELS} from '../../../main/webapp/painter/log/limits.js';
import {STRIDE} from '../../../main/webapp/painter/log/points.js';

/** @typedef {[number, number]} Place x and y in pixels */
/** @typedef {(below: number) => number} Random */
/** @typedef {(share: number) => number} Feel pressure, 0 to 1, along a stroke: 0 at its beginning, 1 at its end */

/** How hands press. @type {Record<'even' | 'taper' | 'flick' | 'grow' | 'leaf', Feel>} */
export const FEELS = {
  even: (share) => 0.9 + 0.1 * Math.sin(Math.PI * share),
  taper: (share) => Math.sin(Math.PI * share) ** 0.6,
  flick: (share) => Math.min(1, share * 12) * (1 - share) ** 0.8,
  grow: (share) => 0.15 + 0.85 * share,
  leaf: (share) => Math.sin(Math.PI * share ** 0.6),
};

const SAMPLES_A_SECOND = 80;
/** Hands need some time for any line, and more for long ones. */
const LEAST_MS = 140;
/** Pixels between two places of a line before a hand goes along it. */
const FINE = 2;

/** A smooth line through some places (Catmull-Rom). @param {Place[]} through @returns {Place[]} close to each other */
export function curve(through) {
  /** @type {Place[]} */
  const line = [through[0]];
  for (let at = 0; at + 1 < through.length; at += 1) {
    const [a, b, c, d] = [through[at - 1] ?? through[at], through[at], through[at + 1], through[at + 2] ?? through[at + 1]];
    const steps = Math.max(1, Math.round(distance(b, c) / FINE));
    for (let step = 1; step <= steps; step += 1) {
      const t = step / steps;
      const on = (/** @type {0 | 1} */ axis) =>
        b[axis] + 0.5 * t * (c[axis] - a[axis] +
          t * (2 * a[axis] - 5 * b[axis] + 4 * c[axis] - d[axis] + t * (3 * (b[axis] - c[axis]) + d[axis] - a[axis])));
      line.push([on(0), on(1)]);
    }
  }
  return line;
}

/**
 * A hand's way along a line: slow at both ends, with a little tremor.
 *
 * @param {Place[]} line
 * @param {object} manner
 * @param {number} manner.speed pixels a second
 * @param {Feel} manner.feel
 * @param {number} manner.tremor pixels
 * @param {Random} manner.random
 * @returns {Int32Array} points as the log has them
 */
export function motion(line, {speed, feel, tremor, random}) {
  const lengths = [0];
  for (let at = 1; at < line.length; at += 1) lengths.push(lengths[at - 1] + distance(line[at - 1], line[at]));
  const length = lengths[lengths.length - 1];
  const duration = LEAST_MS + (length / speed) * 1_000;
  const count = Math.max(4, Math.round((duration / 1_000) * SAMPLES_A_SECOND));
  const points = new Int32Array(count * STRIDE);
  const phases = [0, 1, 2, 3].map(() => random(628) / 100);
  let place = 0;
  for (let at = 0; at < count; at += 1) {
    const t = at / (count - 1);
    const share = t - (0.7 * Math.sin(2 * Math.PI * t)) / (2 * Math.PI);
    while (place + 2 < line.length && lengths[place + 1] < share * length) place += 1;
    const within = Math.min(1, (share * length - lengths[place]) / Math.max(0.001, lengths[place + 1] - lengths[place]));
    const [from, to] = [line[place], line[place + 1]];
    const along = share * length;
    const shake = (/** @type {number} */ axis) => tremor * (Math.sin(along / 23 + phases[axis]) + 0.5 * Math.sin(along / 9 + phases[axis + 2]));
    const pressure = Math.min(1, Math.max(0, feel(share) + (random(100) - 50) / 2_500));
    const x = from[0] + (to[0] - from[0]) * within + shake(0);
    const y = from[1] + (to[1] - from[1]) * within + shake(1);
    points.set([Math.round(x * SUBPIXELS), Math.round(y * SUBPIXELS), Math.round(pressure * FULL_PRESSURE), Math.round(t * duration)], at * STRIDE);
  }
  return points;
}

/** @param {Place} a @param {Place} b */
function distance(a, b) {
  return Math.sqrt((a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2);
}
