import {html, nothing} from 'lit';
import {EditorPanel} from './editor-panel.js';
import {colourSwatch} from './colour-swatch.js';
import {toHex, colourName, PALETTE, fromHex} from '../document/tool-settings.js';

/** @typedef {import('../document/tool-settings.js').Rgb} Rgb */

/** The colour panel: the left button sets the first colour, the right one the second. It also has a full picker and recent colours. */
export class ColourPanel extends EditorPanel {
  static properties = {isSecond: {state: true}};

  constructor() {
    super();
    /** Whether the next press sets the second colour, for devices without a right button. */
    this.isSecond = false;
  }

  render() {
    const {colour, second, recentColours} = this.editor.doc.settings;
    return html`<div class="colour-panel" role="group" aria-label="Colours" aria-keyshortcuts="u">
      <div class="colour-pair">
        ${this.#chosen('Colour 1', colour, false)}
        ${this.#chosen('Colour 2', second, true)}
        <button class="button small" title="Swap the colours (X)" aria-keyshortcuts="x" @click=${() => this.editor.doc.settings.swap()}>Swap</button>
        <label class="colour-picker">Any colour
          <input type="color" .value=${toHex(this.isSecond ? second : colour)} @input=${this.#picked}></label>
      </div>
      <div class="colour-palette" role="group" aria-label="Palette">${PALETTE.map((rgb) => this.#swatch(rgb))}</div>
      ${recentColours.length > 0 ? html`<div class="colour-palette recent-colours" role="group" aria-label="Used lately">${recentColours.map((rgb) => this.#swatch(rgb))}</div>` : nothing}
    </div>`;
  }

  /** @param {string} label @param {Rgb} rgb @param {boolean} isSecond */
  #chosen(label, rgb, isSecond) {
    return html`<button class="current-colour" aria-pressed=${this.isSecond === isSecond} aria-label="${label}: ${colourName(rgb)}"
      title="${label}: ${colourName(rgb)}" @click=${() => (this.isSecond = isSecond)}>${colourSwatch(rgb)}<span>${isSecond ? '2' : '1'}</span></button>`;
  }

  /** @param {Rgb} rgb */
  #swatch(rgb) {
    return html`<button class="colour-swatch" title=${colourName(rgb)} aria-label=${colourName(rgb)} @click=${() => this.#take(rgb, this.isSecond)}
      @contextmenu=${(/** @type {Event} */ event) => {
        event.preventDefault();
        this.#take(rgb, !this.isSecond);
      }}>${colourSwatch(rgb)}</button>`;
  }

  /** @param {Event} event */
  #picked(event) {
    const rgb = fromHex(/** @type {HTMLInputElement} */ (event.target).value);
    if (rgb) this.#take(rgb, this.isSecond);
  }

  /** @param {Rgb} rgb @param {boolean} isSecond */
  #take(rgb, isSecond) {
    this.editor.doc.settings.set(isSecond ? {second: rgb} : {colour: rgb});
    this.editor.announce(`${isSecond ? 'Second colour' : 'Colour'}: ${colourName(rgb)}`);
  }
}

customElements.define('colour-panel', ColourPanel);
