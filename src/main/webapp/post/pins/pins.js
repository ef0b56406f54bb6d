/**
 * @typedef {import('../../net/decoders.js').Comment} Comment
 * @typedef {{number: number, comment: Comment, x: number, y: number, at: number | null}} Pin a comment that is stuck to the picture
 */

/** Returns the pins of the loaded comments. @param {Comment[]} comments @returns {Pin[]} */
export function pinsFromComments(comments) {
  return comments.flatMap((comment) => (comment.pin ? [{comment, ...comment.pin}] : []));
}

/**
 * Returns the visible pins: in a replay each from its moment on, and those without a moment, which are about the
 * finished picture, at the end.
 *
 * @param {Pin[]} pins
 * @param {number | null} moment bytes of the log that are shown; null where the picture is
 * @param {number} length of the log, in bytes
 */
export function visiblePins(pins, moment, length) {
  return moment === null ? pins : pins.filter(({at}) => (at ?? length) <= moment);
}
