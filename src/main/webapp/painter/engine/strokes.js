import {SUBPIXELS} from '../log/limits.js';
import {paintCoverage} from './blend.js';
import {extendBox, emptyBox} from './box.js';
import {Pencil} from './pencil.js';
import {RoundBrush} from './round-brush.js';
import {Spray} from './spray.js';

/** @import {Entry, BrushTip, Paint, Style, OperationContext} from './types.js' */

/** The style until the log sets another. @type {Style} */
export const FIRST_STYLE = {colour: [0, 0, 0], second: [255, 255, 255], opacity: 255, size: 8 * SUBPIXELS, smoothing: 30, pressure: 0};

/** @param {Entry} stroke @param {Style} style @param {import('./coverage.js').Coverage} coverage @returns {BrushTip} */
function brushTipOf(stroke, style, coverage) {
  const size = style.size / SUBPIXELS;
  if (stroke.tool === 'pencil') return new Pencil(coverage, size, style.smoothing);
  if (stroke.tool === 'spray') return new Spray(coverage, size, stroke.seed);
  return new RoundBrush(coverage, size, stroke.tool === 'marker' ? {...style, pressure: 0} : style);
}

/**
 * One stroke while points arrive; the pixels do not depend on how the points are divided. Its coverage is painted onto the state
 * before it anew wherever that changes, so that a stroke does not darken itself.
 */
export class Stroke {
  #nib;
  #paint;
  /** The bounds of the temporary coverage. */
  #rest = emptyBox();

  /**
   * @param {OperationContext} work
   * @param {Entry} entry of type `stroke`
   * @param {Style} style
   */
  constructor(work, entry, style) {
    this.work = work;
    this.#nib = brushTipOf(entry, style, work.coverage);
    const mode = entry.tool === 'eraser' ? 'erase' : entry.tool === 'marker' ? 'multiply' : 'over';
    this.#paint = /** @type {Paint} */ ({layer: entry.layer, colour: style.colour, opacity: style.opacity, mode});
  }

  /** @param {ArrayLike<number>} points */
  add(points) {
    const {grid, state, before, coverage, changed} = this.work;
    coverage.restore();
    const box = this.#nib.add(points);
    extendBox(box, this.#rest.left, this.#rest.top, this.#rest.right, this.#rest.bottom);
    coverage.beginTemporary();
    this.#rest = this.#nib.tail();
    extendBox(box, this.#rest.left, this.#rest.top, this.#rest.right, this.#rest.bottom);
    if (box.left < box.right) paintCoverage(grid, state, before, before, coverage, box, this.#paint, changed);
  }

  end() {
    this.work.coverage.restore();
    this.work.coverage.clear();
  }
}
