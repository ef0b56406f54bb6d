import {browserRasterizer} from '../engine/browser-rasterizer.js';
import {canvasContext} from '../engine/canvas-context.js';
import {readLog} from '../log/log-reader.js';
import {PaintLogError} from '../log/paint-log-error.js';
import {Replayer} from '../replay/replayer.js';
import {Timeline} from '../replay/timeline.js';
import {CanvasPresenter} from '../engine/canvas-presenter.js';
import {encodeGif} from './encode-gif.js';
import {framesOf, frameSize} from './frames.js';

/**
 * A worker that exports one animation; the page ends it afterwards.
 *
 * @typedef {{bytes: Uint8Array, mostBytes: number}} Wish a painting's log, and how long it may be
 * @typedef {{done: number} | {made: Uint8Array<ArrayBuffer>} | {refused: import('../log/paint-log-error.js').PaintLogErrorCode}} Word `done`: the share, to 1
 */

const page = /** @type {{postMessage: (word: Word, transfer?: Transferable[]) => void, onmessage: (event: {data: Wish}) => void}} */ (/** @type {unknown} */ (self));

page.onmessage = ({data}) => {
  make(data).catch((thrown) => {
    if (thrown instanceof PaintLogError) page.postMessage({refused: thrown.code});
    else reportError(thrown);
  });
};

/** @param {Wish} wish */
async function make({bytes, mostBytes}) {
  const {header, entries} = readLog(bytes, mostBytes);
  const timeline = new Timeline(entries, bytes);
  const replayer = new Replayer({header, entries}, browserRasterizer());
  const {canvas} = canvasContext(header.width, header.height);
  const screen = new CanvasPresenter(canvas, replayer);
  const size = frameSize(header);
  const small = canvasContext(size.width, size.height);
  small.imageSmoothingQuality = 'high';
  // This worker has nothing else to do, so it needs no pauses.
  const breathe = async () => {};
  const made = await encodeGif(framesOf(timeline), size, async (moment) => {
    await replayer.goTo(moment, {breathe});
    screen.present();
    small.drawImage(canvas, 0, 0, size.width, size.height);
    return new Uint32Array(small.getImageData(0, 0, size.width, size.height).data.buffer);
  }, (done) => page.postMessage({done}));
  page.postMessage({made}, [made.buffer]);
}
