import {extendBox, emptyBox} from './box.js';

/** @import {Box} from './types.js' */

/** How much of each pixel of a canvas is meant, 0 to 255, while one thing is painted. */
export class Coverage {
  /** @param {number} width @param {number} height */
  constructor(width, height) {
    this.width = width;
    this.height = height;
    this.data = new Uint8Array(width * height);
    /** The bounds of all values that may differ from 0. */
    this.box = emptyBox();
    this.#sums = new Float32Array(4_096);
  }

  #sums;
  /** Rows as they were, since `keep`: each once, as a wide pencil goes over it a thousand times. @type {Map<number, Uint8Array> | null} */
  #kept = null;

  /** Starts temporary coverage, which `restore` takes back. */
  beginTemporary() {
    this.#kept = new Map();
  }

  restore() {
    this.#kept?.forEach((row, y) => this.data.set(row, y * this.width));
    this.#kept = null;
  }

  /** @param {Box} box about to be written */
  #touch({left, top, right, bottom}) {
    extendBox(this.box, left, top, right, bottom);
    if (!this.#kept) return;
    for (let y = top; y < bottom; y += 1) if (!this.#kept.has(y)) this.#kept.set(y, this.data.slice(y * this.width, (y + 1) * this.width));
  }

  clear() {
    const {left, top, right, bottom} = this.box;
    for (let y = top; y < bottom; y += 1) this.data.fill(0, y * this.width + left, y * this.width + right);
    this.box = emptyBox();
  }

  /** A run of whole pixels, which may lie beside the canvas. @param {number} y @param {number} from @param {number} to beyond the last */
  run(y, from, to) {
    const [left, right] = [Math.max(0, from), Math.min(this.width, to)];
    if (y < 0 || y >= this.height || left >= right) return;
    this.#touch({left, top: y, right, bottom: y + 1});
    this.data.fill(255, y * this.width + left, y * this.width + right);
  }

  /** Coverage that was made elsewhere, all of it on the canvas. @param {Box} box @param {(at: number) => number} value row by row */
  values(box, value) {
    this.#touch(box);
    const width = box.right - box.left;
    for (let y = box.top; y < box.bottom; y += 1) {
      for (let x = 0; x < width; x += 1) this.data[y * this.width + box.left + x] = value((y - box.top) * width + x);
    }
  }

  /**
   * Covers the inside of outlines by the nonzero rule, with antialiased edges. For this the signed areas
   * left of every edge are added up, and summed from left to right.
   *
   * @param {Array<ArrayLike<number>[]>} outlines closed, each of points x, y in pixels; they count together
   * @param {number} [strength] 0 to 1, of a pixel that is wholly covered
   * @returns {Box} what was touched
   */
  polygon(outlines, strength = 1) {
    const box = this.#around(outlines);
    const [width, height] = [box.right - box.left, box.bottom - box.top];
    if (width <= 0 || height <= 0) return emptyBox();
    // One more column takes what edges right of the box leave over.
    const stride = width + 1;
    const sums = stride * height + 1;
    // A dragged shape grows, and allocating memory costs more than the sums.
    if (this.#sums.length < sums) this.#sums = new Float32Array(Math.min(2 * sums, (this.width + 1) * this.height + 1));
    else this.#sums.fill(0, 0, sums);
    for (const points of outlines) {
      let last = points[points.length - 1];
      for (const point of points) {
        this.#edge(last[0] - box.left, last[1] - box.top, point[0] - box.left, point[1] - box.top, stride, height);
        last = point;
      }
    }
    this.#touch(box);
    for (let y = 0; y < height; y += 1) {
      let sum = 0;
      let value = 0;
      let at = (box.top + y) * this.width + box.left;
      for (let place = y * stride, end = place + width; place < end; place += 1, at += 1) {
        if (this.#sums[place] !== 0) {
          sum += this.#sums[place];
          value = Math.abs(sum) > 0.002 ? Math.round(Math.min(1, Math.abs(sum)) * 255 * strength) : 0;
        }
        if (value > this.data[at]) this.data[at] = value;
      }
    }
    return box;
  }

  /** @param {Array<ArrayLike<number>[]>} outlines @returns {Box} */
  #around(outlines) {
    const box = emptyBox();
    for (const points of outlines) for (const [x, y] of /** @type {number[][]} */ (points)) extendBox(box, x, y, x, y);
    return {
      left: Math.max(0, Math.floor(box.left)), top: Math.max(0, Math.floor(box.top)),
      right: Math.min(this.width, Math.ceil(box.right)), bottom: Math.min(this.height, Math.ceil(box.bottom)),
    };
  }

  /** @param {number} x0 @param {number} y0 @param {number} x1 @param {number} y1 @param {number} stride @param {number} height */
  #edge(x0, y0, x1, y1, stride, height) {
    if (y0 === y1) return;
    const sums = this.#sums;
    const direction = y0 < y1 ? 1 : -1;
    if (direction < 0) [x0, y0, x1, y1] = [x1, y1, x0, y0];
    const slope = (x1 - x0) / (y1 - y0);
    const most = stride - 1;
    const end = Math.min(height, Math.ceil(y1));
    for (let y = Math.max(0, Math.floor(y0)); y < end; y += 1) {
      const top = Math.max(y0, y);
      const bottom = Math.min(y1, y + 1);
      if (bottom <= top) continue;
      const area = (bottom - top) * direction;
      const a = Math.min(most, Math.max(0, x0 + (top - y0) * slope));
      const b = Math.min(most, Math.max(0, x0 + (bottom - y0) * slope));
      const [from, to] = a < b ? [a, b] : [b, a];
      const first = Math.floor(from);
      const row = y * stride;
      if (to <= first + 1) {
        // Within one pixel: what lies right of the edge's middle belongs to it, the rest to the next.
        const middle = (from + to) / 2 - first;
        sums[row + first] += area * (1 - middle);
        sums[row + first + 1] += area * middle;
        continue;
      }
      let before = 0;
      const run = to - from;
      for (let x = first; x < to; x += 1) {
        // The share of the edge up to the pixel's right side, and the area that it has covered by then.
        const reach = Math.min(to, x + 1);
        const start = Math.max(from, x);
        const covered = ((reach - start) * (x + 1 - (start + reach) / 2) + (start - from)) / run;
        sums[row + x] += area * (covered - before);
        before = covered;
      }
      sums[row + Math.ceil(to)] += area * (1 - before);
    }
  }
}
