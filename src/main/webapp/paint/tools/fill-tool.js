import {flood} from '../canvas/flood.js';
import {pixelAt} from './pixel-at.js';

/** @typedef {import('./tool.js').Point} Point */
/** @typedef {import('./tool.js').Manner} Manner */

/** Fills what hangs together in its colour, as it is seen, on the layer that is painted upon. */
export class FillTool {
  /** @param {import('../easel.js').Easel} easel @param {(text: string) => void} say */
  constructor(easel, say) {
    this.easel = easel;
    this.say = say;
  }

  /** @param {Point} at @param {Manner} manner */
  begin(at, {isSecond}) {
    const {easel} = this;
    const {painting, settings} = easel;
    const pixel = pixelAt(easel, at);
    if (!pixel) return;
    painting.compose();
    easel.tell('drawn', null);
    const mask = flood(painting.pixels, painting.width, painting.height, {...pixel, tolerance: settings.tolerance});
    if (easel.commit({type: 'fill', layer: easel.layer, mask}, isSecond)) this.say('Filled');
  }

  move() {}

  end() {}

  cancel() {}
}
