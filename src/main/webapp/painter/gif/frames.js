/** Ten frames a second: browsers slow down what changes faster than fifty times, and others much earlier. In milliseconds. */
export const FRAME_MS = 100;
/** The longest playing time, in milliseconds. */
export const LONGEST_MS = 13_000;
/** How long the last frame stays, in milliseconds. */
export const LAST_MS = 2_000;
/** Pixels of the longer side. */
const LONGEST_SIDE = 480;

/** @typedef {{moment: import('../replay/timeline.js').Moment, ms: number}} Frame what is shown, and for how long */

/**
 * Returns evenly spaced moments of the timeline, including the first and the last.
 *
 * @param {Pick<import('../replay/timeline.js').Timeline, 'duration' | 'at'>} timeline
 * @returns {Frame[]} at least one, at most `LONGEST_MS / FRAME_MS + 1`
 */
export function framesOf(timeline) {
  const {duration} = timeline;
  const count = Math.ceil(Math.min(LONGEST_MS, duration) / FRAME_MS);
  const frames = Array.from({length: count}, (_, at) => ({moment: timeline.at((duration * at) / count), ms: FRAME_MS}));
  return [...frames, {moment: timeline.at(duration), ms: LAST_MS}];
}

/** @param {{width: number, height: number}} painting @returns {{width: number, height: number}} what it is scaled down to; never up */
export function frameSize({width, height}) {
  const scale = Math.min(1, LONGEST_SIDE / Math.max(width, height));
  return {width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale))};
}
