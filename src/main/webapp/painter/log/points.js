import {FULL_PRESSURE, FURTHEST, POINT_WAIT_MS, POINTS} from './limits.js';
import {malformed} from './paint-log-error.js';

/** Numbers a point: x, y, pressure, time. */
export const STRIDE = 4;
/** The shortest point has so many bytes. */
const LEAST_BYTES = 3;
/** A nibble of the control byte holds -7 to 7; what does not fit follows in full. */
const NIBBLE = 7;
const ESCAPE = 15;

/**
 * The state of a stroke's encoding: each point is predicted from the last change, and only the difference is written.
 * A stroke that continues in another entry continues this state.
 */
export class StrokeState {
  x = 0;
  y = 0;
  pressure = 0;
  time = 0;
  dx = 0;
  dy = 0;
  dt = 0;
  /** Whether there was a point yet. */
  moved = false;
}

/**
 * @param {import('./bytes.js').ByteWriter} out
 * @param {ArrayLike<number>} points x and y in eighths of a pixel, pressure 0 to 127, milliseconds since the stroke began
 * @param {StrokeState} hand moved on
 */
export function writePoints(out, points, hand) {
  const count = points.length / STRIDE;
  if (!Number.isInteger(count) || count < 1 || count > POINTS) throw new RangeError(`${count} points in one entry`);
  out.number(count);
  for (let at = 0; at < points.length; at += STRIDE) {
    const dx = points[at] - hand.x;
    const dy = points[at + 1] - hand.y;
    const pressure = points[at + 2];
    const dt = points[at + 3] - hand.time;
    out.signed(dx - hand.dx);
    out.signed(dy - hand.dy);
    const pressureStep = pressure - hand.pressure + NIBBLE;
    const timeStep = dt - hand.dt + NIBBLE;
    const pressureCode = pressureStep >= 0 && pressureStep < ESCAPE ? pressureStep : ESCAPE;
    const timeCode = timeStep >= 0 && timeStep < ESCAPE ? timeStep : ESCAPE;
    out.byte((pressureCode << 4) | timeCode);
    if (pressureCode === ESCAPE) out.byte(pressure);
    if (timeCode === ESCAPE) out.number(dt);
    move(hand, dx, dy, pressure, dt);
  }
}

/**
 * @param {import('./bytes.js').ByteReader} body
 * @param {StrokeState} hand moved on
 * @returns {Int32Array} as for `writePoints`
 */
export function readPoints(body, hand) {
  const count = body.number(1, POINTS);
  if (count * LEAST_BYTES > body.left) malformed('there are fewer points than were said');
  const points = new Int32Array(count * STRIDE);
  for (let at = 0; at < points.length; at += STRIDE) {
    const dx = hand.dx + body.signed(-4 * FURTHEST, 4 * FURTHEST);
    const dy = hand.dy + body.signed(-4 * FURTHEST, 4 * FURTHEST);
    const control = body.byte();
    const pressureCode = control >> 4;
    const timeCode = control & 15;
    const pressure = pressureCode === ESCAPE ? body.byte(0, FULL_PRESSURE) : hand.pressure + pressureCode - NIBBLE;
    const dt = timeCode === ESCAPE ? body.number(0, POINT_WAIT_MS) : hand.dt + timeCode - NIBBLE;
    move(hand, dx, dy, pressure, dt);
    if (Math.abs(hand.x) > FURTHEST || Math.abs(hand.y) > FURTHEST) malformed('a point lies too far away');
    if (pressure < 0 || pressure > FULL_PRESSURE) malformed(`a pressure of ${pressure}`);
    if (dt < 0 || dt > POINT_WAIT_MS) malformed(`${dt} milliseconds between two points`);
    points.set([hand.x, hand.y, pressure, hand.time], at);
  }
  return points;
}

/** @param {StrokeState} hand @param {number} dx @param {number} dy @param {number} pressure @param {number} dt */
function move(hand, dx, dy, pressure, dt) {
  hand.x += dx;
  hand.y += dy;
  // From standing still to the first point there is no speed that foretells anything.
  hand.dx = hand.moved ? dx : 0;
  hand.dy = hand.moved ? dy : 0;
  hand.moved = true;
  hand.pressure = pressure;
  hand.time += dt;
  hand.dt = dt;
}
