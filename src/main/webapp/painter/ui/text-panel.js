import {html, nothing} from 'lit';
import {EditorPanel} from './editor-panel.js';
import {focusPanel} from '../input/shortcut-actions.js';

/** The text tool's panel: the text, and a button that places it. */
export class TextPanel extends EditorPanel {
  render() {
    const {tool} = this;
    if (!tool) return nothing;
    return html`<label class="field"><span>Text</span><textarea name="text" aria-keyshortcuts="z" rows="2" maxlength="240" .value=${tool.text} @keydown=${this.#pressed}
        @input=${(/** @type {Event} */ {target}) => this.#write(/** @type {HTMLTextAreaElement} */ (target).value)}></textarea></label>
      <p class="hint">${tool.place ? `At ${tool.place.x}, ${tool.place.y}.` : 'Press on the canvas where it goes.'}</p>
      <div class="editor-row"><button class="button primary small" aria-keyshortcuts="Enter" ?disabled=${!tool.place || !tool.text.trim()} @click=${this.#placed}>Place it</button>
        <button class="button small" aria-keyshortcuts="Escape" @click=${() => tool.cancel()}>Discard</button></div>`;
  }

  /** Shows the text in its current style. Once its place is known, the focus moves to the text field. */
  updated() {
    const {tool} = this;
    tool?.show();
    if (!tool?.isAsked) return;
    tool.isAsked = false;
    void focusPanel('settings', 'textarea')({editor: this.editor, view: this.#view, help() {}});
  }

  /** Null while it is being loaded. */
  get tool() {
    const {tool} = this.editor;
    return tool && 'place' in tool ? /** @type {import('../tools/text-tool.js').TextTool} */ (/** @type {unknown} */ (tool)) : null;
  }

  /** With Ctrl, or ⌘: Enter alone is a new line. @param {KeyboardEvent} event */
  #pressed(event) {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    this.#placed();
  }

  #placed() {
    this.tool?.finish();
    this.#view.stage.focus({preventScroll: true});
  }

  get #view() {
    return /** @type {import('./canvas-view.js').CanvasView} */ (this.closest('.studio')?.querySelector('canvas-view'));
  }

  /** @param {string} text */
  #write(text) {
    if (this.tool) this.tool.text = text;
    this.requestUpdate();
  }
}

customElements.define('text-panel', TextPanel);
