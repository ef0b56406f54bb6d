import {decodeBody, isKnownType} from './entries.js';
import {BODY_BYTES, ENTRIES, HEADER_BYTES, LOG_BYTES, MAGIC, SIDE_PIXELS, VERSION} from './limits.js';
import {PaintLogError, malformed} from './paint-log-error.js';

/**
 * Reads a log as its bytes come. Holds at most one entry that is not complete; each byte is looked at a bounded number of
 * times, and nothing is made larger than the bytes behind it allow.
 */
export class LogReader {
  /** @type {import('./log-writer.js').Header | null} null until it came */
  header = null;
  #mostBytes;
  #total = 0;
  #entries = 0;
  /** Not read yet: from the beginning of a header or entry on; what lies behind `#filled` means nothing. */
  #pending = new Uint8Array(1_024);
  #filled = 0;
  /** @type {import('./entries.js').Context} */
  #context = {hand: null, canvas: {width: 0, height: 0}};

  /** @param {number} [mostBytes] */
  constructor(mostBytes = LOG_BYTES) {
    this.#mostBytes = mostBytes;
  }

  /**
   * @param {Uint8Array} bytes the next ones
   * @returns {import('./entries.js').Entry[]} those that are complete now
   * @throws {PaintLogError} after which nothing more is to be read
   */
  push(bytes) {
    this.#total += bytes.length;
    if (this.#total > this.#mostBytes) throw new PaintLogError('tooLong', `more than ${this.#mostBytes} bytes`);
    this.#keep(bytes);
    const all = this.#pending.subarray(0, this.#filled);
    let at = 0;
    if (!this.header) {
      if (all.length < HEADER_BYTES) return [];
      this.#readHeader(all);
      at = HEADER_BYTES;
    }
    const entries = [];
    for (let head = headAt(all, at); head && head.end <= all.length; head = headAt(all, at)) {
      if (++this.#entries > ENTRIES) throw new PaintLogError('tooManyEntries', `more than ${ENTRIES} entries`);
      entries.push(decodeBody(head.code, all.subarray(head.start, head.end), this.#context));
      at = head.end;
    }
    this.#pending.copyWithin(0, at, this.#filled);
    this.#filled -= at;
    return entries;
  }

  /** Ends the log. @throws {PaintLogError} `cutOff` if an entry is incomplete */
  end() {
    if (!this.header || this.#filled > 0) throw new PaintLogError('cutOff', 'the log ends in the middle');
  }

  /** @param {Uint8Array} bytes */
  #keep(bytes) {
    const length = this.#filled + bytes.length;
    if (length > this.#pending.length) {
      const larger = new Uint8Array(Math.max(this.#pending.length * 2, length));
      larger.set(this.#pending.subarray(0, this.#filled));
      this.#pending = larger;
    }
    this.#pending.set(bytes, this.#filled);
    this.#filled = length;
  }

  /** @param {Uint8Array} bytes */
  #readHeader(bytes) {
    if (MAGIC.some((byte, at) => bytes[at] !== byte)) throw new PaintLogError('notALog', 'no painting log');
    if (bytes[4] !== VERSION) throw new PaintLogError('version', `a log of version ${bytes[4]}`);
    const [width, height] = [bytes[5] * 256 + bytes[6], bytes[7] * 256 + bytes[8]];
    for (const side of [width, height]) {
      if (side < 1 || side > SIDE_PIXELS) throw new PaintLogError('size', `a canvas of ${width} × ${height}`);
    }
    this.header = {width, height, background: [...bytes.subarray(9, HEADER_BYTES)]};
    this.#context.canvas = {width, height};
  }
}

/**
 * A whole log at once.
 *
 * @param {Uint8Array} bytes
 * @param {number} [mostBytes]
 */
export function readLog(bytes, mostBytes = LOG_BYTES) {
  const reader = new LogReader(mostBytes);
  const entries = reader.push(bytes);
  reader.end();
  return {header: /** @type {import('./log-writer.js').Header} */ (reader.header), entries};
}

/**
 * @param {Uint8Array} bytes
 * @param {number} at
 * @returns {{code: number, start: number, end: number} | null} where the entry's body is; null where its head is not complete
 */
function headAt(bytes, at) {
  if (at >= bytes.length) return null;
  const code = bytes[at];
  if (!isKnownType(code)) throw new PaintLogError('unknownEntry', `an entry of type ${code}`);
  let length = 0;
  for (let place = at + 1, shift = 0; place < bytes.length; place += 1, shift += 7) {
    length |= (bytes[place] & 0x7f) << shift;
    if (length > BODY_BYTES) throw new PaintLogError('tooLong', `an entry of ${length} bytes`);
    if (bytes[place] < 0x80) {
      if (length === 0 || (bytes[place] === 0 && shift > 0)) malformed('the length of an entry');
      return {code, start: place + 1, end: place + 1 + length};
    }
    if (shift === 14) malformed('the length of an entry');
  }
  return null;
}
