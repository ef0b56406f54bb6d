import {html} from 'lit';
import {confirm} from '../../shell/confirm-dialog.js';
import {icon} from '../../shell/icons.js';
import {PageElement} from '../../shell/page-element.js';
import {browserRasterizer} from '../engine/browser-rasterizer.js';
import {PointerInput} from '../input/pointer-input.js';
import {KeyboardInput} from '../input/keyboard-input.js';
import {Overlay} from '../input/overlay.js';
import {colourSwatch} from '../ui/colour-swatch.js';
import {CanvasPresenter} from '../engine/canvas-presenter.js';
import {colourName} from '../document/tool-settings.js';
import {Viewport} from '../input/viewport.js';
import {DrawingPadModel, SIZE} from './drawing-pad-model.js';

/** @type {import('../document/tool-settings.js').Rgb[]} */
const COLOURS = [[0, 0, 0], [128, 128, 128], [128, 64, 0], [255, 0, 0], [255, 128, 64], [255, 255, 0], [0, 128, 0], [0, 128, 255], [0, 0, 128], [255, 0, 128]];
const LARGEST = 40;

/** A small sheet to draw a comment on. Dispatches `drawn` with its log, or null if it is empty, and `closed`. */
export class DrawingPad extends PageElement {
  static properties = {limit: {attribute: false}, log: {attribute: false}, said: {state: true}};

  constructor() {
    super();
    /** Bytes of its log. */
    this.limit = 0;
    /** The log to continue when the pad opens. @type {Uint8Array | null} */
    this.log = null;
    this.said = '';
    /** @type {DrawingPadModel} */
    this.pad = /** @type {any} */ (null);
    this.viewport = new Viewport(SIZE.width, SIZE.height);
    /** @type {CanvasPresenter | null} */
    this.presenter = null;
  }

  connectedCallback() {
    super.connectedCallback();
    this.pad ??= new DrawingPadModel(browserRasterizer(), this.limit);
  }

  firstUpdated() {
    const {pad} = this;
    this.addCleanup(pad.on('drawn', () => this.presenter?.schedule()), pad.on('changed', () => this.#changed()), pad.on('announced', (text) => (this.said = text)));
    this.overlay = new Overlay(/** @type {SVGElement} */ (this.querySelector('.pad-overlay')));
    this.keys = new KeyboardInput(pad, () => this.overlay?.show(pad, {hover: null, cursor: this.keys?.cursor ?? null}));
    new PointerInput(this.#stage, {
      tool: () => pad.tool,
      curve: () => pad.settings.curve,
      toCanvas: (x, y) => this.#toCanvas(x, y),
      pan: () => {},
      zoomAt: () => {},
    });
    this.#show();
    this.addCleanup(() => this.presenter?.stop());
    if (this.log) pad.resume(this.log).catch(reportError);
    else this.#stage.focus({preventScroll: true});
    this.scrollIntoView({block: 'nearest'});
  }

  render() {
    const {settings, canUndo, fullness} = this.pad;
    return html`<div class="pad" role="group" aria-label="Drawing" @keydown=${this.#shortcut}>
      <div class="pad-stage" tabindex="0" role="application" aria-label="Drawing, ${SIZE.width} by ${SIZE.height} pixels" aria-describedby="pad-hint"
        @keydown=${this.#pressed} @keyup=${(/** @type {KeyboardEvent} */ event) => this.keys?.keyUp(event)} @blur=${() => this.keys?.blur()}>
        <canvas width=${SIZE.width} height=${SIZE.height}></canvas>
        <svg class="pad-overlay" viewBox="0 0 ${SIZE.width} ${SIZE.height}" aria-hidden="true"></svg>
        <p id="pad-hint" class="visually-hidden">Arrow keys move the cursor, Space draws while it is held, Enter puts the brush down and lifts it.</p>
      </div>
      <div class="pad-tools">
        ${this.#tool('brush', 'Brush')} ${this.#tool('eraser', 'Eraser')}
        <label class="pad-size">Size <input type="range" min="1" max=${LARGEST} .value=${String(settings.size)} aria-valuetext="${settings.size} pixels" @input=${this.#sized}></label>
        <button class="button small" ?disabled=${!canUndo} @click=${() => this.pad.undo()}>Undo</button>
        <button class="button small" ?disabled=${!this.pad.doc.painting.canUndo} @click=${() => this.pad.clear()}>Clear</button>
        <button class="button plain" aria-label="Do not draw" title="Do not draw" @click=${this.close}>${icon('close')}</button>
      </div>
      <div class="pad-colours" role="group" aria-label="Colour">${COLOURS.map((rgb) => html`<button class="pad-colour" aria-pressed=${String(settings.colour) === String(rgb)}
        aria-label=${colourName(rgb)} title=${colourName(rgb)} @click=${() => this.#colour(rgb)}>${colourSwatch(rgb)}</button>`)}</div>
      <label class="pad-capacity"><progress max="100" value=${fullness}></progress> <span>${fullness} % full</span></label>
      <p class="pad-status hint" role="status">${this.said}</p>
    </div>`;
  }

  /** @param {import('./drawing-pad-model.js').PadTool} id @param {string} name */
  #tool(id, name) {
    return html`<button class="button small" aria-pressed=${this.pad.settings.tool === id} @click=${() => this.pad.take(id)}>${name}</button>`;
  }

  /** Finishes the current stroke, so that the log is complete. */
  finish() {
    this.pad.finish();
  }

  /** Closes the pad; asks first if a drawing would be lost. */
  async close() {
    this.finish();
    const question = {title: 'Discard the drawing?', text: 'It hasn\'t been posted yet.', action: 'Discard'};
    if (!this.pad.log() || (await confirm(question))) this.dispatchEvent(new CustomEvent('closed'));
  }

  #changed() {
    this.#show();
    this.requestUpdate();
    this.dispatchEvent(new CustomEvent('drawn', {detail: this.pad.log()}));
  }

  /** Shows the document's painting, which is another one after clearing. */
  #show() {
    const {painting} = this.pad.doc;
    if (this.presenter?.painting === painting) return this.presenter.schedule();
    this.presenter?.stop();
    painting.compose();
    this.presenter = new CanvasPresenter(/** @type {HTMLCanvasElement} */ (this.querySelector('canvas')), painting);
  }

  /** @param {import('../document/tool-settings.js').Rgb} colour */
  #colour(colour) {
    this.pad.settings.set({colour});
    if (this.pad.settings.tool === 'eraser') this.pad.take('brush');
  }

  /** @param {Event} event */
  #sized({target}) {
    this.pad.settings.set({size: Number(/** @type {HTMLInputElement} */ (target).value)});
  }

  /** @param {KeyboardEvent} event */
  #pressed(event) {
    if (this.keys?.keyDown(event)) event.preventDefault();
  }

  /** @param {KeyboardEvent} event */
  #shortcut(event) {
    if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.key.toLowerCase() !== 'z') return;
    event.preventDefault();
    this.pad.undo();
  }

  /** @param {number} x on the screen @param {number} y */
  #toCanvas(x, y) {
    const {left, top, width} = /** @type {HTMLCanvasElement} */ (this.querySelector('canvas')).getBoundingClientRect();
    this.viewport.zoom = width / SIZE.width;
    return this.viewport.toCanvas(x - left, y - top);
  }

  get #stage() {
    return /** @type {HTMLElement} */ (this.querySelector('.pad-stage'));
  }
}

customElements.define('drawing-pad', DrawingPad);
