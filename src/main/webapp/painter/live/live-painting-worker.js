import {browserRasterizer} from '../engine/browser-rasterizer.js';
import {Painting} from '../document/painting.js';
import {LogReader} from '../log/log-reader.js';
import {PaintLogError} from '../log/paint-log-error.js';
import {CanvasPresenter} from '../engine/canvas-presenter.js';

/**
 * A worker that paints a growing log, so that the page stays responsive and can end it at any time.
 *
 * @typedef {{open: {canvas: OffscreenCanvas, mostBytes: number, showEveryMs: number}} | {bytes: Uint8Array}} Wish `bytes`: the next of the log
 * @typedef {{read: number} | {shown: {width: number, height: number}} | {refused: import('../log/paint-log-error.js').PaintLogErrorCode}} Word `read`: bytes that are painted; `shown`: told for the first time only
 */

/** Limits of the undo history: a viewer never undoes, so it keeps as little as possible, 16 KiB a tile. */
const KEPT = {mostTiles: 1_024, nearest: 8};

const page = /** @type {{postMessage: (word: Word) => void, onmessage: ((event: {data: Wish}) => void) | null}} */ (/** @type {unknown} */ (self));

/** @type {Extract<Wish, {open: unknown}>['open']} */
let stage;
/** @type {LogReader} */
let reader;
/** @type {Painting | null} */
let painting = null;
/** @type {CanvasPresenter | null} */
let screen = null;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let showing;
let shownAt = -Infinity;

page.onmessage = ({data}) => {
  if ('open' in data) {
    stage = data.open;
    reader = new LogReader(stage.mostBytes);
    return;
  }
  try {
    read(data.bytes);
    page.postMessage({read: data.bytes.length});
  } catch (thrown) {
    if (!(thrown instanceof PaintLogError)) throw thrown;
    page.onmessage = null;
    page.postMessage({refused: thrown.code});
  }
};

/** @param {Uint8Array} bytes */
function read(bytes) {
  const entries = reader.push(bytes);
  if (!reader.header) return;
  painting ??= new Painting(reader.header, browserRasterizer(), KEPT);
  for (const entry of entries) painting.apply(entry);
  showing ??= setTimeout(show, Math.max(0, shownAt + stage.showEveryMs - performance.now()));
}

function show() {
  showing = undefined;
  shownAt = performance.now();
  const {width, height} = /** @type {Painting} */ (painting);
  const isFirst = screen === null;
  if (isFirst) Object.assign(stage.canvas, {width, height});
  screen ??= new CanvasPresenter(stage.canvas, /** @type {Painting} */ (painting));
  screen.present();
  if (isFirst) page.postMessage({shown: {width, height}});
}
