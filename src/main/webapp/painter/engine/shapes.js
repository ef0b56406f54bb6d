import {SUBPIXELS} from '../log/limits.js';
import {disc, ellipse, outline} from './outline.js';

/** @import {Entry} from './types.js' */
/** @typedef {[number, number][]} Outline */

/** @param {Outline} points as `Coverage` takes them, but counting against what they lie in */
const hole = (points) => points.toReversed();

/**
 * The outlines of a shape: what its line covers, each on its own, and what its filling does.
 *
 * @param {Entry} entry of type `shape`
 * @param {number} size of the line, in pixels
 * @returns {{line: Outline[][], filling: Outline | null}}
 */
export function shapeOutlines({shape, corners}, size) {
  /** @type {Outline} */
  const points = [];
  for (let at = 0; at < corners.length; at += 2) points.push([corners[at] / SUBPIXELS, corners[at + 1] / SUBPIXELS]);
  if (shape === 'line') return {line: [[along(points, size)]], filling: null};
  if (shape === 'curve') return {line: pieces(bezier(points), size), filling: null};
  if (shape === 'polygon') return {line: pieces([...points, points[0]], size), filling: points};
  const [[x0, y0], [x1, y1]] = points;
  const [left, right, top, bottom] = [Math.min(x0, x1), Math.max(x0, x1), Math.min(y0, y1), Math.max(y0, y1)];
  const around = shape === 'rectangle' ? rectangle : oval;
  const half = size / 2;
  const outer = around(left - half, top - half, right + half, bottom + half);
  const isHollow = right - left > size && bottom - top > size;
  const inner = around(left + half, top + half, right - half, bottom - half);
  return {line: [isHollow ? [outer, hole(inner)] : [outer]], filling: around(left, top, right, bottom)};
}

/** @param {Outline} points @param {number} size @returns {Outline} */
function along(points, size) {
  const [[x0, y0], [x1, y1]] = points;
  if (x0 === x1 && y0 === y1) return disc(points[0], size / 2);
  return outline(points.map(([x, y]) => [x, y, 1]), size, false);
}

/** One outline a step, so that a line which crosses itself has no holes. @param {Outline} points @param {number} size */
function pieces(points, size) {
  return points.slice(1).map((point, at) => [along([points[at], point], size)]);
}

/** @param {number} left @param {number} top @param {number} right @param {number} bottom @returns {Outline} */
function rectangle(left, top, right, bottom) {
  return [[left, top], [right, top], [right, bottom], [left, bottom]];
}

/** @param {number} left @param {number} top @param {number} right @param {number} bottom @returns {Outline} */
function oval(left, top, right, bottom) {
  return ellipse((left + right) / 2, (top + bottom) / 2, (right - left) / 2, (bottom - top) / 2);
}

const PIXELS_A_STEP = 6;

/** @param {Outline} points start, two handles, end @returns {Outline} */
function bezier([a, b, c, d]) {
  const length = [[a, b], [b, c], [c, d]].reduce((sum, [from, to]) => sum + Math.abs(to[0] - from[0]) + Math.abs(to[1] - from[1]), 0);
  const steps = Math.max(8, Math.min(256, Math.ceil(length / PIXELS_A_STEP)));
  return Array.from({length: steps + 1}, (_, at) => {
    const t = at / steps;
    const u = 1 - t;
    /** @param {0 | 1} axis */
    const on = (axis) => u * u * u * a[axis] + 3 * u * u * t * b[axis] + 3 * u * t * t * c[axis] + t * t * t * d[axis];
    return [on(0), on(1)];
  });
}
