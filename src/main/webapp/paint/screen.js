import {TILE} from './canvas/tiles.js';

/** Tiles that one frame composes at most: the page lives on while all of a large canvas changes. */
const TILES_A_FRAME = 128;

/** Brings a painting's pixels onto a canvas, once a frame at most, and only what changed. */
export class Screen {
  #context;
  #image;
  #frame = 0;

  /**
   * @param {HTMLCanvasElement | OffscreenCanvas} canvas
   * @param {Pick<import('./canvas/painting.js').Painting, 'pixels' | 'width' | 'height' | 'surface'>} painting
   */
  constructor(canvas, painting) {
    this.painting = painting;
    this.#context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d', {alpha: false}));
    this.#image = new ImageData(painting.pixels, painting.width, painting.height);
    // Someone else may have composed the pixels before: they are all shown once.
    this.#context.putImageData(this.#image, 0, 0);
  }

  /** With the next frame, or the next few. */
  soon() {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.now(TILES_A_FRAME);
      if (!this.painting.surface.isComposed) this.soon();
    });
  }

  stop() {
    cancelAnimationFrame(this.#frame);
  }

  /** @param {number} [most] tiles to compose; all of them without */
  now(most) {
    const {painting} = this;
    const {columns} = painting.surface.grid;
    const changed = painting.surface.shown(most);
    if (changed.length * 3 > painting.surface.grid.count) this.#context.putImageData(this.#image, 0, 0);
    else for (const index of changed) this.#context.putImageData(this.#image, 0, 0, (index % columns) * TILE, Math.floor(index / columns) * TILE, TILE, TILE);
  }
}
