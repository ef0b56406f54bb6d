import {floodFill} from '../../../main/webapp/painter/tools/flood-fill.js';
import {Painting} from '../../../main/webapp/painter/document/painting.js';
import {seededRandom} from '../../../main/webapp/painter/engine/seeded-random.js';
import {FULL_PRESSURE, SUBPIXELS} from '../../../main/webapp/painter/log/limits.js';
import {readLog} from '../../../main/webapp/painter/log/log-reader.js';
import {LogWriter} from '../../../main/webapp/painter/log/log-writer.js';
import {STRIDE} from '../../../main/webapp/painter/log/points.js';
import {fakeRasterizer} from '../painter/support/rasterizer.js';
import {curve, FEELS, motion} from './motions.js';

/** @import {Feel, Place} from './motions.js' */
/** @typedef {import('../../../main/webapp/painter/log/entries.js').Entry} Entry */
/**
 * @typedef {object} Manner how a line is drawn
 * @property {keyof typeof FEELS | Feel} [feel]
 * @property {number} [speed] pixels a second
 * @property {number} [tremor] pixels
 * @property {boolean} [straight] from place to place without a curve
 */

/** As the studio writes long strokes into the log. */
const PIECE_MS = 400;
const SPRAY_EVERY_MS = 40;
/** Shapes: in the second colour, without an outline. */
const FILLED = 2;
/** Milliseconds between two strokes, and what it takes to choose another colour. */
const BETWEEN = [260, 900];
const CHOOSING = [700, 1_900];

/** Someone at the studio: what they do goes into a log and onto a canvas. All chance comes from a seed. */
export class Painter {
  /** @type {import('../../../main/webapp/painter/engine/types.js').Style} */
  #style = {colour: [0, 0, 0], second: [255, 255, 255], opacity: 255, size: 64, smoothing: 20, pressure: 1};
  /** Before the next entry, in milliseconds. */
  #wait = 0;
  layer = 0;
  tool = 'brush';

  /** @param {LogWriter} writer @param {Painting} painting @param {number} seed */
  constructor(writer, painting, seed) {
    this.writer = writer;
    this.painting = painting;
    this.random = seededRandom(seed);
  }

  /** @param {import('../../../main/webapp/painter/log/log-writer.js').Header} header @param {number} seed */
  static before(header, seed) {
    return new Painter(new LogWriter(header), new Painting(header, fakeRasterizer), seed);
  }

  /** Goes on with a log. @param {Uint8Array} bytes @param {number} seed */
  static after(bytes, seed) {
    const {header, entries} = readLog(bytes);
    const painting = new Painting(header, fakeRasterizer);
    for (const entry of entries) painting.apply(entry);
    return new Painter(LogWriter.continuing(header, bytes, entries.length), painting, seed);
  }

  /** @param {number} least @param {number} most */
  between(least, most) {
    return least + (this.random(10_001) / 10_000) * (most - least);
  }

  /** Looks at it for a while. @param {number} seconds */
  think(seconds) {
    this.#wait += seconds * 1_000;
  }

  /**
   * Takes another tool or colour.
   *
   * @param {string} tool
   * @param {number} colour 0xrrggbb
   * @param {number} size pixels
   * @param {{opacity?: number, pressure?: number, smoothing?: number}} [more] opacity in percent
   */
  take(tool, colour, size, {opacity = 100, pressure = 1, smoothing = 20} = {}) {
    const rgb = [colour >> 16, (colour >> 8) & 255, colour & 255];
    this.tool = tool;
    this.#style = {colour: rgb, second: rgb, opacity: Math.round(opacity * 2.55), size: Math.round(size * SUBPIXELS), smoothing, pressure};
  }

  /** @param {Place[]} through @param {Manner} [manner] */
  line(through, {feel = 'taper', speed = 900, tremor = 0.4, straight = false} = {}) {
    this.#stroke(motion(straight ? through : curve(through), {speed, tremor, feel: typeof feel === 'string' ? FEELS[feel] : feel, random: this.random}));
  }

  /** A dab. @param {Place} place @param {number} [pressure] 0 to 1 */
  dab([x, y], pressure = 1) {
    const [px, py, hard] = [Math.round(x * SUBPIXELS), Math.round(y * SUBPIXELS), Math.round(pressure * FULL_PRESSURE)];
    this.#stroke(new Int32Array([px, py, hard, 0, px + 2, py, hard, 60]));
  }

  /** Lets the spray rest on some places in turn. @param {Place[]} places @param {number} ms on each */
  spray(places, ms) {
    /** @type {number[]} */
    const points = [];
    let time = 0;
    for (const [x, y] of places) {
      for (let rest = 0; rest < ms; rest += SPRAY_EVERY_MS, time += SPRAY_EVERY_MS) {
        points.push(Math.round(x * SUBPIXELS), Math.round(y * SUBPIXELS), FULL_PRESSURE, time);
      }
    }
    this.#stroke(new Int32Array(points), {seed: this.random(2 ** 32)});
  }

  /** Fills what hangs together with a pixel. @param {Place} place @param {number} [tolerance] */
  fill([x, y], tolerance = 32) {
    this.#chosen();
    this.painting.compose();
    const {pixels, width, height} = this.painting;
    this.#do({type: 'fill', layer: this.layer, mask: floodFill(pixels, width, height, {x, y, tolerance})});
  }

  /** A full circle. @param {Place} middle @param {number} radius */
  disc([x, y], radius) {
    this.#chosen();
    const corners = [x - radius, y - radius, x + radius, y + radius].map((value) => Math.round(value * SUBPIXELS));
    this.#do({type: 'shape', shape: 'ellipse', paint: FILLED, layer: this.layer, corners});
  }

  /** Goes on upon a new layer above the others. */
  addLayer() {
    const {stack} = this.painting;
    this.layer = stack.length;
    this.#pause(CHOOSING);
    this.#do({type: 'layers', stack: [...stack, {layer: this.layer, isVisible: true, opacity: 255}]});
  }

  undo() {
    this.#pause(CHOOSING);
    this.#do({type: 'undo'});
  }

  /** @param {Int32Array} points @param {{seed?: number}} [more] */
  #stroke(points, more = {}) {
    this.#chosen();
    for (let from = 0, at = 0; from < points.length; from = at) {
      for (; at < points.length && points[at + 3] < points[from + 3] + PIECE_MS; at += STRIDE);
      const head = from === 0 ? {type: 'stroke', tool: this.tool, layer: this.layer, ...more} : {type: 'more'};
      this.#do({...head, points: points.slice(from, at)});
    }
  }

  /** A style before what is painted, where it is another one; the pause goes before it. */
  #chosen() {
    const isSame = JSON.stringify(this.#style) === JSON.stringify(this.painting.style);
    this.#pause(isSame ? BETWEEN : CHOOSING);
    if (!isSame) this.#do({type: 'style', ...this.#style});
  }

  /** @param {{type: string, [field: string]: any}} entry after the pause, if there was one */
  #do(entry) {
    const whole = {...entry, wait: Math.round(this.#wait)};
    this.#wait = 0;
    this.writer.append(whole);
    this.painting.apply(whole);
  }

  /** @param {number[]} range milliseconds */
  #pause([least, most]) {
    this.#wait += this.between(least, most);
  }
}
