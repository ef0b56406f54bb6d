import {html} from 'lit';
import {EditorPanel} from './editor-panel.js';
import {PointerInput} from '../input/pointer-input.js';
import {KeyboardInput} from '../input/keyboard-input.js';
import {Overlay} from '../input/overlay.js';
import {CanvasPresenter} from '../engine/canvas-presenter.js';
import {Viewport} from '../input/viewport.js';

const GRID_FROM_ZOOM = 8;
const WHEEL_STEP = 0.0022;

/** The view of the canvas: shows, pans and zooms it, and passes pointer and keyboard input on. Dispatches `zoomed`. */
export class CanvasView extends EditorPanel {
  constructor() {
    super();
    /** @type {Viewport} */
    this.viewport = /** @type {any} */ (null);
    /** Where the mouse is, on the canvas in pixels. @type {{x: number, y: number} | null} */
    this.hover = null;
  }

  firstUpdated() {
    const {editor} = this;
    const {painting} = editor.doc;
    this.viewport = new Viewport(painting.width, painting.height);
    this.overlay = new Overlay(/** @type {SVGElement} */ (this.querySelector('.canvas-overlay')));
    const presenter = new CanvasPresenter(/** @type {HTMLCanvasElement} */ (this.querySelector('canvas')), painting);
    this.keys = new KeyboardInput(editor, () => this.#overlay());
    this.pointer = new PointerInput(this.stage, {
      tool: (isEraser) => (isEraser ? editor.eraser() : editor.tool),
      curve: () => editor.doc.settings.curve,
      toCanvas: (x, y) => this.viewport.toCanvas(x - this.#box.left, y - this.#box.top),
      pan: (dx, dy) => this.#moved(() => this.viewport.pan(dx, dy, this.#box.width, this.#box.height)),
      zoomAt: (factor, x, y) => this.#moved(() => this.viewport.zoomAt(factor, x - this.#box.left, y - this.#box.top)),
    });
    this.stage.addEventListener('wheel', (event) => this.#wheel(event), {passive: false});
    const resized = new ResizeObserver(() => this.#resized());
    resized.observe(this.stage);
    this.addCleanup(() => resized.disconnect(), editor.doc.on('drawn', () => presenter.schedule()), editor.on('changed', () => this.#overlay()), editor.on('cancelled', () => this.#abort()), () => presenter.stop());
    presenter.schedule();
  }

  render() {
    const {width, height} = this.editor.doc.painting;
    return html`<div class="canvas-stage" tabindex="0" role="application" aria-label="Canvas, ${width} by ${height} pixels"
        aria-describedby="canvas-keys-hint" @keydown=${this.#pressed} @keyup=${(/** @type {KeyboardEvent} */ event) => this.keys?.keyUp(event)}
        @blur=${() => this.keys?.blur()} @pointermove=${this.#hovered} @pointerleave=${() => this.#hoverAt(null)}>
      <div class="canvas-sheet">
        <canvas width=${width} height=${height}></canvas>
        <div class="canvas-grid" hidden></div>
        <svg class="canvas-overlay" viewBox="0 0 ${width} ${height}" aria-hidden="true"></svg>
      </div>
      <p id="canvas-keys-hint" class="visually-hidden">Arrow keys move the cursor, Space paints while it is held, Enter puts the tool down and lifts it, question mark lists all keys.</p>
    </div>`;
  }

  fit() {
    this.#moved(() => this.viewport.fit(this.#box.width, this.#box.height));
  }

  /** Around the middle of what is seen. @param {number} factor */
  zoom(factor) {
    this.#moved(() => this.viewport.zoomAt(factor, this.#box.width / 2, this.#box.height / 2));
  }

  /** @param {number} dx pixels of the screen @param {number} dy */
  pan(dx, dy) {
    this.#moved(() => this.viewport.pan(dx, dy, this.#box.width, this.#box.height));
  }

  get stage() {
    return /** @type {HTMLElement} */ (this.querySelector('.canvas-stage'));
  }

  get #box() {
    return this.stage.getBoundingClientRect();
  }

  #isFitted = false;

  #resized() {
    if (this.#box.width === 0) return;
    if (!this.#isFitted) this.fit();
    else this.pan(0, 0);
    this.#isFitted = true;
  }

  #abort() {
    this.pointer?.abort();
    this.keys?.abort();
  }

  /** @param {WheelEvent} event */
  #wheel(event) {
    event.preventDefault();
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
    const [dx, dy] = [event.deltaX * lines, event.deltaY * lines];
    if (event.ctrlKey || event.metaKey) {
      const {left, top} = this.#box;
      this.#moved(() => this.viewport.zoomAt(Math.exp(-dy * WHEEL_STEP * 2), event.clientX - left, event.clientY - top));
    } else {
      this.pan(event.shiftKey ? -dy : -dx, event.shiftKey ? -dx : -dy);
    }
  }

  /** @param {() => void} move */
  #moved(move) {
    move();
    const {viewport: {x, y, zoom}} = this;
    const sheet = /** @type {HTMLElement} */ (this.querySelector('.canvas-sheet'));
    const {width, height} = this.editor.doc.painting;
    sheet.style.width = `${width * zoom}px`;
    sheet.style.height = `${height * zoom}px`;
    sheet.style.transform = `translate(${x}px, ${y}px)`;
    sheet.style.setProperty('--zoom', `${zoom}px`);
    sheet.classList.toggle('is-large', zoom >= 1);
    /** @type {HTMLElement} */ (this.querySelector('.canvas-grid')).hidden = zoom < GRID_FROM_ZOOM;
    this.#overlay();
    this.dispatchEvent(new CustomEvent('zoomed', {detail: zoom}));
  }

  /** @param {KeyboardEvent} event */
  #pressed(event) {
    if (!this.keys?.keyDown(event)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** @param {PointerEvent} event */
  #hovered(event) {
    const {left, top} = this.#box;
    const {x, y} = this.viewport.toCanvas(event.clientX - left, event.clientY - top);
    this.#hoverAt(event.pointerType === 'touch' ? null : {x: x / 8, y: y / 8});
  }

  /** @param {{x: number, y: number} | null} place */
  #hoverAt(place) {
    this.hover = place;
    this.#overlay();
  }

  #overlay() {
    this.stage.classList.toggle('is-hand', this.editor.doc.settings.tool === 'hand');
    this.overlay?.show(this.editor, {hover: this.pointer?.isPainting ? null : this.hover, cursor: this.keys?.cursor ?? null});
  }
}

customElements.define('canvas-view', CanvasView);
