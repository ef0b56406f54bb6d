import {readLog} from '../log/log-reader.js';
import {LogWriter} from '../log/log-writer.js';
import {Painting} from './painting.js';

/** @import {Studio} from './values.js' */

/** How long the page may be kept waiting at a time, in milliseconds. */
const SLICE_MS = 12;

/**
 * A painting from its log, in slices, so that the page lives meanwhile however long it takes.
 *
 * @param {Uint8Array} bytes
 * @param {Studio} studio
 * @param {{signal?: AbortSignal, breathe: () => Promise<unknown>}} options `breathe`: lets the page live for a moment
 * @returns {Promise<{painting: Painting, writer: LogWriter}>} with what goes on with it
 * @throws {import('../log/log-refusal.js').LogRefusal}
 */
export async function replay(bytes, studio, {signal, breathe}) {
  const {header, entries} = readLog(bytes);
  const painting = new Painting(header, studio);
  let since = performance.now();
  for (const entry of entries) {
    signal?.throwIfAborted();
    painting.apply(entry);
    if (performance.now() - since < SLICE_MS) continue;
    await breathe();
    since = performance.now();
  }
  return {painting, writer: LogWriter.after(header, bytes, entries.length)};
}
