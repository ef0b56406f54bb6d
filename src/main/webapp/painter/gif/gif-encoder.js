import {GifWriter} from '../../vendor/omggif/omggif.js';
import {quantizeColours} from './quantize-colours.js';

/** Of the 256 that a frame may have one says that nothing changes. */
const MOST_COLOURS = 255;
/** A code of twelve bits for each pixel, and what comes with a frame. More than that cannot come of it. */
const worstBytes = (/** @type {number} */ pixels) => pixels * 2 + 1_024;
/** GIF's "do not dispose": the next frame is painted upon this one. */
const KEEP = 1;
const CENTISECOND_MS = 10;

/** @typedef {{x: number, y: number, width: number, height: number}} Box */

/** Encodes an endless animation; each frame holds only the changed pixels in a palette of its own. */
export class GifEncoder {
  #width;
  #buffer;
  #writer;
  /** The pixels of the newest frame. @type {Uint32Array | null} */
  #shown = null;
  /** The newest frame, which may still stay longer. @type {{box: Box, indices: Uint8Array, palette: number[], transparent: number | null, ms: number} | null} */
  #newest = null;

  /** @param {{width: number, height: number}} size pixels @param {number} mostBytes where there are as many, another frame can be added, and a last one */
  constructor({width, height}, mostBytes) {
    this.#width = width;
    this.#buffer = new Uint8Array(mostBytes + 2 * worstBytes(width * height));
    this.#writer = new GifWriter(this.#buffer, width, height, {loop: 0});
  }

  /** That it has until now, at most. */
  get bytes() {
    return this.#writer.getOutputBufferPosition() + (this.#newest ? worstBytes(this.#newest.indices.length) : 0);
  }

  /** @param {Uint32Array} pixels opaque; not to be changed later @param {number} ms how long it is shown */
  add(pixels, ms) {
    const places = changed(this.#shown, pixels);
    if (places.length === 0) return this.extendLastFrame(ms);
    this.#write();
    const box = around(places, this.#width);
    const {palette, indexOf} = quantizeColours(places.map((at) => pixels[at]), MOST_COLOURS);
    const indices = new Uint8Array(box.width * box.height).fill(palette.length);
    for (const at of places) {
      const x = at % this.#width;
      indices[((at - x) / this.#width - box.y) * box.width + x - box.x] = indexOf(pixels[at]);
    }
    this.#newest = {box, indices, palette: filledUp(palette), transparent: places.length < indices.length ? palette.length : null, ms};
    this.#shown = pixels;
  }

  /** The newest frame is shown for longer. @param {number} ms */
  extendLastFrame(ms) {
    if (this.#newest) this.#newest.ms += ms;
  }

  /** @returns {Uint8Array<ArrayBuffer>} the file */
  finish() {
    this.#write();
    return this.#buffer.slice(0, this.#writer.end());
  }

  #write() {
    if (!this.#newest) return;
    const {box: {x, y, width, height}, indices, palette, transparent, ms} = this.#newest;
    this.#writer.addFrame(x, y, width, height, indices, {palette, transparent, delay: Math.round(ms / CENTISECOND_MS), disposal: KEEP});
    this.#newest = null;
  }
}

/** @param {Uint32Array | null} before @param {Uint32Array} after @returns {Uint32Array} where they differ */
function changed(before, after) {
  const places = new Uint32Array(after.length);
  let count = 0;
  for (let at = 0; at < after.length; at += 1) if (!before || before[at] !== after[at]) places[count++] = at;
  return places.subarray(0, count);
}

/** @param {Uint32Array} places in order, at least one @param {number} width of a row @returns {Box} */
function around(places, width) {
  const row = (/** @type {number} */ at) => Math.floor(at / width);
  const y = row(places[0]);
  let [left, right] = [width, 0];
  for (const at of places) {
    left = Math.min(left, at % width);
    right = Math.max(right, (at % width) + 1);
  }
  return {x: left, y, width: right - left, height: row(places[places.length - 1]) + 1 - y};
}

/** To a power of two, with room for one that is transparent. @param {number[]} palette */
function filledUp(palette) {
  const length = 2 ** Math.ceil(Math.log2(palette.length + 1));
  return [...palette, ...Array(length - palette.length).fill(0)];
}
