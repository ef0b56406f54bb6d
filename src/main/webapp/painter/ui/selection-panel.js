import {html, nothing} from 'lit';
import {EditorPanel} from './editor-panel.js';
import {toolIcon} from './tool-icons.js';

/** The commands for the selection, as buttons. */
export class SelectionPanel extends EditorPanel {
  render() {
    const {selection} = this.editor.doc;
    const isNone = !selection;
    /** @type {Array<[string, string, (selecting: import('../editor/selection-commands.js').SelectionCommands) => unknown, boolean]>} */
    const acts = [
      ['Select all', 'Control+A', (selecting) => selecting.selectAll(), false], ['Copy', 'Control+C', (selecting) => selecting.copy(), isNone],
      ['Cut', 'Control+X', (selecting) => selecting.cut(), isNone], ['Paste', 'Control+V', (selecting) => selecting.paste(), false],
      ['Delete', 'Delete', (selecting) => selecting.erase(), isNone], ['Flip', 'Shift+H', (selecting) => selecting.flip(), isNone],
      ['Rotate', 'Shift+R', (selecting) => selecting.rotate(), isNone], ['Put down', 'Enter', () => this.editor.doc.commitSelection(), isNone],
    ];
    return html`<label class="editor-check"><input type="checkbox" aria-keyshortcuts="Shift+O" ?disabled=${isNone} .checked=${selection?.keeps ?? false}
        @change=${async () => (await this.editor.selectionCommands()).keep()}> Leave the original</label>
      <div class="editor-row">${acts.map(([label, keys, act, isDisabled]) => html`<button class="button small" aria-keyshortcuts=${keys} ?disabled=${isDisabled}
        @click=${async () => act(await this.editor.selectionCommands())}>
        ${label === 'Flip' || label === 'Rotate' ? toolIcon(label.toLowerCase()) : nothing}${label}</button>`)}</div>`;
  }
}

customElements.define('selection-panel', SelectionPanel);
