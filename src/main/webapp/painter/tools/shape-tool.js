import {SUBPIXELS} from '../log/limits.js';

/** @typedef {import('./tool.js').Point} Point */
/** @typedef {import('./tool.js').Manner} Manner */

/** Line, rectangle, ellipse: from one corner to the other. With Shift as long as wide, or in eighths of a turn. */
export class ShapeTool {
  /** @type {Point | null} */
  #from = null;
  #isSecond = false;
  /** @type {any} */
  #entry = null;

  /** @param {import('../document/paint-document.js').PaintDocument} doc @param {'line' | 'rectangle' | 'ellipse'} shape */
  constructor(doc, shape) {
    this.doc = doc;
    this.shape = shape;
  }

  /** @param {Point} at @param {Manner} manner */
  begin(at, {isSecond}) {
    this.#from = at;
    this.#isSecond = isSecond;
  }

  /** @param {Point[]} points @param {Manner} manner */
  move(points, {isShift}) {
    const to = points[points.length - 1];
    const from = this.#from;
    if (!from || !to) return;
    const end = isShift ? constrained(from, to, this.shape === 'line') : to;
    const {size, paint} = this.doc.settings;
    const corners = [from.x, from.y, end.x, end.y].map((value) => (this.shape === 'line' ? value : crisp(value, size)));
    this.#entry = {type: 'shape', shape: this.shape, paint: this.shape === 'line' ? 1 : paint, layer: this.doc.layer, corners};
    this.doc.preview(this.#entry, this.#isSecond);
  }

  end() {
    if (this.#entry) this.doc.commit(this.#entry, this.#isSecond);
    this.#from = this.#entry = null;
  }

  cancel() {
    this.#from = this.#entry = null;
    this.doc.preview(null);
  }
}

/** Where a line of this size fills whole pixels. @param {number} value @param {number} size */
function crisp(value, size) {
  const offset = Math.round(size) % 2 === 1 ? SUBPIXELS / 2 : 0;
  return Math.round((value - offset) / SUBPIXELS) * SUBPIXELS + offset;
}

/** @param {Point} from @param {Point} to @param {boolean} isLine */
function constrained(from, to, isLine) {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const [wide, high] = [Math.abs(dx), Math.abs(dy)];
  if (isLine && Math.min(wide, high) < Math.max(wide, high) * 0.41) return wide > high ? {x: to.x, y: from.y} : {x: from.x, y: to.y};
  const side = isLine ? Math.round((wide + high) / 2) : Math.max(wide, high);
  return {x: from.x + Math.sign(dx) * side, y: from.y + Math.sign(dy) * side};
}
