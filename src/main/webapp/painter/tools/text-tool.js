import {SUBPIXELS} from '../log/limits.js';

/** @typedef {import('./tool.js').Point} Point */

/** Where the text goes is pointed at; what it says is written in the panel. */
export class TextTool {
  /** @type {{x: number, y: number} | null} */
  place = null;
  text = '';
  /** Whether it is to be written now. */
  isAsked = false;
  #isSecond = false;

  /** @param {import('../document/paint-document.js').PaintDocument} doc @param {(text: string) => void} announce */
  constructor(doc, announce) {
    this.doc = doc;
    this.announce = announce;
  }

  /** @param {Point} at @param {import('./tool.js').Manner} manner */
  begin(at, {isSecond}) {
    this.#isSecond = isSecond;
    this.move([at]);
  }

  /** @param {Point[]} points */
  move(points) {
    const at = points[points.length - 1];
    if (!at) return;
    this.place = {x: Math.floor(at.x / SUBPIXELS), y: Math.floor(at.y / SUBPIXELS)};
    this.show();
    this.doc.emit('changed', null);
  }

  end() {
    this.isAsked = true;
    this.announce('Write the text, then place it.');
    this.doc.emit('changed', null);
  }

  cancel() {
    this.place = null;
    this.text = '';
    this.doc.preview(null);
    this.doc.emit('changed', null);
  }

  show() {
    this.doc.preview(this.#entry(), this.#isSecond);
  }

  finish() {
    const entry = this.#entry();
    const wasPlaced = this.place !== null;
    this.cancel();
    if (entry) this.doc.commit(entry, this.#isSecond);
    return wasPlaced;
  }

  leave() {
    this.finish();
  }

  #entry() {
    const {doc: {layer, settings: {font, look, textSize}}, place, text} = this;
    return place && text.trim() ? {type: 'text', layer, font, look, size: textSize, ...place, text} : null;
  }
}
