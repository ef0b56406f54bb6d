import {HEADER_BYTES} from '../log/limits.js';
import {STRIDE} from '../log/points.js';

/** @typedef {import('../log/entries.js').Entry} Entry */
/** @typedef {{entries: number, points: number}} Moment so many whole entries of a log, and so many points of the next one */

/** The longest pause that a replay keeps, in milliseconds. */
export const LONGEST_PAUSE_MS = 500;

/** The timeline of a log with long pauses shortened. Times are milliseconds from the beginning. */
export class Timeline {
  /** When each entry is done; never less than the one before. */
  #done;
  /** When each point of an entry is there, for those that have points. @type {Array<Float64Array | null>} */
  #points;
  #bytes;

  /** @param {Entry[]} entries @param {Uint8Array} bytes the log that they were read from */
  constructor(entries, bytes) {
    this.#done = new Float64Array(entries.length);
    this.#bytes = entryEnds(bytes, entries.length);
    let now = 0;
    /** Of the last point, as its stroke counts. */
    let time = 0;
    this.#points = entries.map((entry, at) => {
      now += Math.min(LONGEST_PAUSE_MS, entry.wait);
      const times = entry.points ? new Float64Array(entry.points.length / STRIDE) : null;
      if (entry.type === 'stroke') time = 0;
      times?.forEach((_, point) => {
        const next = entry.points[point * STRIDE + 3];
        now += Math.min(LONGEST_PAUSE_MS, next - time);
        time = next;
        times[point] = now;
      });
      this.#done[at] = now;
      return times;
    });
    this.duration = now;
  }

  /** @param {number} time @returns {Moment} what is there by then */
  at(time) {
    const entries = reached(this.#done, time);
    const points = this.#points[entries];
    return {entries, points: points ? reached(points, time) : 0};
  }

  /** @param {number} time @returns {number} bytes of the log up to the last entry that is whole by then: a log too */
  bytesAt(time) {
    const {entries} = this.at(time);
    return entries === 0 ? HEADER_BYTES : this.#bytes[entries - 1];
  }

  /** @param {number} bytes of the log @returns {number} when so many are there */
  timeOf(bytes) {
    if (bytes <= HEADER_BYTES) return 0;
    // The bytes may end in the middle of an entry.
    return this.#done[reached(this.#bytes, bytes - 1)] ?? this.duration;
  }
}

/** @param {Float64Array | Uint32Array} times in order @param {number} time @returns {number} how many of them are not later */
function reached(times, time) {
  let [from, to] = [0, times.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (times[middle] <= time) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Where each entry ends. @param {Uint8Array} bytes a log that was read, and so is whole @param {number} count */
function entryEnds(bytes, count) {
  const ends = new Uint32Array(count);
  let at = HEADER_BYTES;
  for (let entry = 0; entry < count; entry += 1) {
    let length = 0;
    let place = at + 1;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[place++];
      length |= (byte & 0x7f) << shift;
      if (byte < 0x80) break;
    }
    at = ends[entry] = place + length;
  }
  return ends;
}
