import {readLog} from '../log/log-reader.js';
import {LogWriter} from '../log/log-writer.js';
import {STRIDE} from '../log/points.js';
import {Painting} from './painting.js';
import {reachableSteps} from './reachable-steps.js';

/** @import {Entry, Rasterizer} from '../engine/types.js' */

/** The longest slice of work, in milliseconds. */
const SLICE_MS = 12;
/** The number of points between two checks of the clock, at first and at most. */
const [FEW_POINTS, MOST_POINTS] = [4, 64];

/**
 * Restores a painting from its log in short slices, so that the page stays responsive. It skips what was undone.
 *
 * @param {Uint8Array} bytes
 * @param {Rasterizer} studio
 * @param {{signal?: AbortSignal, breathe: () => Promise<unknown>, now?: () => number}} options `breathe`: lets the page live for a
 *     moment; `now`: in milliseconds
 * @returns {Promise<{painting: Painting, writer: LogWriter}>} with the writer that continues its log
 * @throws {import('../log/paint-log-error.js').PaintLogError}
 */
export async function restorePainting(bytes, studio, {signal, breathe, now = () => performance.now()}) {
  const {header, entries} = readLog(bytes);
  const {done, undone, style} = reachableSteps(entries);
  const painting = new Painting(header, studio);
  let since = now();
  for (const step of done) {
    painting.style = step.style;
    for (const piece of pieces(step.entries, now)) {
      painting.apply(piece);
      if (now() - since < SLICE_MS) continue;
      await breathe();
      signal?.throwIfAborted();
      since = now();
    }
  }
  painting.style = style;
  painting.history.undone = undone;
  return {painting, writer: LogWriter.continuing(header, bytes, entries.length)};
}

/**
 * Cuts strokes into pieces that paint the same pixels; pieces become shorter if the last one took long.
 *
 * @param {Entry[]} entries
 * @param {() => number} now
 * @returns {Iterable<Entry>}
 */
function* pieces(entries, now) {
  let count = FEW_POINTS;
  for (const entry of entries) {
    if (!entry.points) yield entry;
    for (let at = 0; at < entry.points?.length; ) {
      const since = now();
      const end = at + count * STRIDE;
      yield at === 0 ? {...entry, points: entry.points.subarray(0, end)} : {type: 'more', wait: 0, points: entry.points.subarray(at, end)};
      at = end;
      count = now() - since > SLICE_MS ? Math.max(1, count >> 1) : Math.min(MOST_POINTS, count * 2);
    }
  }
}
