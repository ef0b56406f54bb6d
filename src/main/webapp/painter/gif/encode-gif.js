import {GifEncoder} from './gif-encoder.js';

/** Where a file has as much, only the last frame comes still: it has 6 MB at most. */
const ENOUGH_BYTES = 5 * 1_048_576;
/** That may be used at once, such as by a photograph that was painted over. */
const AT_ONCE_BYTES = 1_048_576;

/**
 * Encodes an animation of a painting frame by frame. If the file would grow too large, a frame stays
 * until there is room for another; the last one always comes.
 *
 * @param {import('./frames.js').Frame[]} frames
 * @param {{width: number, height: number}} size
 * @param {(moment: import('../replay/timeline.js').Moment) => Promise<Uint32Array>} paint its pixels
 * @param {(done: number) => void} onProgress called with the share that is done, 0 to 1
 */
export async function encodeGif(frames, size, paint, onProgress) {
  const gif = new GifEncoder(size, ENOUGH_BYTES);
  for (const [at, {moment, ms}] of frames.entries()) {
    const isLast = at === frames.length - 1;
    if (isLast || gif.bytes <= AT_ONCE_BYTES + ((ENOUGH_BYTES - AT_ONCE_BYTES) * at) / frames.length) gif.add(await paint(moment), ms);
    else gif.extendLastFrame(ms);
    onProgress((at + 1) / frames.length);
  }
  return gif.finish();
}
