import {browserRasterizer} from '../engine/browser-rasterizer.js';
import {LogReader} from '../log/log-reader.js';
import {PaintLogError} from '../log/paint-log-error.js';
import {CanvasPresenter} from '../engine/canvas-presenter.js';
import {Replayer} from './replayer.js';
import {Timeline} from './timeline.js';

/**
 * A worker that paints a log, so that the page stays responsive and can end it at any time.
 *
 * @typedef {{open: {bytes: Uint8Array, mostBytes: number, canvas: OffscreenCanvas | null}} | {show: number} | {find: number}} Wish
 *   `canvas`: null to be sent the pixels; `show`: the moment, in milliseconds; `find`: the moment of so many bytes of the log
 * @typedef {{opened: {duration: number, width: number, height: number}} | {shown: {time: number, at: number}} | {found: number}
 *   | {painted: Uint8ClampedArray<ArrayBuffer>} | {refused: import('../log/paint-log-error.js').PaintLogErrorCode}} Word `at`: bytes of the log up to there
 */

const page = /** @type {{postMessage: (word: Word, transfer?: Transferable[]) => void, onmessage: (event: {data: Wish}) => void}} */ (/** @type {unknown} */ (self));
/** The memory for saved states: a thirty-second of the device memory, in gigabytes, which not every browser reports. */
const {deviceMemory = 2} = /** @type {{deviceMemory?: number}} */ (navigator);
const MOST_BYTES = (deviceMemory * 2 ** 30) / 32;
const breathe = () => new Promise((resolve) => setTimeout(resolve));

/** @type {{replayer: Replayer, timeline: Timeline, screen: {present: () => void}} | null} */
let stage = null;
/** Aborts the way to the moment requested before. */
let under = new AbortController();
/** One after the other: the canvas is in one place at a time. */
let done = Promise.resolve();

page.onmessage = ({data}) => {
  if ('open' in data) return open(data.open);
  if ('find' in data) return stage ? page.postMessage({found: stage.timeline.timeOf(data.find)}) : undefined;
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
    const entries = reader.push(bytes);
    reader.end();
    const header = /** @type {import('../log/log-writer.js').Header} */ (reader.header);
    const replayer = new Replayer({header, entries}, browserRasterizer(), {mostBytes: MOST_BYTES});
    const timeline = new Timeline(entries, bytes);
    if (canvas) Object.assign(canvas, {width: header.width, height: header.height});
    stage = {replayer, timeline, screen: canvas ? new CanvasPresenter(canvas, replayer) : {present: () => send(replayer)}};
    page.postMessage({opened: {duration: timeline.duration, width: header.width, height: header.height}});
  } catch (thrown) {
    if (!(thrown instanceof PaintLogError)) throw thrown;
    page.postMessage({refused: thrown.code});
  }
}

/** To a canvas that stays when this is gone: a small one, as all of it is sent. @param {Replayer} replayer */
function send({surface, pixels}) {
  if (surface.takeChangedTiles().length === 0) return;
  const painted = pixels.slice();
  page.postMessage({painted}, [painted.buffer]);
}

/** @param {number} time @param {AbortSignal} signal */
async function show(time, signal) {
  if (!stage || signal.aborted) return;
  const {replayer, timeline, screen} = stage;
  await replayer.goTo(timeline.at(time), {signal, breathe});
  screen.present();
  page.postMessage({shown: {time, at: timeline.bytesAt(time)}});
}
