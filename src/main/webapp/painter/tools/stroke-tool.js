/** @import {Manner, Point} from './tool.js' */

/** The interval at which the spray continues while the pointer rests, in milliseconds. */
const SPRAY_EVERY_MS = 40;

/** Pencil, brush, marker, eraser, spray. */
export class StrokeTool {
  /** @type {import('../document/active-stroke.js').ActiveStroke | null} */
  #stroke = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #resting = undefined;
  /** Where the hand is. @type {Point} */
  #last = {x: 0, y: 0, pressure: 0, time: 0};

  /** @param {import('../document/paint-document.js').PaintDocument} doc @param {string} tool */
  constructor(doc, tool) {
    this.doc = doc;
    this.tool = tool;
  }

  /** @param {Point} at @param {Manner} manner */
  begin(at, {isSecond}) {
    this.#stroke = this.doc.stroke(this.tool, isSecond);
    this.move([at]);
  }

  /** @param {Point[]} points */
  move(points) {
    this.#stroke?.addPoints(points);
    this.#last = points[points.length - 1] ?? this.#last;
    if (this.tool === 'spray' && this.#stroke) this.#goOnWhileResting();
  }

  /** Continues the spray while the pointer rests; a moving pointer sprays by its own points. */
  #goOnWhileResting() {
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => this.move([{...this.#last, time: this.#last.time + SPRAY_EVERY_MS}]), SPRAY_EVERY_MS);
  }

  end() {
    clearTimeout(this.#resting);
    this.#stroke?.end();
    this.#stroke = null;
  }

  leave() {
    this.end();
  }

  cancel() {
    clearTimeout(this.#resting);
    this.#stroke?.cancel();
    this.#stroke = null;
  }
}
