import {checkEntry, encodeEntry} from './entries.js';
import {ByteWriter} from './bytes.js';
import {ENTRIES, LOG_BYTES, MAGIC, SIDE_PIXELS, VERSION} from './limits.js';
import {PaintLogError} from './paint-log-error.js';

/** No stroke begins when less than this is left, so the current stroke always fits. */
const RESERVE_BYTES = 65_536;
const RESERVE_ENTRIES = 2_000;

/** @typedef {{width: number, height: number, background: number[]}} Header `background`: red, green, blue */

/** A log being written: only ever longer. */
export class LogWriter {
  #out = new ByteWriter();
  /** @type {import('./entries.js').Context} */
  #context;
  #mostBytes;
  entries = 0;

  /** @param {Header} header @param {number} [mostBytes] */
  constructor({width, height, background}, mostBytes = LOG_BYTES) {
    for (const side of [width, height]) {
      if (!(Number.isInteger(side) && side >= 1 && side <= SIDE_PIXELS)) throw new PaintLogError('size', `a canvas of ${width} × ${height}`);
    }
    this.#mostBytes = mostBytes;
    this.#context = {hand: null, canvas: {width, height}};
    this.#out.bytes([...MAGIC, VERSION, width >> 8, width & 255, height >> 8, height & 255, ...background]);
  }

  /**
   * Goes on with a log that was read, such as a draft or the beginning of another's picture.
   *
   * @param {Header} header
   * @param {Uint8Array} bytes all of the log
   * @param {number} entries in it
   * @param {number} [mostBytes]
   */
  static continuing(header, bytes, entries, mostBytes = LOG_BYTES) {
    const writer = new LogWriter(header, mostBytes);
    writer.#out = new ByteWriter();
    writer.#out.bytes(bytes);
    writer.entries = entries;
    return writer;
  }

  /**
   * @param {import('./entries.js').Entry} entry
   * @returns {Uint8Array} its bytes, for those who watch
   * @throws {PaintLogError} `tooLong`, `tooManyEntries`: the log is full; `malformed`: no reader would take that. It is as it was
   */
  append(entry) {
    const context = {...this.#context, hand: this.#context.hand && {...this.#context.hand}};
    const bytes = encodeEntry(entry, context);
    checkEntry(bytes, this.#context);
    if (this.#out.length + bytes.length > this.#mostBytes) throw new PaintLogError('tooLong', 'the log is full');
    if (this.entries === ENTRIES) throw new PaintLogError('tooManyEntries', 'the log is full');
    this.#out.bytes(bytes);
    this.#context = context;
    this.entries += 1;
    return bytes;
  }

  /** @param {number} mostBytes */
  isNearlyFull(mostBytes) {
    return this.length >= mostBytes - RESERVE_BYTES || this.entries >= ENTRIES - RESERVE_ENTRIES;
  }

  /** Bytes so far. */
  get length() {
    return this.#out.length;
  }

  /** @param {number} [from] @param {number} [to] @returns {Uint8Array<ArrayBuffer>} a copy of all so far: a whole log at any time */
  bytes(from, to) {
    return this.#out.view().slice(from, to);
  }
}
