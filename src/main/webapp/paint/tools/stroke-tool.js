/**
 * @typedef {{x: number, y: number, pressure: number, time: number}} Point as the log counts: eighths of a pixel, 0 to 127, milliseconds
 * @typedef {{isSecond: boolean, isShift: boolean}} Manner
 *
 * What a gesture does: `begin`, `move` as often as points come, `end` or `cancel`.
 * @typedef {object} Tool
 * @property {(at: Point, manner: Manner) => void} begin
 * @property {(points: Point[], manner: Manner) => void} move
 * @property {() => void} end
 * @property {() => void} cancel
 * @property {() => void} [leave] another tool was taken, or the painting is done
 * @property {() => boolean} [finish] Enter was pressed; whether there was something to finish
 */

/** How often the spray goes on where the hand rests, in milliseconds. */
const SPRAY_EVERY_MS = 40;

/** Pencil, brush, marker, eraser, spray. */
export class StrokeTool {
  /** @type {import('../stroke-in-hand.js').StrokeInHand | null} */
  #stroke = null;
  /** @type {ReturnType<typeof setInterval> | undefined} */
  #resting = undefined;
  /** Where the hand is. @type {Point} */
  #last = {x: 0, y: 0, pressure: 0, time: 0};

  /** @param {import('../easel.js').Easel} easel @param {string} tool */
  constructor(easel, tool) {
    this.easel = easel;
    this.tool = tool;
  }

  /** @param {Point} at @param {Manner} manner */
  begin(at, {isSecond}) {
    this.#stroke = this.easel.stroke(this.tool, isSecond);
    this.#stroke?.add([at]);
    if (this.tool !== 'spray') return;
    this.#last = at;
    this.#resting = setInterval(() => this.move([{...this.#last, time: this.#last.time + SPRAY_EVERY_MS}]), SPRAY_EVERY_MS);
  }

  /** @param {Point[]} points */
  move(points) {
    this.#stroke?.add(points);
    this.#last = points[points.length - 1] ?? this.#last;
  }

  end() {
    clearInterval(this.#resting);
    this.#stroke?.end();
    this.#stroke = null;
  }

  leave() {
    this.end();
  }

  cancel() {
    clearInterval(this.#resting);
    this.#stroke?.cancel();
    this.#stroke = null;
  }
}
