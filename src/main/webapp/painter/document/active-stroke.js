import {POINT_WAIT_MS, POINTS} from '../log/limits.js';
import {STRIDE} from '../log/points.js';

/** The current stroke: it appears on the canvas at once and goes into the log in pieces. */
export class ActiveStroke {
  #doc;
  #head;
  #now;
  #start;
  #writtenAt;
  /** Not in the log yet. @type {number[]} */
  #waiting = [];
  #isShown = false;
  #isWritten = false;
  /** Of the last point: since the stroke began. */
  #time = 0;
  /** As the events count. @type {number | null} */
  #lastTime = null;

  /**
   * @param {import('./paint-document.js').PaintDocument} doc
   * @param {{tool: string, layer: number, seed?: number}} head
   * @param {() => number} now
   */
  constructor(doc, head, now) {
    this.#doc = doc;
    this.#head = head;
    this.#now = now;
    this.#start = this.#writtenAt = now();
  }

  /** How long it has been going on, in milliseconds. */
  get duration() {
    return this.#now() - this.#start;
  }

  /** @param {Array<{x: number, y: number, pressure: number, time: number}>} points as the log counts, `time` since whenever */
  addPoints(points) {
    if (points.length === 0 || this.#doc.activeStroke !== this) return;
    const values = points.flatMap(({x, y, pressure, time}) => {
      this.#lastTime ??= time;
      // The clock of events may stand still, or jump when the machine slept.
      this.#time += Math.max(0, Math.min(POINT_WAIT_MS, Math.round(time - this.#lastTime)));
      this.#lastTime = Math.max(this.#lastTime, time);
      return [x, y, pressure, this.#time];
    });
    this.#doc.show({type: this.#isShown ? 'more' : 'stroke', wait: 0, ...this.#head, points: values});
    this.#isShown = true;
    this.#waiting.push(...values);
    if (this.#now() - this.#writtenAt >= this.#doc.writeEveryMs) this.write();
  }

  end() {
    if (this.#doc.activeStroke !== this) return;
    this.#doc.activeStroke = null;
    this.write();
    this.#doc.emit('changed', null);
  }

  /** Removes the stroke as if it had never begun. */
  cancel() {
    if (this.#doc.activeStroke !== this) return;
    this.#doc.activeStroke = null;
    if (!this.#isShown) return;
    if (this.#isWritten) {
      this.write();
      this.#doc.undo();
    } else {
      this.#doc.painting.dropLastStep();
      this.#doc.emit('drawn', null);
    }
    this.#doc.emit('changed', null);
  }

  /** Writes the points so far into the log. */
  write() {
    const now = this.#now();
    while (this.#waiting.length > 0) {
      const points = this.#waiting.splice(0, POINTS * STRIDE);
      this.#doc.write({type: this.#isWritten ? 'more' : 'stroke', ...this.#head, points}, now - this.#writtenAt);
      this.#isWritten = true;
    }
    this.#writtenAt = now;
  }
}
