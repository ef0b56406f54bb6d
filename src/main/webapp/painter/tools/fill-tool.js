import {floodFillSteps} from './flood-fill.js';
import {pixelAt} from './pixel-at.js';

/** @typedef {import('./tool.js').Point} Point */
/** @typedef {import('./tool.js').Manner} Manner */

/** Fills connected pixels of one colour on the current layer, in steps, so that the page stays responsive. */
export class FillTool {
  /** @type {Generator<void, void, void> | null} */
  #steps = null;

  /** @param {import('../document/paint-document.js').PaintDocument} doc @param {(text: string) => void} announce */
  constructor(doc, announce) {
    this.doc = doc;
    this.announce = announce;
  }

  get isBusy() {
    return this.#steps !== null;
  }

  /** @param {Point} at @param {Manner} manner */
  begin(at, {isSecond}) {
    this.leave();
    const pixel = pixelAt(this.doc, at);
    if (!pixel) return;
    this.#steps = this.#fill(pixel, isSecond);
    this.#goOn(this.#steps);
  }

  move() {}

  end() {}

  leave() {
    const steps = this.#steps;
    while (steps && !steps.next().done);
    this.#steps = null;
  }

  cancel() {
    this.#steps = null;
  }

  /** @param {{x: number, y: number}} pixel @param {boolean} isSecond @returns {Generator<void, void, void>} */
  *#fill(pixel, isSecond) {
    const {doc, doc: {painting, layer, settings: {tolerance}}} = this;
    painting.compose();
    doc.emit('drawn', null);
    yield;
    const mask = yield* floodFillSteps(painting.pixels, painting.width, painting.height, {...pixel, tolerance});
    yield;
    this.#steps = null;
    if (doc.commit({type: 'fill', layer, mask}, isSecond)) this.announce('Filled');
  }

  /** @param {Generator<void, void, void>} steps */
  #goOn(steps) {
    setTimeout(() => {
      if (steps !== this.#steps) return;
      if (steps.next().done) this.#steps = null;
      else this.#goOn(steps);
    });
  }
}
