import {colourName} from '../document/tool-settings.js';
import {pixelAt} from './pixel-at.js';

/** @typedef {import('./tool.js').Point} Point */
/** @typedef {import('./tool.js').Manner} Manner */

/** Takes a colour from the canvas. */
export class EyedropperTool {
  #isSecond = false;

  /** @param {import('../document/paint-document.js').PaintDocument} doc @param {(text: string) => void} announce */
  constructor(doc, announce) {
    this.doc = doc;
    this.announce = announce;
  }

  /** @param {Point} at @param {Manner} manner */
  begin(at, {isSecond}) {
    this.#isSecond = isSecond;
    this.move([at]);
  }

  /** @param {Point[]} points */
  move(points) {
    const {painting, settings} = this.doc;
    const pixel = points.length > 0 ? pixelAt(this.doc, points[points.length - 1]) : null;
    if (!pixel) return;
    const at = (pixel.y * painting.width + pixel.x) * 4;
    const colour = /** @type {import('../document/tool-settings.js').Rgb} */ ([...painting.pixels.subarray(at, at + 3)]);
    settings.set(this.#isSecond ? {second: colour} : {colour});
  }

  end() {
    const {settings} = this.doc;
    this.announce(`${colourName(this.#isSecond ? settings.second : settings.colour)} taken`);
  }

  cancel() {}
}
