import {html, nothing} from 'lit';
import {loadModule} from '../../shell/load-module.js';
import {EditorPanel} from './editor-panel.js';
import {CURVE_OPTIONS, FONT_OPTIONS, TEXT_STYLE_OPTIONS, PRESSURE_OPTIONS, SHAPE_OPTIONS} from '../input/setting-options.js';
import {toolInfo} from '../tools/tool-list.js';

/** @typedef {import('../document/tool-settings.js').ToolSettings} Settings */
/** @typedef {import('../document/types.js').Setting} Setting */

/** The settings of the current tool. */
export class SettingsPanel extends EditorPanel {
  render() {
    const {name, has} = toolInfo(this.settings.tool);
    return html`<fieldset class="settings-panel"><legend>${name}</legend>
      ${has.map((setting) => this.#control(setting))}
      ${has.length === 0 ? html`<p class="hint">Nothing to set.</p>` : nothing}
    </fieldset>`;
  }

  get settings() {
    return this.editor.doc.settings;
  }

  /** @param {Setting} setting */
  #control(setting) {
    const {settings} = this;
    if (setting === 'size') return this.#range('Size', 'size', 1, 200, 'px', settings.size, '[ ]');
    if (setting === 'opacity') return this.#range('Opacity', 'opacity', 1, 100, '%', settings.opacity, '{ }');
    if (setting === 'smoothing') return this.#range('Smoothing', 'smoothing', 0, 100, '', settings.smoothing, ', .');
    if (setting === 'tolerance') return this.#range('Tolerance', 'tolerance', 0, 255, '', settings.tolerance, ', .');
    if (setting === 'paint') return this.#choice('Shape', 'paint', SHAPE_OPTIONS, settings.paint, 'k');
    if (setting === 'pressure') {
      return html`${this.#choice('Pen pressure', 'pressure', PRESSURE_OPTIONS, settings.pressure, 'd')}
        ${settings.pressure > 0 ? this.#choice('Pressure curve', 'curve', CURVE_OPTIONS, settings.curve, 'v') : nothing}`;
    }
    if (setting === 'selection') {
      void loadModule(() => import('./selection-panel.js'));
      return html`<selection-panel .editor=${this.editor}></selection-panel>`;
    }
    void loadModule(() => import('./text-panel.js'));
    return html`<text-panel .editor=${this.editor}></text-panel>
      ${this.#range('Letters', 'textSize', 8, 200, 'px', settings.textSize, '[ ]')}
      ${this.#choice('Font', 'font', FONT_OPTIONS, settings.font, 'Shift+F')}
      ${this.#choice('Look', 'look', TEXT_STYLE_OPTIONS, settings.look, 'Shift+B')}`;
  }

  /** @param {string} label @param {keyof Settings} name @param {number} least @param {number} most @param {string} unit @param {number} value @param {string} keys */
  #range(label, name, least, most, unit, value, keys) {
    return html`<label class="editor-range"><span>${label} <b>${value}${unit ? ` ${unit}` : ''}</b></span>
      <input type="range" name=${name} min=${least} max=${most} .value=${String(value)} aria-valuetext="${value} ${unit}"
        aria-keyshortcuts=${keys} @input=${(/** @type {Event} */ {target}) => this.#set(name, Number(/** @type {HTMLInputElement} */ (target).value))}></label>`;
  }

  /** @param {string} label @param {keyof Settings} name @param {Array<Array<string | number>>} choices @param {string | number} value @param {string} keys */
  #choice(label, name, choices, value, keys) {
    return html`<label class="editor-select"><span>${label}</span>
      <select name=${name} aria-keyshortcuts=${keys} @change=${(/** @type {Event} */ {target}) => this.#set(name, choices[/** @type {HTMLSelectElement} */ (target).selectedIndex][0])}>
        ${choices.map(([choice, words]) => html`<option ?selected=${choice === value}>${words}</option>`)}
      </select></label>`;
  }

  /** @param {keyof Settings} name @param {string | number} value */
  #set(name, value) {
    this.settings.set({[name]: value});
  }
}

customElements.define('settings-panel', SettingsPanel);
