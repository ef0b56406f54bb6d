import {html} from 'lit';
import {icon} from '../../shell/icons.js';
import {PageElement} from '../../shell/page-element.js';
import {SELECTION_SHORTCUTS} from '../input/selection-shortcuts.js';
import {SETTINGS_SHORTCUTS} from '../input/settings-shortcuts.js';
import {SHORTCUTS} from '../input/shortcuts.js';
import {TOOL_LIST} from '../tools/tool-list.js';
import {SESSION_SHORTCUTS} from '../input/session-shortcuts.js';

/** The help dialog of the shortcuts. Dispatches `letters` when single-letter shortcuts are switched on or off. */
export class ShortcutHelp extends PageElement {
  static properties = {withLetters: {attribute: false}};

  constructor() {
    super();
    this.withLetters = true;
  }

  open() {
    /** @type {HTMLDialogElement} */ (this.querySelector('dialog')).showModal();
  }

  render() {
    return html`<dialog class="dialog shortcut-help" aria-labelledby="shortcut-help-title" @keydown=${(/** @type {Event} */ event) => event.stopPropagation()}>
      <form method="dialog"><button class="button plain dialog-close" aria-label="Close">${icon('close')}</button></form>
      <h2 id="shortcut-help-title">Keys</h2>
      <label class="editor-check"><input type="checkbox" .checked=${this.withLetters} @change=${this.#switched}> Letters alone are shortcuts</label>
      <h3>Tools</h3>
      <dl>${TOOL_LIST.map(({name, key}) => this.#row(key.toUpperCase(), name))}</dl>
      <h3>Settings, colours, layers</h3>
      <dl>${SETTINGS_SHORTCUTS.map((shortcut) => this.#shortcut(shortcut))}</dl>
      <h3>Selection</h3>
      <dl>${SELECTION_SHORTCUTS.map((shortcut) => this.#shortcut(shortcut))} ${this.#row('Ctrl+V', 'Paste')}</dl>
      <h3>Everything else</h3>
      <dl>${[...SHORTCUTS, ...SESSION_SHORTCUTS].map((shortcut) => this.#shortcut(shortcut))}
        ${this.#row('Ctrl+Wheel', 'Zoom')} ${this.#row('Shift', 'Straight lines, squares, circles')}</dl>
      <h3>On the canvas</h3>
      <dl>${this.#row('Arrows', 'Move the cursor; with Shift farther, with Alt by one pixel')} ${this.#row('Space', 'Paint while it is held')}
        ${this.#row('Enter', 'Press the tool down or lift it; finish a shape or a text; put down the selection')} ${this.#row('Escape', 'Cancel what you are doing; put down the selection')}</dl>
    </dialog>`;
  }

  /** @param {import('../input/shortcuts.js').Shortcut} shortcut */
  #shortcut({keys, description}) {
    const key = keys.replace('Ctrl+', '');
    return this.#row(`${key === keys ? '' : 'Ctrl+'}${/^[A-Z]$/.test(key) ? 'Shift+' : ''}${key.length === 1 ? key.toUpperCase() : key}`, description);
  }

  /** @param {string} keys @param {string} does */
  #row(keys, does) {
    return html`<div><dt><kbd>${keys}</kbd></dt><dd>${does}</dd></div>`;
  }

  /** @param {Event} event */
  #switched(event) {
    this.dispatchEvent(new CustomEvent('letters', {detail: /** @type {HTMLInputElement} */ (event.target).checked}));
  }
}

customElements.define('shortcut-help', ShortcutHelp);
