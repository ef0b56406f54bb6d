import {curve} from './motions.js';
import {scribble} from './scribble.js';

/** @import {Manner, Painter} from './painter.js' */
/** @import {Place} from './motions.js' */

/** Something painted in coordinates of its own, wherever it stands in the picture. */
export class Figure {
  #where;

  /**
   * @param {Painter} painter
   * @param {{x: number, y: number, scale: number, turn?: number, around?: Place}} where its corner, its size, and by how many radians it is
   *     turned around which of its places
   */
  constructor(painter, where) {
    this.painter = painter;
    this.#where = where;
  }

  /** Where its places lie in the picture. @param {Place[]} places @returns {Place[]} */
  on(places) {
    const {x, y, scale, turn = 0, around = [0, 0]} = this.#where;
    const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
    return places.map(([px, py]) => {
      const [dx, dy] = [px - around[0], py - around[1]];
      return [x + (around[0] + dx * cos - dy * sin) * scale, y + (around[1] + dx * sin + dy * cos) * scale];
    });
  }

  /** @param {number} colour @param {number} size @param {number} [opacity] */
  brush(colour, size, opacity = 100) {
    this.painter.take('brush', colour, size * this.#where.scale, {opacity});
  }

  /** @param {number} size */
  eraser(size) {
    this.painter.take('eraser', 0, size * this.#where.scale);
  }

  /** @param {Place[]} places @param {Manner} [manner] */
  line(places, manner = {}) {
    this.painter.line(this.on(places), {speed: 420, ...manner});
  }

  /** @param {Place[][]} lines @param {Manner} [manner] */
  lines(lines, manner = {}) {
    for (const line of lines) this.line(line, manner);
  }

  /** @param {Place} place */
  dab(place) {
    this.painter.dab(this.on([place])[0]);
  }

  /**
   * Draws an outline and scribbles it full.
   *
   * @param {number} colour
   * @param {Place[][]} parts lines that meet in corners, each from where the one before ends
   * @param {number} size of the brush that fills it
   */
  colourIn(colour, parts, size) {
    const {scale} = this.#where;
    const outline = parts.flatMap((part) => curve(this.on(part)));
    this.painter.take('brush', colour, 9 * scale, {pressure: 0, smoothing: 0});
    this.painter.line(outline, {speed: 620, straight: true, feel: 'even', tremor: 0.3});
    this.painter.take('brush', colour, size * scale, {pressure: 0, smoothing: 0});
    this.painter.line(scribble(outline, size * scale), {speed: 950, straight: true, feel: 'even'});
  }
}
