import {copyPixels, transformed} from '../engine/pixels.js';
import {boundsOf, coverRegion} from '../engine/region.js';
import {Coverage} from '../engine/coverage.js';

/** @typedef {import('../engine/types.js').Pixels} Pixels */

/** A selection that floats over the canvas until it is committed, with its position and transformation. */
export class Selection {
  turn = 0;
  /** Whether the original stays. */
  keeps = false;
  #hasMoved = false;

  /**
   * @param {number} layer
   * @param {import('../log/fields.js').Region | null} region what was selected; null where pixels were pasted
   * @param {import('../engine/types.js').Box} box of it, on the canvas
   * @param {Pixels | null} pixels what was pasted
   */
  constructor(layer, region, box, pixels) {
    this.layer = layer;
    this.region = region;
    this.pixels = pixels;
    this.x = box.left;
    this.y = box.top;
    this.width = box.right - box.left;
    this.height = box.bottom - box.top;
  }

  /**
   * @param {import('./painting.js').Painting} painting
   * @param {number} layer
   * @param {import('../log/fields.js').Region} region
   * @returns {Selection | null} null where nothing of the canvas is in it
   */
  static of(painting, layer, region) {
    const box = painting.surface.grid.clip(boundsOf(region));
    return box.left < box.right && box.top < box.bottom ? new Selection(layer, region, box, null) : null;
  }

  /** @param {number} layer @param {Pixels} pixels @param {number} x @param {number} y */
  static pasted(layer, pixels, x, y) {
    return new Selection(layer, null, {left: x, top: y, right: x + pixels.width, bottom: y + pixels.height}, pixels);
  }

  /** @param {number} x @param {number} y */
  contains(x, y) {
    return x >= this.x && y >= this.y && x < this.x + this.width && y < this.y + this.height;
  }

  /** @param {number} dx @param {number} dy */
  move(dx, dy) {
    this.x += dx;
    this.y += dy;
    this.#hasMoved = true;
  }

  /** A quarter turn clockwise, around the middle. */
  rotate() {
    this.x += Math.round((this.width - this.height) / 2);
    this.y += Math.round((this.height - this.width) / 2);
    [this.width, this.height] = [this.height, this.width];
    this.turn = (this.turn & 4) | ((this.turn + 1) & 3);
    this.#hasMoved = true;
  }

  /** Left and right change sides; a flip after turns is the other turns after a flip. */
  flip() {
    this.turn = ((this.turn & 4) ^ 4) | (-this.turn & 3);
    this.#hasMoved = true;
  }

  /** Returns the entry that commits it, or null if nothing has changed. @returns {import('../log/entries.js').Entry | null} */
  entry() {
    const {layer, x, y, turn, keeps, region} = this;
    if (this.pixels) {
      const pixels = transformed(this.pixels, turn);
      return {type: 'stamp', wait: 0, layer, x, y, width: pixels.width, height: pixels.height, runs: encodeStamp(pixels)};
    }
    return this.#hasMoved ? {type: 'move', wait: 0, from: layer, into: layer, turn, keeps, region, x, y} : null;
  }

  /** @param {import('./painting.js').Painting} painting @returns {Pixels} as it looks now */
  copy(painting) {
    if (this.pixels) return transformed(this.pixels, this.turn);
    const {grid, state} = painting.surface;
    const region = /** @type {import('../log/fields.js').Region} */ (this.region);
    const coverage = new Coverage(painting.width, painting.height);
    coverRegion(coverage, region);
    return transformed(copyPixels(grid, state, this.layer, grid.clip(boundsOf(region)), coverage), this.turn);
  }
}

/** @param {Pixels} pixels @returns {number[][]} runs as a stamp in the log has them */
export function encodeStamp({data, width, height}) {
  /** @type {number[][]} */
  const runs = [];
  for (let at = 0; at < width * height * 4; at += 4) {
    const alpha = data[at + 3];
    const rgba = [...[0, 1, 2].map((part) => (alpha === 0 ? 0 : Math.min(255, Math.round((data[at + part] * 255) / alpha)))), alpha];
    const last = runs[runs.length - 1];
    if (last && rgba.every((value, part) => value === last[part + 1])) last[0] += 1;
    else runs.push([1, ...rgba]);
  }
  return runs;
}
