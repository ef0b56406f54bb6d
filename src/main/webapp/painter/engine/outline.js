import {getStrokeOutlinePoints} from '../../vendor/perfect-freehand/perfect-freehand.js';

/** How much of a line's width its pressure is; the rest is there without any. */
const THINNING = 0.95;
/** Points of an outline that are closer, in widths, are left out. */
const DETAIL = 0.04;

/**
 * The outline around a line, round at both ends.
 *
 * @param {import('./path.js').PathPoint[]} stations
 * @param {number} size its width in pixels, at full pressure
 * @param {boolean} hasPressure
 * @returns {[number, number][]}
 */
export function outline(stations, size, hasPressure) {
  /** @type {import('../../vendor/perfect-freehand/perfect-freehand.js').StrokePoint[]} */
  const points = [];
  let runningLength = 0;
  for (const [x, y, pressure] of stations) {
    const last = points[points.length - 1];
    if (!last) {
      points.push({point: [x, y], pressure, distance: 0, vector: [1, 1], runningLength});
      continue;
    }
    const [dx, dy] = [last.point[0] - x, last.point[1] - y];
    // `Math.hypot` may differ in its last bit between browsers, and the square root may not.
    const distance = Math.sqrt(dx * dx + dy * dy);
    if (distance < 0.01) {
      last.pressure = Math.max(last.pressure, pressure);
      continue;
    }
    runningLength += distance;
    points.push({point: [x, y], pressure, distance, vector: [dx / distance, dy / distance], runningLength});
  }
  if (points.length > 1) points[0].vector = points[1].vector;
  // With its full thinning the library draws half as wide again: its size is the radius at full pressure.
  const width = hasPressure ? size / 2 : size;
  if (points.length === 1) return disc(points[0].point, hasPressure ? (size / 2) * (0.5 - THINNING * (0.5 - points[0].pressure)) : size / 2);
  return getStrokeOutlinePoints(points, {size: width, thinning: hasPressure ? THINNING : 0, smoothing: DETAIL, simulatePressure: false, last: true});
}

/** @param {[number, number]} middle @param {number} radius @returns {[number, number][]} */
export function disc([x, y], radius) {
  return ellipse(x, y, radius, radius);
}

/** @param {number} x the middle @param {number} y @param {number} rx @param {number} ry @returns {[number, number][]} */
export function ellipse(x, y, rx, ry) {
  const corners = Math.max(12, Math.min(360, Math.ceil(Math.max(rx, ry) * 2)));
  return Array.from({length: corners}, (_, at) => {
    const angle = (at / corners) * 2 * Math.PI;
    return [x + Math.cos(angle) * rx, y + Math.sin(angle) * ry];
  });
}
