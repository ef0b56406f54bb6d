import {FURTHEST, SUBPIXELS} from '../log/limits.js';

const LEAST_ZOOM = 0.05;
const MOST_ZOOM = 40;
/** Around the canvas where all of it is shown, in pixels of the screen. */
const MARGIN = 12;

/** The visible part of a canvas and its zoom; converts screen pixels to canvas pixels. */
export class Viewport {
  zoom = 1;
  /** Where the canvas's top left is, in pixels of the view. */
  x = 0;
  y = 0;

  /** @param {number} width of the canvas @param {number} height */
  constructor(width, height) {
    this.width = width;
    this.height = height;
  }

  /** Fits the whole canvas into the view, at most at its natural size. @param {number} width of the view @param {number} height */
  fit(width, height) {
    this.zoom = Math.max(LEAST_ZOOM, Math.min(1, (width - 2 * MARGIN) / this.width, (height - 2 * MARGIN) / this.height));
    this.x = Math.round((width - this.width * this.zoom) / 2);
    this.y = Math.round((height - this.height * this.zoom) / 2);
  }

  /** @param {number} dx @param {number} dy @param {number} width of the view @param {number} height: some of the canvas stays in it */
  pan(dx, dy, width, height) {
    const kept = 40;
    this.x = Math.min(width - kept, Math.max(kept - this.width * this.zoom, this.x + dx));
    this.y = Math.min(height - kept, Math.max(kept - this.height * this.zoom, this.y + dy));
  }

  /** @param {number} factor @param {number} x what stays where it is, in the view @param {number} y */
  zoomAt(factor, x, y) {
    const zoom = Math.min(MOST_ZOOM, Math.max(LEAST_ZOOM, this.zoom * factor));
    this.x = x - ((x - this.x) / this.zoom) * zoom;
    this.y = y - ((y - this.y) / this.zoom) * zoom;
    this.zoom = zoom;
  }

  /** @param {number} x in the view @param {number} y @returns {{x: number, y: number}} on the canvas, as the log counts */
  toCanvas(x, y) {
    /** @param {number} value */
    const eighths = (value) => Math.max(-FURTHEST, Math.min(FURTHEST, Math.round((value / this.zoom) * SUBPIXELS)));
    return {x: eighths(x - this.x), y: eighths(y - this.y)};
  }
}
