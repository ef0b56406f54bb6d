import {StrokeTool} from '../tools/stroke-tool.js';
import {hasRoom} from './capacity.js';

/** A stroke that ends when the log is full. */
export class BoundedStroke {
  #stroke;
  #isDown = false;
  /** Points that are not in the log yet, and how long it was when there were none. */
  #waiting = 0;
  #length = 0;

  /**
   * @param {import('../document/paint-document.js').PaintDocument} doc
   * @param {string} tool
   * @param {number} limit bytes of the log
   * @param {() => void} full there is no room for more
   */
  constructor(doc, tool, limit, full) {
    this.doc = doc;
    this.limit = limit;
    this.full = full;
    this.#stroke = new StrokeTool(doc, tool);
  }

  /** @param {import('../tools/tool.js').Point} at @param {import('../tools/tool.js').Manner} manner */
  begin(at, manner) {
    if (!hasRoom(this.doc.writer.length, this.limit)) return this.full();
    this.#stroke.begin(at, manner);
    this.#isDown = true;
    this.#waiting = 1;
    this.#length = this.doc.writer.length;
  }

  /** @param {import('../tools/tool.js').Point[]} points */
  move(points) {
    if (!this.#isDown) return;
    const {length} = this.doc.writer;
    if (length !== this.#length) this.#waiting = 0;
    this.#length = length;
    this.#waiting += points.length;
    if (hasRoom(length, this.limit, this.#waiting)) return this.#stroke.move(points);
    this.end();
    this.full();
  }

  end() {
    this.#isDown = false;
    this.#stroke.end();
  }

  cancel() {
    this.#isDown = false;
    this.#stroke.cancel();
  }
}
