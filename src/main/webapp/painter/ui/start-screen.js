import {html, nothing} from 'lit';
import {loadModule} from '../../shell/load-module.js';
import {PageElement} from '../../shell/page-element.js';
import '../../shell/time-ago.js';
import {errorMessage} from '../../net/app-error.js';
import {listDrafts, removeDraft} from '../document/drafts.js';
import {SIDE_PIXELS} from '../log/limits.js';

/** @typedef {import('../document/types.js').Draft} Draft */

/** @type {Array<[string, number, number]>} */
const SIZES = [['Landscape', 1_024, 768], ['Portrait', 768, 1_024], ['Square', 1_024, 1_024], ['Large', 2_048, 2_048]];

/** The start screen: drafts, or a new sheet. Dispatches `begin` with a size, `resume` with a draft. */
export class StartScreen extends PageElement {
  static properties = {drafts: {state: true}, removed: {state: true}, problem: {state: true}};

  constructor() {
    super();
    /** @type {Draft[]} */
    this.drafts = [];
    /** @type {Draft | null} about to be removed: asked first */
    this.removed = null;
    /** Why it could not be. */
    this.problem = '';
    /** @type {Map<string, string>} the address of each draft's thumbnail */
    this.thumbnails = new Map();
  }

  connectedCallback() {
    super.connectedCallback();
    void this.#load();
    this.addCleanup(() => this.thumbnails.forEach((address) => URL.revokeObjectURL(address)));
  }

  render() {
    return html`<div class="start-screen">
      ${this.drafts.length > 0 ? html`<h3>Go on with</h3>
        <ol class="draft-list">${this.drafts.map((draft) => this.#draft(draft))}</ol>` : nothing}
      <h3>A new sheet</h3>
      <div class="editor-row">${SIZES.map(([name, width, height]) => html`<button class="button" @click=${() => this.#begin(width, height)}>${name}
        <small>${width} × ${height}</small></button>`)}</div>
      <form class="editor-row" @submit=${this.#custom}>
        <label>Width <input name="width" type="number" min="1" max=${SIDE_PIXELS} value="640" required></label>
        <label>Height <input name="height" type="number" min="1" max=${SIDE_PIXELS} value="480" required></label>
        <button class="button">This size</button>
      </form>
    </div>`;
  }

  /** @param {Draft} draft */
  #draft(draft) {
    const when = new Date(draft.changedAt).toISOString();
    if (this.removed === draft) {
      return html`<li><p>${draft.live ? 'Delete it for good, and remove it from the feed?' : 'Delete it for good?'}</p>
        <p class="form-problem" role="alert">${this.problem}</p><div class="editor-row">
        <button class="button danger small" @click=${() => this.#remove(draft)}>Delete</button>
        <button class="button small" @click=${() => (this.removed = null)}>Keep it</button></div></li>`;
    }
    return html`<li>
      <button class="draft-item" @click=${() => this.#dispatch('resume', draft)}>
        ${draft.thumbnail ? html`<img src=${this.#address(draft)} alt="">` : html`<span class="skeleton"></span>`}
        <span>${draft.live ? 'Everyone watches: painting' : 'Painting'}, ${draft.width} × ${draft.height}, <time-ago moment=${when}></time-ago></span>
      </button>
      <button class="link" @click=${() => (this.removed = draft)}>Delete<span class="visually-hidden"> this painting</span></button>
    </li>`;
  }

  async #load() {
    this.drafts = await listDrafts().catch(() => []);
  }

  /** @param {Draft} draft */
  async #remove(draft) {
    this.problem = '';
    try {
      if (draft.live) await (await loadModule(() => import('../live/remove-live-post.js'))).removeLivePost(draft.live);
    } catch (thrown) {
      this.problem = errorMessage(thrown);
      return;
    }
    await removeDraft(draft.id);
    this.removed = null;
    await this.#load();
  }

  /** @param {Draft} draft */
  #address({id, thumbnail}) {
    const known = this.thumbnails.get(id);
    if (known || !thumbnail) return known ?? '';
    const address = URL.createObjectURL(thumbnail);
    this.thumbnails.set(id, address);
    return address;
  }

  /** @param {SubmitEvent} event */
  #custom(event) {
    event.preventDefault();
    const fields = new FormData(/** @type {HTMLFormElement} */ (event.target));
    this.#begin(Number(fields.get('width')), Number(fields.get('height')));
  }

  /** @param {number} width @param {number} height */
  #begin(width, height) {
    this.#dispatch('begin', {width, height});
  }

  /** @param {string} name @param {unknown} detail */
  #dispatch(name, detail) {
    this.dispatchEvent(new CustomEvent(name, {detail}));
  }
}

customElements.define('start-screen', StartScreen);
