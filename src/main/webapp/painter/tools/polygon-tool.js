import {CORNERS, SUBPIXELS} from '../log/limits.js';

/** @typedef {import('./tool.js').Point} Point */

/** As near as this to its first corner a polygon is closed, in pixels of the picture. */
const CLOSE_PIXELS = 8;

/** Corner by corner; closed at its first one, or with Enter. */
export class PolygonTool {
  /** @type {number[]} */
  #corners = [];
  #isSecond = false;

  /** @param {import('../document/paint-document.js').PaintDocument} doc @param {(text: string) => void} announce */
  constructor(doc, announce) {
    this.doc = doc;
    this.announce = announce;
  }

  /** @param {Point} at @param {import('./tool.js').Manner} manner */
  begin(at, {isSecond}) {
    if (this.#corners.length === 0) this.#isSecond = isSecond;
    this.#corners.push(at.x, at.y);
    this.#show();
  }

  /** @param {Point[]} points */
  move(points) {
    const at = points[points.length - 1];
    if (!at) return;
    this.#corners.splice(-2, 2, at.x, at.y);
    this.#show();
  }

  end() {
    const [x, y] = this.#corners;
    const [lastX, lastY] = this.#corners.slice(-2);
    const isClosed = this.#corners.length > 6 && Math.hypot(lastX - x, lastY - y) < CLOSE_PIXELS * SUBPIXELS;
    if (isClosed) this.#corners.splice(-2);
    if (isClosed || this.#corners.length === CORNERS * 2) this.finish();
    else this.announce(`Corner ${this.#corners.length / 2}. Close it at its first corner, or with Enter.`);
  }

  cancel() {
    this.#corners = [];
    this.doc.preview(null);
  }

  finish() {
    if (this.#corners.length === 0) return false;
    const entry = this.#corners.length >= 6 ? this.#entry() : null;
    this.cancel();
    return entry !== null && this.doc.commit(entry, this.#isSecond);
  }

  leave() {
    this.finish();
  }

  #show() {
    const [x, y, toX = x, toY = y] = this.#corners;
    const line = {type: 'shape', shape: 'line', paint: 1, layer: this.doc.layer, corners: [x, y, toX, toY]};
    this.doc.preview(this.#corners.length < 6 ? line : this.#entry(), this.#isSecond);
  }

  #entry() {
    return {type: 'shape', shape: 'polygon', paint: this.doc.settings.paint, layer: this.doc.layer, corners: [...this.#corners]};
  }
}
