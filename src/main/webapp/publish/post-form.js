import {formatBytes} from '../shell/format.js';
import {html} from 'lit';
import {icon} from '../shell/icons.js';
import {PageElement} from '../shell/page-element.js';
import {feedTopic} from '../net/feed-topic.js';
import {replayOption} from './replay-option.js';
import {captionFields} from './caption-fields.js';
import {pickPicture, MEDIA_TYPES} from './pick-picture.js';

/** @typedef {import('./publish-task.js').Draft} Draft */

/**
 * The form of a new post: a picture, its title, and words for those who cannot see it. Dispatches `submitted` with a draft, and
 * `paint` to paint a new picture, continue a painting, or paint over the chosen picture.
 */
export class PostForm extends PageElement {
  static properties = {file: {state: true}, problem: {state: true}, isNudged: {state: true}};

  constructor() {
    super();
    /** @type {File | null} */
    this.file = null;
    /** Where the picture was painted here: with its log. @type {Draft['painted']} */
    this.painted = null;
    /** Whether others may continue the painting. */
    this.mayContinue = true;
    this.preview = '';
    this.problem = '';
    /** Whether the missing description was pointed out; a second try posts without it. */
    this.isNudged = false;
  }

  connectedCallback() {
    super.connectedCallback();
    this.addCleanup(feedTopic.connection.on('welcome', () => this.requestUpdate()));
  }

  /** @param {{files?: Iterable<File>, draft?: Draft, painted?: NonNullable<Draft['painted']>}} [with_] `painted`: the words stay as they are */
  async open({files = [], draft, painted} = {}) {
    feedTopic.start();
    if (draft) {
      this.mayContinue = draft.mayContinue;
      this.#take([draft.file], draft.painted);
    } else if (painted) this.#take([painted.file], painted);
    else this.#take(files);
    await this.updateComplete;
    if (draft) this.#fill(draft);
    if (!this.#dialog.open) this.#dialog.showModal();
    if (this.file) this.#field('title').focus();
  }

  close() {
    this.#dialog.close();
  }

  render() {
    return html`
      <dialog class="dialog post-dialog" aria-labelledby="post-form-title">
        <button class="button plain dialog-close" aria-label="Close" @click=${this.close}>${icon('close')}</button>
        <h2 id="post-form-title">New picture</h2>
        <form @submit=${this.#submit}>
          ${this.file ? this.#chosen(this.file) : this.#choice()}
          ${replayOption(this.painted, feedTopic.limits, this.mayContinue, (mayContinue) => (this.mayContinue = mayContinue))}
          <p class="form-problem" role="alert">${this.problem}</p>
          ${captionFields(feedTopic.limits, this.isNudged, () => (this.isNudged = false))}
          <div class="dialog-actions">
            <button class="button primary">${this.isNudged ? 'Post without a description' : 'Post'}</button>
          </div>
        </form>
      </dialog>`;
  }

  #choice() {
    return html`<label class="dropzone marquee">
      ${icon('picture')}
      <b>Choose a picture</b>
      <span>or drop it here, or paste it</span>
      <input class="visually-hidden" type="file" name="file" accept=${MEDIA_TYPES.join(',')} @change=${this.#fileChosen}>
    </label>
    <button type="button" class="button" @click=${this.#paint}>Paint one here</button>`;
  }

  /** @param {File} file */
  #chosen(file) {
    return html`<figure class="preview">
      <img src=${this.preview} alt="The chosen picture" @error=${this.#unreadable}>
      <figcaption><span>${file.name} · ${formatBytes(file.size)}</span>
        <button type="button" class="link" @click=${this.#paint}>${this.painted ? 'Go on painting' : 'Paint over it'}</button>
        <button type="button" class="link" @click=${() => this.#drop()}>Choose another</button></figcaption>
    </figure>`;
  }

  /** @param {Event} event */
  #fileChosen(event) {
    this.#take(/** @type {HTMLInputElement} */ (event.target).files ?? []);
  }

  #paint() {
    this.dispatchEvent(new CustomEvent('paint', {detail: this.painted?.id ?? this.file}));
  }

  /** @param {Iterable<File>} files @param {Draft['painted']} [painted] */
  #take(files, painted = null) {
    const choice = pickPicture(files, feedTopic.limits?.pictureBytes ?? 0);
    this.problem = choice && 'problem' in choice ? choice.problem : '';
    if (!choice || !('file' in choice)) return;
    URL.revokeObjectURL(this.preview);
    this.file = choice.file;
    this.painted = painted;
    this.preview = URL.createObjectURL(choice.file);
  }

  #unreadable() {
    this.#drop();
    this.problem = 'This file isn\'t a picture we can read.';
  }

  #drop() {
    URL.revokeObjectURL(this.preview);
    this.preview = '';
    this.file = this.painted = null;
    this.mayContinue = true;
  }

  /** @param {SubmitEvent} event */
  #submit(event) {
    event.preventDefault();
    const altText = this.#field('altText').value.trim();
    if (!this.file) {
      this.problem = 'Choose a picture first.';
    } else if (!altText && !this.isNudged) {
      this.isNudged = true;
      this.#field('altText').focus();
    } else {
      const draft = {file: this.file, painted: this.painted, mayContinue: this.mayContinue, title: this.#field('title').value.trim(), altText};
      this.#dialog.close();
      this.#drop();
      this.#fill({title: '', altText: ''});
      this.dispatchEvent(new CustomEvent('submitted', {detail: draft}));
    }
  }

  /** @param {Pick<Draft, 'title' | 'altText'>} words */
  #fill({title, altText}) {
    this.#field('title').value = title;
    this.#field('altText').value = altText;
    this.isNudged = false;
  }

  /** @param {'title' | 'altText'} name */
  #field(name) {
    return /** @type {HTMLInputElement} */ (this.querySelector(`[name="${name}"]`));
  }

  get #dialog() {
    return /** @type {HTMLDialogElement} */ (this.querySelector('dialog'));
  }
}

customElements.define('post-form', PostForm);
