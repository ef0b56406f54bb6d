import {HEADER_BYTES} from '../log/limits.js';

/** Space reserved for undo entries of five bytes each. */
const UNDOING_BYTES = 256;
/** The cost of a stroke beside its points: a style entry, its own head and the head of a continuation. */
const STROKE_BYTES = 64;
/** The longest point: two coordinates of three bytes, control, pressure, a time of two. */
const POINT_BYTES = 10;
/** A stroke of fewer points is hardly worth beginning. */
const LEAST_POINTS = 10;

/**
 * Whether a log has room for points of the largest size.
 *
 * @param {number} length of the log, in bytes
 * @param {number} limit
 * @param {number} [points] of a stroke that are not in it yet
 */
export function hasRoom(length, limit, points = LEAST_POINTS) {
  return length + STROKE_BYTES + points * POINT_BYTES <= limit - UNDOING_BYTES;
}

/**
 * @param {number} length of the log, in bytes
 * @param {number} limit
 * @returns {number} how much of it is used up, in whole percent: 0 where nothing is drawn, 100 where it takes no more
 */
export function fillPercent(length, limit) {
  if (!hasRoom(length, limit)) return 100;
  return Math.min(99, Math.ceil(((length - HEADER_BYTES) / (limit - UNDOING_BYTES)) * 100));
}
