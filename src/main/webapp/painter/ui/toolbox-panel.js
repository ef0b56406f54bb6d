import {html} from 'lit';
import {EditorPanel} from './editor-panel.js';
import {toolIcon} from './tool-icons.js';
import {TOOL_LIST} from '../tools/tool-list.js';

/** The toolbox. */
export class ToolboxPanel extends EditorPanel {
  render() {
    const {tool} = this.editor.doc.settings;
    return html`<div class="toolbox-panel" role="group" aria-label="Tools">
      ${TOOL_LIST.map(({id, name, key}) => html`<button class="tool" aria-pressed=${tool === id} aria-keyshortcuts=${key}
        title="${name} (${key.toUpperCase()})" @click=${() => this.#take(id)}>${toolIcon(id)}<span>${name}</span></button>`)}
    </div>`;
  }

  /** @param {string} id */
  #take(id) {
    this.editor.selectTool(id);
    this.dispatchEvent(new CustomEvent('taken', {bubbles: true}));
  }
}

customElements.define('toolbox-panel', ToolboxPanel);
