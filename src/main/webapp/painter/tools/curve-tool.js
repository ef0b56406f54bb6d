/** @typedef {import('./tool.js').Point} Point */

const HOW_TO = ['Drag where the curve starts and ends.', 'Drag to bend it. Press Enter to keep it.', 'Drag to bend it once more. Press Enter to keep it.'];

/** A line that is bent twice: three gestures, as in 1995. */
export class CurveTool {
  /** Which gesture comes. */
  #stage = 0;
  #isSecond = false;
  /** Start, two handles, end. @type {number[]} */
  #corners = [];

  /** @param {import('../document/paint-document.js').PaintDocument} doc @param {(text: string) => void} announce */
  constructor(doc, announce) {
    this.doc = doc;
    this.announce = announce;
  }

  /** @param {Point} at @param {import('./tool.js').Manner} manner */
  begin(at, {isSecond}) {
    if (this.#stage === 0) {
      this.#isSecond = isSecond;
      this.#corners = [at.x, at.y, at.x, at.y, at.x, at.y, at.x, at.y];
    }
    this.move([at]);
  }

  /** @param {Point[]} points */
  move(points) {
    const at = points[points.length - 1];
    if (!at) return;
    const [fromX, fromY] = this.#corners;
    if (this.#stage === 0) this.#corners = [fromX, fromY, fromX, fromY, at.x, at.y, at.x, at.y];
    else this.#corners.splice(this.#stage === 1 ? 2 : 4, 2, at.x, at.y);
    if (this.#stage === 1) this.#corners.splice(4, 2, at.x, at.y);
    this.doc.preview(this.#entry(), this.#isSecond);
  }

  end() {
    this.#stage += 1;
    if (this.#stage === 3) this.finish();
    else this.announce(HOW_TO[this.#stage]);
  }

  cancel() {
    this.#stage = 0;
    this.doc.preview(null);
  }

  finish() {
    if (this.#stage === 0) return false;
    this.#stage = 0;
    return this.doc.commit(this.#entry(), this.#isSecond);
  }

  leave() {
    this.finish();
  }

  #entry() {
    return {type: 'shape', shape: 'curve', paint: 1, layer: this.doc.layer, corners: [...this.#corners]};
  }
}
