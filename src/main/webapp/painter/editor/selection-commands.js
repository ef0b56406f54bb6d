import {loadModule} from '../../shell/load-module.js';
import {errorMessage} from '../../net/app-error.js';
import {Selection} from '../document/selection.js';

/** @typedef {import('../engine/types.js').Pixels} Pixels */

/** The clipboard, for as long as the page lives. @type {Pixels | null} */
let copied = null;

/** The commands for the selection. */
export class SelectionCommands {
  /** @param {import('./editor.js').Editor} editor */
  constructor(editor) {
    this.editor = editor;
  }

  async selectAll() {
    await this.#takeSelect();
    const {painting, layer} = this.editor.doc;
    this.#float(Selection.of(painting, layer, {x: 0, y: 0, width: painting.width, height: painting.height}));
    this.editor.announce('All of this layer is selected');
  }

  copy() {
    const {selection, painting} = this.editor.doc;
    if (!selection) return this.editor.announce('Select something first');
    painting.preview(null);
    copied = selection.copy(painting);
    this.editor.doc.preview(selection.entry());
    this.editor.announce('Copied');
  }

  cut() {
    if (!this.editor.doc.selection) return this.editor.announce('Select something first');
    this.copy();
    this.erase();
    this.editor.announce('Cut');
  }

  erase() {
    const {selection, layer} = this.editor.doc;
    if (!selection) return this.editor.announce('Select something first');
    this.editor.doc.selection = null;
    this.editor.doc.preview(null);
    if (selection.region) this.editor.doc.commit({type: 'erase', layer, region: selection.region});
    this.editor.announce('Deleted');
  }

  /** @param {Pixels | null} [pixels] from elsewhere */
  async paste(pixels = copied) {
    if (!pixels) return this.editor.announce('There is nothing to paste');
    await this.#takeSelect();
    this.#float(Selection.pasted(this.editor.doc.layer, pixels, 0, 0));
    this.editor.announce('Pasted at the top left. Drag to move it.');
  }

  /** A picture from elsewhere, as large as there is room for. @param {File} file */
  async pasteFile(file) {
    const {width, height} = this.editor.doc.painting;
    try {
      const picture = await createImageBitmap(file);
      const scale = Math.min(1, width / picture.width, height / picture.height);
      const {readPixels} = await loadModule(() => import('../document/pictures.js'));
      await this.paste(readPixels(picture, Math.max(1, Math.round(picture.width * scale)), Math.max(1, Math.round(picture.height * scale))));
    } catch (thrown) {
      this.editor.announce(thrown instanceof DOMException ? 'This file isn\'t a picture we can paste.' : errorMessage(thrown));
    }
  }

  flip() {
    this.#arrange((selection) => selection.flip(), () => 'Flipped');
  }

  rotate() {
    this.#arrange((selection) => selection.rotate(), () => 'Rotated');
  }

  /** Toggles whether moving the selection keeps the original. */
  keep() {
    this.#arrange((selection) => (selection.keeps = !selection.keeps), ({keeps}) => (keeps ? 'The original stays' : 'The original moves too'));
  }

  /** @param {(selection: Selection) => void} change @param {(selection: Selection) => string} words */
  #arrange(change, words) {
    const {selection} = this.editor.doc;
    if (!selection) return this.editor.announce('Select something first');
    change(selection);
    this.#float(selection);
    this.editor.announce(words(selection));
  }

  async #takeSelect() {
    if (!['select', 'lasso'].includes(this.editor.doc.settings.tool)) await this.editor.selectTool('select');
    this.editor.doc.commitSelection();
  }

  /** @param {Selection | null} selection */
  #float(selection) {
    this.editor.doc.selection = selection;
    this.editor.doc.preview(selection?.entry() ?? null);
    this.editor.emit('changed', null);
  }
}
