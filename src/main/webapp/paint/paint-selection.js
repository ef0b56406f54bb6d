import {html, nothing} from 'lit';
import {AtelierPanel} from './atelier-panel.js';
import {toolIcon} from './tool-icons.js';

/** What can be done with what is selected. */
export class PaintSelection extends AtelierPanel {
  render() {
    const {selection} = this.atelier.easel;
    const isNone = !selection;
    /** @type {Array<[string, (selecting: import('./selecting.js').Selecting) => unknown, boolean]>} */
    const acts = [
      ['Select all', (selecting) => selecting.selectAll(), false], ['Copy', (selecting) => selecting.copy(), isNone],
      ['Cut', (selecting) => selecting.cut(), isNone], ['Paste', (selecting) => selecting.paste(), false],
      ['Delete', (selecting) => selecting.erase(), isNone], ['Flip', (selecting) => selecting.arrange((one) => one.flip()), isNone],
      ['Rotate', (selecting) => selecting.arrange((one) => one.rotate()), isNone], ['Put down', () => this.atelier.easel.putDown(), isNone],
    ];
    return html`<label class="paint-check"><input type="checkbox" ?disabled=${isNone} .checked=${selection?.keeps ?? false}
        @change=${this.#kept}> Leave the original</label>
      <div class="paint-row">${acts.map(([label, act, isDisabled]) => html`<button class="button small" ?disabled=${isDisabled}
        @click=${async () => act(await this.atelier.selecting())}>
        ${label === 'Flip' || label === 'Rotate' ? toolIcon(label.toLowerCase()) : nothing}${label}</button>`)}</div>`;
  }

  /** @param {Event} event */
  async #kept({target}) {
    const {checked} = /** @type {HTMLInputElement} */ (target);
    (await this.atelier.selecting()).arrange((selection) => (selection.keeps = checked));
  }
}

customElements.define('paint-selection', PaintSelection);
