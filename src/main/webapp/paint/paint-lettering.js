import {html, nothing} from 'lit';
import {AtelierPanel} from './atelier-panel.js';

/** What a text says, and placing it. */
export class PaintLettering extends AtelierPanel {
  render() {
    const {tool} = this;
    if (!tool) return nothing;
    return html`<label class="field"><span>Text</span><textarea name="text" aria-keyshortcuts="z" rows="2" maxlength="240" .value=${tool.text}
        @input=${(/** @type {Event} */ {target}) => this.#write(/** @type {HTMLTextAreaElement} */ (target).value)}></textarea></label>
      <p class="hint">${tool.place ? `At ${tool.place.x}, ${tool.place.y}.` : 'Press on the canvas where it goes.'}</p>
      <div class="paint-row"><button class="button primary small" aria-keyshortcuts="Enter" ?disabled=${!tool.place || !tool.text.trim()} @click=${() => tool.finish()}>Place it</button>
        <button class="button small" aria-keyshortcuts="Escape" @click=${() => tool.cancel()}>Discard</button></div>`;
  }

  /** Colour, size and font may be others now. */
  updated() {
    this.tool?.show();
  }

  /** Null while it is being loaded. */
  get tool() {
    const {tool} = this.atelier;
    return tool && 'place' in tool ? /** @type {import('./tools/text-tool.js').TextTool} */ (/** @type {unknown} */ (tool)) : null;
  }

  /** @param {string} text */
  #write(text) {
    if (this.tool) this.tool.text = text;
    this.requestUpdate();
  }
}

customElements.define('paint-lettering', PaintLettering);
