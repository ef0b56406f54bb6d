import {LOG_BYTES} from '../log/limits.js';
import {PaintLogError} from '../log/paint-log-error.js';
import {EventEmitter} from '../../net/event-emitter.js';
import {ActiveStroke} from './active-stroke.js';

/** @typedef {import('../log/entries.js').Entry} Entry */
/** @typedef {import('./painting.js').Painting} Painting */

/**
 * A document: a painting with its log. Every change goes into the log first and then onto the canvas.
 *
 * `drawn`: the pixels changed. `logged`: the log grew. `saved`: whether saving the draft worked. `changed`: the state of commands changed.
 *
 * @extends {EventEmitter<{drawn: null, logged: null, saved: boolean, changed: null, refused: string}>}
 */
export class PaintDocument extends EventEmitter {
  /** @type {import('./selection.js').Selection | null} */
  selection = null;
  /** @type {ActiveStroke | null} */
  activeStroke = null;
  /** The interval at which a long stroke goes into the log, in milliseconds: a crash loses no more. */
  writeEveryMs = 400;
  mostBytes = LOG_BYTES;
  #now;
  #endOfLast;

  /**
   * @param {Painting} painting
   * @param {import('../log/log-writer.js').LogWriter} writer its log, as long as what is painted
   * @param {import('./tool-settings.js').ToolSettings} settings
   * @param {() => number} [now] milliseconds
   */
  constructor(painting, writer, settings, now = () => performance.now()) {
    super();
    this.painting = painting;
    this.writer = writer;
    this.settings = settings;
    /** The number of the current layer. */
    this.layer = painting.stack[painting.stack.length - 1].layer;
    this.#now = now;
    this.#endOfLast = now();
  }

  /**
   * Begins a stroke, which goes into the log piece by piece.
   *
   * @param {string} tool
   * @param {boolean} isSecond in the second colour
   * @returns {ActiveStroke | null} null where the log is full or the layer hidden
   */
  stroke(tool, isSecond) {
    this.activeStroke?.end();
    if (!this.#hasRoom() || !this.#isSeen()) return null;
    this.painting.preview(null);
    this.#writeStyle(isSecond);
    this.settings.rememberColour(isSecond ? this.settings.second : this.settings.colour);
    this.activeStroke = new ActiveStroke(this, {tool, layer: this.layer, ...(tool === 'spray' && {seed: Math.floor(Math.random() * 2 ** 32)})}, this.#now);
    return this.activeStroke;
  }

  /**
   * Commits an entry to the log and the canvas.
   *
   * @param {Omit<Entry, 'wait'>} entry
   * @param {boolean} [isSecond] in the second colour
   * @returns {boolean} whether it was done
   */
  commit(entry, isSecond = false) {
    this.activeStroke?.end();
    if (!['undo', 'redo'].includes(entry.type) && !this.#hasRoom()) return false;
    this.painting.preview(null);
    if (['fill', 'shape', 'text'].includes(entry.type)) {
      if (!this.#isSeen()) return false;
      this.#writeStyle(isSecond);
      this.settings.rememberColour(isSecond ? this.settings.second : this.settings.colour);
    }
    try {
      this.write(entry);
    } catch (thrown) {
      if (!(thrown instanceof PaintLogError)) throw thrown;
      this.emit('refused', 'This is too detailed to be saved.');
      this.emit('drawn', null);
      return false;
    }
    this.show(/** @type {Entry} */ ({wait: 0, ...entry}));
    this.emit('changed', null);
    return true;
  }

  /** Previews an entry without committing it. @param {Omit<Entry, 'wait'> | null} entry @param {boolean} [isSecond] */
  preview(entry, isSecond = false) {
    this.painting.preview(entry && /** @type {Entry} */ ({wait: 0, ...entry}), this.settings.strokeStyle(isSecond));
    this.emit('drawn', null);
  }

  /** Commits the floating selection. */
  commitSelection() {
    const entry = this.selection?.entry() ?? null;
    this.selection = null;
    if (entry) this.commit(entry);
    else this.preview(null);
    this.emit('changed', null);
  }

  undo() {
    // A floating selection is not committed yet: undo first returns it.
    if (this.selection?.entry()) {
      this.selection = null;
      this.preview(null);
      return this.emit('changed', null);
    }
    this.selection = null;
    if (this.painting.canUndo) this.commit({type: 'undo'});
  }

  redo() {
    if (this.painting.canRedo) this.commit({type: 'redo'});
  }

  /** Appends an entry to the log only. @param {Omit<Entry, 'wait'>} entry @param {number} [duration] milliseconds that it took until now */
  write(entry, duration = 0) {
    const now = this.#now();
    this.writer.append(/** @type {Entry} */ ({wait: entry.type === 'more' ? 0 : now - duration - this.#endOfLast, ...entry}));
    this.#endOfLast = now;
    this.emit('logged', null);
  }

  /** Applies an entry to the canvas only. @param {Entry} entry */
  show(entry) {
    this.painting.apply(entry);
    if (!this.painting.stack.some(({layer}) => layer === this.layer)) this.layer = this.painting.stack[this.painting.stack.length - 1].layer;
    this.emit('drawn', null);
  }

  /** @param {boolean} isSecond */
  #writeStyle(isSecond) {
    const style = this.settings.strokeStyle(isSecond);
    if (JSON.stringify(style) === JSON.stringify(this.painting.style)) return;
    this.write({type: 'style', ...style});
    this.painting.apply({type: 'style', wait: 0, ...style});
  }

  /** Refuses to paint on a hidden layer. */
  #isSeen() {
    const isSeen = this.painting.stack.some(({layer, isVisible}) => layer === this.layer && isVisible);
    if (!isSeen) this.emit('refused', 'This layer is hidden. Show it to paint on it.');
    return isSeen;
  }

  /** Whether the log is full. */
  get isFull() {
    return this.writer.isNearlyFull(this.mostBytes);
  }

  #hasRoom() {
    if (this.isFull) this.emit('refused', 'This painting has reached its maximum length. Post it and start a new one.');
    return !this.isFull;
  }
}

