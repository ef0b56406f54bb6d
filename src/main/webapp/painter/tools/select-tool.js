import {REGION_CORNERS, SUBPIXELS} from '../log/limits.js';
import {Selection} from '../document/selection.js';

/** @typedef {import('./tool.js').Point} Point */

/** Selects a rectangle, or what a line goes around, and moves it. */
export class SelectTool {
  /** Where the hand is, in pixels, while it goes. @type {{x: number, y: number} | null} */
  #last = null;
  /** Around what is being selected, in pixels. @type {number[]} */
  trail = [];

  /** @param {import('../document/paint-document.js').PaintDocument} doc @param {boolean} isFree @param {(text: string) => void} announce */
  constructor(doc, isFree, announce) {
    this.doc = doc;
    this.isFree = isFree;
    this.announce = announce;
  }

  /** @param {Point} at */
  begin(at) {
    const {doc} = this;
    const [x, y] = pixel(at);
    if (doc.selection?.contains(x, y)) {
      this.#last = {x, y};
      return;
    }
    doc.commitSelection();
    this.trail = [x, y];
  }

  /** @param {Point[]} points */
  move(points) {
    const {doc} = this;
    for (const point of points) {
      const [x, y] = pixel(point);
      if (this.#last) {
        doc.selection?.move(x - this.#last.x, y - this.#last.y);
        this.#last = {x, y};
      } else if (this.isFree && this.trail.length < REGION_CORNERS * 2) {
        if (String(this.trail.slice(-2)) !== String([x, y])) this.trail.push(x, y);
      } else {
        const [fromX, fromY] = this.trail;
        this.trail = [fromX, fromY, x, fromY, x, y, fromX, y];
      }
    }
    if (this.#last) doc.preview(doc.selection?.entry() ?? null);
    doc.emit('changed', null);
  }

  end() {
    const {doc, trail} = this;
    if (!this.#last) {
      const region = this.isFree ? freely(trail) : rectangle(trail, doc.painting);
      doc.selection = region && Selection.of(doc.painting, doc.layer, region);
      if (doc.selection) this.announce(`${doc.selection.width} by ${doc.selection.height} pixels selected. Drag to move them.`);
    }
    this.trail = [];
    this.#last = null;
    doc.emit('changed', null);
  }

  cancel() {
    this.trail = [];
    this.#last = null;
    this.doc.emit('changed', null);
  }

  finish() {
    const hasSelection = this.doc.selection !== null;
    this.doc.commitSelection();
    return hasSelection;
  }

  leave() {
    this.doc.commitSelection();
  }
}

/** @param {number[]} trail */
const freely = (trail) => (trail.length >= 6 ? {corners: trail} : null);

/** @param {number[]} trail @param {{width: number, height: number}} canvas */
function rectangle([x0, y0, , , x1 = x0, y1 = y0], canvas) {
  const [x, y] = [Math.max(0, Math.min(x0, x1)), Math.max(0, Math.min(y0, y1))];
  const [width, height] = [Math.min(canvas.width, Math.max(x0, x1)) - x, Math.min(canvas.height, Math.max(y0, y1)) - y];
  return width > 0 && height > 0 ? {x, y, width, height} : null;
}

/** @param {Point} at */
const pixel = ({x, y}) => [Math.round(x / SUBPIXELS), Math.round(y / SUBPIXELS)];
