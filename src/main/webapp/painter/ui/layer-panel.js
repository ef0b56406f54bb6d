import {html} from 'lit';
import {icon} from '../../shell/icons.js';
import {EditorPanel} from './editor-panel.js';
import {LAYERS} from '../log/limits.js';
import {toolIcon} from './tool-icons.js';

/** @typedef {import('../engine/types.js').StackedLayer} StackedLayer */

/** The layers, the topmost first. */
export class LayerPanel extends EditorPanel {
  render() {
    const {stack} = this.editor.doc.painting;
    return html`<fieldset class="layer-panel"><legend>Layers</legend>
      <ol>${stack.toReversed().map((one) => this.#layer(one, stack.indexOf(one), stack))}</ol>
      <div class="editor-row">
        <button class="button small" aria-keyshortcuts="n" ?disabled=${stack.length === LAYERS} @click=${() => this.editor.addLayer()}>${icon('plus')} Layer</button>
        <button class="button small" aria-keyshortcuts="j" ?disabled=${this.#at(stack) < 1} @click=${() => this.editor.mergeDown()}>Merge down</button>
        <button class="button small" aria-keyshortcuts="Shift+D" ?disabled=${stack.length < 2} @click=${() => this.#remove(stack)}>Remove</button>
      </div>
    </fieldset>`;
  }

  /** @param {StackedLayer} one @param {number} at @param {StackedLayer[]} stack */
  #layer({layer, isVisible, opacity}, at, stack) {
    const name = `Layer ${layer + 1}`;
    const isCurrent = this.editor.doc.layer === layer;
    return html`<li class=${isCurrent ? 'is-current' : ''}>
      <button class="tool" aria-pressed=${isVisible} aria-keyshortcuts="q" aria-label="Show ${name}" title=${isVisible ? `Hide ${name}` : `Show ${name}`}
        @click=${() => this.#change(stack, at, {isVisible: !isVisible})}>${toolIcon(isVisible ? 'eye' : 'hidden')}</button>
      <button class="layer-name" aria-pressed=${isCurrent} aria-keyshortcuts=${layer + 1} title="Paint on ${name}" @click=${() => this.editor.selectLayer(layer)}>${name}</button>
      <button class="tool" aria-keyshortcuts=")" aria-label="${name} up" title="Up" ?disabled=${at === stack.length - 1} @click=${() => this.#swap(stack, at, at + 1)}>${icon('up')}</button>
      <button class="tool" aria-keyshortcuts="(" aria-label="${name} down" title="Down" ?disabled=${at === 0} @click=${() => this.#swap(stack, at, at - 1)}>${toolIcon('down')}</button>
      <label class="editor-range"><span class="visually-hidden">Opacity of ${name}</span>
        <input type="range" min="0" max="255" .value=${String(opacity)} aria-keyshortcuts="< >" aria-valuetext="${Math.round(opacity / 2.55)} %"
          @change=${(/** @type {Event} */ {target}) => this.#change(stack, at, {opacity: Number(/** @type {HTMLInputElement} */ (target).value)})}></label>
    </li>`;
  }

  /** @param {StackedLayer[]} stack */
  #at(stack) {
    return stack.findIndex(({layer}) => layer === this.editor.doc.layer);
  }

  /** @param {StackedLayer[]} stack @param {number} at @param {Partial<StackedLayer>} change */
  #change(stack, at, change) {
    this.editor.setLayers(stack.with(at, {...stack[at], ...change}));
  }

  /** @param {StackedLayer[]} stack @param {number} at @param {number} other */
  #swap(stack, at, other) {
    this.editor.setLayers(stack.with(at, stack[other]).with(other, stack[at]));
  }

  /** @param {StackedLayer[]} stack */
  #remove(stack) {
    const name = `Layer ${this.editor.doc.layer + 1}`;
    this.editor.setLayers(stack.filter(({layer}) => layer !== this.editor.doc.layer));
    this.editor.announce(`${name} removed. Undo brings it back.`);
  }
}

customElements.define('layer-panel', LayerPanel);
