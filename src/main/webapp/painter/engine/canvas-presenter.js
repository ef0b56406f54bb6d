import {TILE} from './tiles.js';

/** The time that composing may take in a frame, so that the page stays responsive. */
const FRAME_MS = 10;

/** Presents a painting's pixels on a canvas: only changed tiles, at most once a frame. */
export class CanvasPresenter {
  #context;
  #image;
  #frame = 0;

  /**
   * @param {HTMLCanvasElement | OffscreenCanvas} canvas
   * @param {Pick<import('../document/painting.js').Painting, 'pixels' | 'width' | 'height' | 'surface'>} painting
   */
  constructor(canvas, painting) {
    this.painting = painting;
    this.#context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d', {alpha: false}));
    this.#image = new ImageData(painting.pixels, painting.width, painting.height);
    // Someone else may have composed the pixels before: they are all shown once.
    this.#context.putImageData(this.#image, 0, 0);
  }

  /** With the next frame, or the next few. */
  schedule() {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      const end = performance.now() + FRAME_MS;
      this.present(() => performance.now() > end);
      if (!this.painting.surface.isComposed) this.schedule();
    });
  }

  stop() {
    cancelAnimationFrame(this.#frame);
  }

  /** @param {() => boolean} [isEnough] */
  present(isEnough) {
    const {painting} = this;
    const {columns} = painting.surface.grid;
    const changed = painting.surface.takeChangedTiles(isEnough);
    if (changed.length * 3 > painting.surface.grid.count) this.#context.putImageData(this.#image, 0, 0);
    else for (const index of changed) this.#context.putImageData(this.#image, 0, 0, (index % columns) * TILE, Math.floor(index / columns) * TILE, TILE, TILE);
  }
}
