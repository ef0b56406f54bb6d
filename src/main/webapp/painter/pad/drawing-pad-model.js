import {EventEmitter} from '../../net/event-emitter.js';
import {Painting} from '../document/painting.js';
import {restorePainting} from '../document/restore-painting.js';
import {PaintDocument} from '../document/paint-document.js';
import {PaintLogError} from '../log/paint-log-error.js';
import {LogWriter} from '../log/log-writer.js';
import {ToolSettings} from '../document/tool-settings.js';
import {BoundedStroke} from './bounded-stroke.js';
import {fillPercent} from './capacity.js';

/** A drawing's canvas, in pixels. */
export const SIZE = {width: 320, height: 200};
const HEADER = {...SIZE, background: [255, 255, 255]};
const SIZE_OF = {brush: 5, eraser: 20};

/** @typedef {keyof typeof SIZE_OF} PadTool */

/**
 * The state of a drawing pad, whose log has a size limit.
 *
 * `drawn`: the pixels changed; `changed`: the commands or the free space changed; `announced`: a message to
 * show.
 *
 * @extends {EventEmitter<{drawn: null, changed: null, announced: string}>}
 */
export class DrawingPadModel extends EventEmitter {
  settings = new ToolSettings();
  /** @type {PaintDocument} */
  doc = /** @type {any} */ (null);
  /** @type {BoundedStroke} */
  tool = /** @type {any} */ (null);
  /** The document before the last clear. @type {PaintDocument | null} */
  #before = null;
  #sizes = {...SIZE_OF};

  /**
   * @param {import('../engine/types.js').Rasterizer} studio
   * @param {number} limit bytes of the log
   * @param {() => number} [now] milliseconds
   */
  constructor(studio, limit, now = () => performance.now()) {
    super();
    this.now = now;
    this.studio = studio;
    this.limit = limit;
    this.settings.set({size: SIZE_OF.brush});
    this.settings.on('changed', () => this.emit('changed', null));
    this.#lay(new Painting(HEADER, studio), new LogWriter(HEADER, limit));
  }

  /** Continues a drawing; starts a new one if its log cannot be read. @param {Uint8Array} log */
  async resume(log) {
    try {
      const {painting, writer} = await restorePainting(log, this.studio, {breathe: () => new Promise((resolve) => setTimeout(resolve))});
      if (painting.width !== SIZE.width || painting.height !== SIZE.height) return;
      this.#lay(painting, LogWriter.continuing(HEADER, log, writer.entries, this.limit));
    } catch (thrown) {
      if (!(thrown instanceof PaintLogError)) throw thrown;
    }
  }

  /** In percent. */
  get fullness() {
    return fillPercent(this.doc.writer.length, this.limit);
  }

  get canUndo() {
    return this.doc.painting.canUndo || this.#before !== null;
  }

  /** @returns {Uint8Array<ArrayBuffer> | null} what is drawn; null for nothing */
  log() {
    return this.doc.painting.canUndo ? this.doc.writer.bytes() : null;
  }

  /** @param {string} text */
  announce(text) {
    this.emit('announced', text);
  }

  /** @param {PadTool} id */
  take(id) {
    this.finish();
    this.#sizes[/** @type {PadTool} */ (this.settings.tool)] = this.settings.size;
    this.settings.set({tool: id, size: this.#sizes[id]});
    this.tool = this.#toolOf(this.doc);
  }

  undo() {
    this.finish();
    if (!this.doc.painting.canUndo && this.#before) {
      this.#put(this.#before);
      this.#before = null;
      return this.announce('The drawing is back');
    }
    this.announce(this.doc.painting.canUndo ? 'Undone' : 'There is nothing to undo');
    this.doc.undo();
  }

  /** Starts a new document with an empty log; undo restores the one before. */
  clear() {
    this.finish();
    if (!this.doc.painting.canUndo) return;
    this.#before = this.doc;
    this.#lay(new Painting(HEADER, this.studio), new LogWriter(HEADER, this.limit));
    this.announce('Cleared. Undo brings it back.');
  }

  /** Finishes the current stroke. */
  finish() {
    this.tool.end();
  }

  /** @param {Painting} painting @param {LogWriter} writer */
  #lay(painting, writer) {
    const doc = new PaintDocument(painting, writer, this.settings, this.now);
    doc.on('drawn', () => this.emit('drawn', null));
    doc.on('changed', () => {
      if (doc.painting.canUndo) this.#before = null;
      this.emit('changed', null);
    });
    // A long stroke, which is in the log piece by piece.
    doc.on('logged', () => doc.activeStroke && this.emit('changed', null));
    doc.on('refused', () => this.#full());
    this.#put(doc);
  }

  /** @param {PaintDocument} doc */
  #put(doc) {
    this.doc = doc;
    this.tool = this.#toolOf(doc);
    this.emit('drawn', null);
    this.emit('changed', null);
  }

  /** @param {PaintDocument} doc */
  #toolOf(doc) {
    return new BoundedStroke(doc, this.settings.tool, this.limit, () => this.#full());
  }

  #full() {
    this.announce('The drawing is full. Undo some strokes, or clear it to start again.');
  }
}
