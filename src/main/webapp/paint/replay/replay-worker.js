import {browserStudio} from '../browser-studio.js';
import {LogReader} from '../log/log-reader.js';
import {LogRefusal} from '../log/log-refusal.js';
import {Screen} from '../screen.js';
import {Replayer} from './replayer.js';
import {Timeline} from './timeline.js';

/**
 * Paints a log beside the page, which lives on however heavy it is, and can end this at any time.
 *
 * @typedef {{open: {bytes: Uint8Array, mostBytes: number, canvas: OffscreenCanvas}} | {show: number}} Wish `show`: the moment, in milliseconds
 * @typedef {{opened: {duration: number, width: number, height: number}} | {shown: {time: number, at: number}}
 *   | {refused: import('../log/log-refusal.js').LogFault}} Word `at`: bytes of the log up to there
 */

const page = /** @type {{postMessage: (word: Word) => void, onmessage: (event: {data: Wish}) => void}} */ (/** @type {unknown} */ (self));
/** Of what the machine has, for states to go back to: a thirty-second. In gigabytes, which not every browser tells. */
const {deviceMemory = 2} = /** @type {{deviceMemory?: number}} */ (navigator);
const MOST_BYTES = (deviceMemory * 2 ** 30) / 32;
const breathe = () => new Promise((resolve) => setTimeout(resolve));

/** @type {{replayer: Replayer, timeline: Timeline, screen: Screen} | null} */
let stage = null;
/** Ends the way to the moment that was wished before. */
let under = new AbortController();
/** One after the other: the canvas is in one place at a time. */
let done = Promise.resolve();

page.onmessage = ({data}) => {
  if ('open' in data) return open(data.open);
  under.abort();
  const {signal} = (under = new AbortController());
  done = done.then(() => show(data.show, signal)).catch((thrown) => {
    if (!signal.aborted) reportError(thrown);
  });
};

/** @param {Extract<Wish, {open: unknown}>['open']} log */
function open({bytes, mostBytes, canvas}) {
  try {
    const reader = new LogReader(mostBytes);
    const entries = reader.feed(bytes);
    reader.end();
    const header = /** @type {import('../log/log-writer.js').Header} */ (reader.header);
    const replayer = new Replayer({header, entries}, browserStudio(), {mostBytes: MOST_BYTES});
    const timeline = new Timeline(entries, bytes);
    Object.assign(canvas, {width: header.width, height: header.height});
    stage = {replayer, timeline, screen: new Screen(canvas, replayer)};
    page.postMessage({opened: {duration: timeline.duration, width: header.width, height: header.height}});
  } catch (thrown) {
    if (!(thrown instanceof LogRefusal)) throw thrown;
    page.postMessage({refused: thrown.code});
  }
}

/** @param {number} time @param {AbortSignal} signal */
async function show(time, signal) {
  if (!stage || signal.aborted) return;
  const {replayer, timeline, screen} = stage;
  await replayer.goTo(timeline.at(time), {signal, breathe});
  screen.now();
  page.postMessage({shown: {time, at: timeline.bytesAt(time)}});
}
