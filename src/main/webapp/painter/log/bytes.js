import {malformed} from './paint-log-error.js';

/** Values of a variable length, seven bits a byte, the lowest first: four bytes at most. */
const LARGEST = 2 ** 28 - 1;

/** Bytes that grow as they are written. */
export class ByteWriter {
  #bytes = new Uint8Array(256);
  length = 0;

  /** @param {number} value 0 to 255 */
  byte(value) {
    this.#room(1)[this.length++] = value;
  }

  /** @param {number} value 0 to 2^28 - 1 */
  number(value) {
    if (!(Number.isInteger(value) && value >= 0 && value <= LARGEST)) throw new RangeError(`${value} cannot be written`);
    let rest = value;
    for (; rest > 0x7f; rest >>>= 7) this.byte((rest & 0x7f) | 0x80);
    this.byte(rest);
  }

  /** Small of either sign: 0, -1, 1, -2 become 0, 1, 2, 3. @param {number} value */
  signed(value) {
    this.number(value < 0 ? -2 * value - 1 : 2 * value);
  }

  /** @param {ArrayLike<number>} bytes */
  bytes(bytes) {
    this.#room(bytes.length).set(bytes, this.length);
    this.length += bytes.length;
  }

  /** @returns {Uint8Array<ArrayBuffer>} what was written so far, to be read before more is written */
  view() {
    return this.#bytes.subarray(0, this.length);
  }

  /** @param {number} more */
  #room(more) {
    if (this.length + more > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.length + more));
      larger.set(this.view());
      this.#bytes = larger;
    }
    return this.#bytes;
  }
}

/** Reads one body; whatever is not there, or not in its range, is refused. */
export class ByteReader {
  #bytes;
  at = 0;

  /** @param {Uint8Array} bytes */
  constructor(bytes) {
    this.#bytes = bytes;
  }

  get left() {
    return this.#bytes.length - this.at;
  }

  /** @param {number} [least] @param {number} [most] */
  byte(least = 0, most = 255) {
    if (this.left < 1) malformed('the entry is too short');
    return within(this.#bytes[this.at++], least, most);
  }

  /** @param {number} least @param {number} most */
  number(least, most) {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.byte();
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) {
        if (byte === 0 && shift > 0) malformed('a number is longer than it needs to be');
        return within(value, least, most);
      }
      if (shift === 21) malformed('a number has more than four bytes');
    }
  }

  /** @param {number} least @param {number} most */
  signed(least, most) {
    const value = this.number(0, LARGEST);
    return within(value % 2 === 1 ? -(value + 1) / 2 : value / 2, least, most);
  }

  /** @param {number} count @returns {Uint8Array} a copy */
  bytes(count) {
    if (this.left < count) malformed('the entry is too short');
    return this.#bytes.slice(this.at, (this.at += count));
  }
}

/** @param {number} value @param {number} least @param {number} most */
function within(value, least, most) {
  if (value < least || value > most) malformed(`${value} is not within ${least} and ${most}`);
  return value;
}
