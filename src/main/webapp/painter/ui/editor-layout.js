import {html} from 'lit';
import {icon} from '../../shell/icons.js';
import {loadModule} from '../../shell/load-module.js';
import {loadStyleSheets} from '../../shell/load-style-sheets.js';
import {EditorPanel} from './editor-panel.js';
import './toolbox-panel.js';
import './canvas-view.js';
import {colourSwatch} from './colour-swatch.js';
import {errorMessage} from '../../net/app-error.js';
import {shortcutOf} from '../input/shortcuts.js';
import {toolIcon} from './tool-icons.js';
import {toolInfo} from '../tools/tool-list.js';

/** @typedef {'tools' | 'settings' | 'colours' | 'layers' | 'more'} Panel */

/** Whether letters alone are shortcuts, for as long as the page lives. */
let withLetters = true;

/** The layout of the editor: the canvas, its panels and buttons. Dispatches `done`, `leave`, and `others` to list the drafts. */
export class EditorLayout extends EditorPanel {
  static properties = {panel: {state: true}, said: {state: true}, isKept: {state: true}, zoom: {state: true}};

  constructor() {
    super();
    /** The open panel on small screens. @type {Panel | null} */
    this.panel = null;
    this.said = '';
    this.isKept = false;
    this.zoom = 1;
  }

  firstUpdated() {
    super.firstUpdated();
    // The canvas comes first.
    loadModule(() => Promise.all([import('./colour-panel.js'), import('./settings-panel.js'), import('./layer-panel.js'), import('../live/live-control.js')])).catch((thrown) => this.editor.announce(errorMessage(thrown)));
    const dialog = /** @type {HTMLElement} */ (this.closest('dialog'));
    // When a focused button becomes disabled, the focus moves to the body.
    const pressed = (/** @type {KeyboardEvent} */ event) => (event.target === document.body || dialog.contains(/** @type {Node} */ (event.target))) && this.#pressed(event);
    document.addEventListener('keydown', pressed);
    this.addCleanup(() => document.removeEventListener('keydown', pressed), this.editor.on('announced', (text) => this.#say(text)), this.editor.doc.on('saved', (isKept) => (this.isKept = isKept)));
    this.#view.updateComplete.then(() => this.#view.stage.focus({preventScroll: true}));
  }

  render() {
    const {editor} = this;
    const {painting, settings} = editor.doc;
    return html`<div class="editor-layout">
      <header class="editor-header">
        <button class="tool" aria-keyshortcuts="Shift+Q" aria-label="Leave the studio" title="Leave; the painting is saved" @click=${() => this.#dispatch('leave')}>${icon('close')}</button>
        <button class="tool editor-undo" aria-keyshortcuts="Control+Z" aria-label="Undo" title="Undo (Ctrl+Z)" ?disabled=${!painting.canUndo} @click=${() => editor.undo()}>${toolIcon('undo')}</button>
        <button class="tool" aria-keyshortcuts="Control+Y" aria-label="Redo" title="Redo (Ctrl+Y)" ?disabled=${!painting.canRedo} @click=${() => editor.redo()}>${toolIcon('redo')}</button>
        <live-control></live-control>
        <p class="editor-saved visually-hidden" role="status">${this.isKept ? 'Saved in this browser' : ''}</p>
        <p class="editor-status" role="status">${this.said}</p>
        <button class="tool panel-toggle" aria-expanded=${this.panel === 'more'} aria-controls="panel-more" aria-keyshortcuts="Shift+M" aria-label="More" @click=${() => this.#toggle('more')}>${toolIcon('more')}</button>
        <button class="button primary" aria-keyshortcuts="Control+Enter" @click=${() => this.#dispatch('done')}>Done</button>
      </header>
      <div id="panel-more" class="editor-panel editor-menu ${this.panel === 'more' ? 'is-open' : ''}" role="group" aria-label="More">
        <button class="button small" aria-keyshortcuts="-" aria-label="Zoom out" @click=${() => this.#view.zoom(0.8)}>−</button>
        <button class="button small" aria-keyshortcuts="0" title="Show all of it (0)" aria-label="Zoom ${Math.round(this.zoom * 100)} %, show all of it" @click=${() => this.#view.fit()}>${Math.round(this.zoom * 100)} %</button>
        <button class="button small" aria-keyshortcuts="Plus" aria-label="Zoom in" @click=${() => this.#view.zoom(1.25)}>+</button>
        <button class="button small" aria-keyshortcuts="Shift+N" @click=${() => editor.clear()}>Clear</button>
        <button class="button small" aria-keyshortcuts="Shift+P" @click=${() => this.#dispatch('others')}>Paintings</button>
        <button class="button small" aria-keyshortcuts="?" @click=${() => this.#help()}>Keys</button>
      </div>
      <div id="panel-tools" class="editor-panel editor-toolbox ${this.panel === 'tools' ? 'is-open' : ''}">
        <toolbox-panel .editor=${editor} @taken=${() => (this.panel = null)}></toolbox-panel></div>
      <canvas-view .editor=${editor} @zoomed=${(/** @type {CustomEvent} */ {detail}) => (this.zoom = detail)} @pointerdown=${() => (this.panel = null)}></canvas-view>
      <div class="editor-sidebar">
        <div id="panel-settings" class="editor-panel ${this.panel === 'settings' ? 'is-open' : ''}"><settings-panel .editor=${editor}></settings-panel></div>
        <div id="panel-layers" class="editor-panel ${this.panel === 'layers' ? 'is-open' : ''}"><layer-panel .editor=${editor}></layer-panel></div>
      </div>
      <div id="panel-colours" class="editor-panel editor-palette ${this.panel === 'colours' ? 'is-open' : ''}"><colour-panel .editor=${editor}></colour-panel></div>
      <nav class="editor-dock" aria-label="Panels">
        ${this.#opens('tools', 'Shift+T', toolInfo(settings.tool).name, toolIcon(settings.tool))}
        ${this.#opens('settings', 'z', 'Settings', toolIcon('settings'))}
        ${this.#opens('colours', 'u', 'Colours', colourSwatch(settings.colour))}
        ${this.#opens('layers', 'y', 'Layers', toolIcon('layers'))}
        <button class="tool" aria-keyshortcuts="Control+Z" ?disabled=${!painting.canUndo} @click=${() => editor.undo()}>${toolIcon('undo')}<span>Undo</span></button>
      </nav>
      <shortcut-help .withLetters=${withLetters} @letters=${(/** @type {CustomEvent} */ {detail}) => this.#letters(detail)}></shortcut-help>
    </div>`;
  }

  /** @param {Panel} panel @param {string} keys @param {string} name @param {unknown} picture */
  #opens(panel, keys, name, picture) {
    return html`<button class="tool panel-toggle" aria-keyshortcuts=${keys} aria-expanded=${this.panel === panel} aria-controls="panel-${panel}" @click=${() => this.#toggle(panel)}>
      ${picture}<span>${name}</span></button>`;
  }

  /** Shows a message; a repeated one is cleared first, as screen readers only read changes. @param {string} text */
  #say(text) {
    if (text !== this.said) return (this.said = text);
    this.said = '';
    this.updateComplete.then(() => (this.said ||= text));
  }

  /** @param {Panel} panel */
  #toggle(panel) {
    this.panel = this.panel === panel ? null : panel;
  }

  /** @param {KeyboardEvent} event */
  #pressed(event) {
    if (event.key === 'Escape') return this.#escape(event);
    const isTyping = event.target instanceof Element && event.target.matches('input:not([type=range], [type=checkbox], [type=color]), textarea, select');
    const act = isTyping ? null : shortcutOf(event, withLetters);
    if (!act) return;
    event.preventDefault();
    act({editor: this.editor, view: this.#view, help: () => this.#help()});
  }

  /** Cancels the current action only; a button leaves the studio. @param {KeyboardEvent} event */
  #escape(event) {
    event.preventDefault();
    if (this.panel) this.panel = null;
    else if (this.editor.doc.selection) this.editor.doc.commitSelection();
    else this.editor.cancel();
  }

  async #help() {
    await loadModule(() => Promise.all([import('./shortcut-help.js'), loadStyleSheets('style/painter/help.css')]));
    await /** @type {import('./shortcut-help.js').ShortcutHelp} */ (this.querySelector('shortcut-help')).updateComplete;
    /** @type {import('./shortcut-help.js').ShortcutHelp} */ (this.querySelector('shortcut-help')).open();
  }

  /** @param {boolean} isOn */
  #letters(isOn) {
    withLetters = isOn;
    this.requestUpdate();
  }

  /** @param {string} name */
  #dispatch(name) {
    this.dispatchEvent(new CustomEvent(name));
  }

  get #view() {
    return /** @type {import('./canvas-view.js').CanvasView} */ (this.querySelector('canvas-view'));
  }
}

customElements.define('editor-layout', EditorLayout);
