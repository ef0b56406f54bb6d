import {load} from '../page/load.js';
import {sentence} from '../wire/refusal.js';
import {Selection} from './selection.js';

/** @typedef {import('./canvas/values.js').Pixels} Pixels */

/** What was copied, for as long as the page lives. @type {Pixels | null} */
let copied = null;

/** What is done with what is selected. */
export class Selecting {
  /** @param {import('./atelier.js').Atelier} atelier */
  constructor(atelier) {
    this.atelier = atelier;
  }

  async selectAll() {
    await this.#takeSelect();
    const {painting, layer} = this.atelier.easel;
    this.#float(Selection.of(painting, layer, {x: 0, y: 0, width: painting.width, height: painting.height}));
    this.atelier.say('All of this layer is selected');
  }

  copy() {
    const {selection, painting} = this.atelier.easel;
    if (!selection) return this.atelier.say('Select something first');
    painting.preview(null);
    copied = selection.copy(painting);
    this.atelier.easel.preview(selection.entry());
    this.atelier.say('Copied');
  }

  cut() {
    if (!this.atelier.easel.selection) return this.atelier.say('Select something first');
    this.copy();
    this.erase();
    this.atelier.say('Cut');
  }

  erase() {
    const {selection, layer} = this.atelier.easel;
    if (!selection) return this.atelier.say('Select something first');
    this.atelier.easel.selection = null;
    this.atelier.easel.preview(null);
    if (selection.region) this.atelier.easel.commit({type: 'erase', layer, region: selection.region});
    this.atelier.say('Deleted');
  }

  /** @param {Pixels | null} [pixels] from elsewhere */
  async paste(pixels = copied) {
    if (!pixels) return this.atelier.say('There is nothing to paste');
    await this.#takeSelect();
    this.#float(Selection.pasted(this.atelier.easel.layer, pixels, 0, 0));
    this.atelier.say('Pasted at the top left. Drag to move it.');
  }

  /** A picture from elsewhere, as large as there is room for. @param {File} file */
  async pasteFile(file) {
    const {width, height} = this.atelier.easel.painting;
    try {
      const picture = await createImageBitmap(file);
      const scale = Math.min(1, width / picture.width, height / picture.height);
      const {pixelsOf} = await load(() => import('./pictures.js'));
      await this.paste(pixelsOf(picture, Math.max(1, Math.round(picture.width * scale)), Math.max(1, Math.round(picture.height * scale))));
    } catch (thrown) {
      this.atelier.say(thrown instanceof DOMException ? 'That is no picture that can be pasted.' : sentence(thrown));
    }
  }

  flip() {
    this.#arrange((selection) => selection.flip(), () => 'Flipped');
  }

  rotate() {
    this.#arrange((selection) => selection.rotate(), () => 'Rotated');
  }

  /** The original of what is moved stays, or goes along again. */
  keep() {
    this.#arrange((selection) => (selection.keeps = !selection.keeps), ({keeps}) => (keeps ? 'The original stays' : 'The original goes along'));
  }

  /** @param {(selection: Selection) => void} change @param {(selection: Selection) => string} words */
  #arrange(change, words) {
    const {selection} = this.atelier.easel;
    if (!selection) return this.atelier.say('Select something first');
    change(selection);
    this.#float(selection);
    this.atelier.say(words(selection));
  }

  async #takeSelect() {
    if (!['select', 'lasso'].includes(this.atelier.easel.settings.tool)) await this.atelier.take('select');
    this.atelier.easel.putDown();
  }

  /** @param {Selection | null} selection */
  #float(selection) {
    this.atelier.easel.selection = selection;
    this.atelier.easel.preview(selection?.entry() ?? null);
    this.atelier.tell('changed', null);
  }
}
