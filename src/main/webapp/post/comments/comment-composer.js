import {html, nothing} from 'lit';
import {requireMember} from '../../member/require-member.js';
import {loadModule} from '../../shell/load-module.js';
import {showErrorToast} from '../../shell/toasts.js';
import {PageElement} from '../../shell/page-element.js';
import {AppError, errorMessage} from '../../net/app-error.js';
import {CommentDraft} from './comment-draft.js';

/** The counter is shown when this many characters are left. */
const FEW_LEFT = 200;

/** The form to write a comment, which never loses a draft. Dispatches `commented` with the comment. */
export class CommentComposer extends PageElement {
  static properties = {
    postId: {attribute: false},
    topic: {attribute: false},
    pinModel: {attribute: false},
    draft: {state: true},
    isSending: {state: true},
    problem: {state: true},
    left: {state: true},
  };

  constructor() {
    super();
    this.postId = '';
    /** @type {import('../../net/topic.js').Topic | null} */
    this.topic = null;
    /** @type {import('../pins/pin-model.js').PinModel} */
    this.pinModel = /** @type {any} */ (null);
    this.isSending = false;
    this.problem = '';
    this.left = Infinity;
    /** @type {CommentDraft | null} */
    this.draft = null;
  }

  firstUpdated() {
    this.draft = new CommentDraft(this.postId);
    this.#area.value = this.draft.content.text;
    this.#grow();
    // Words come first.
    loadModule(() => import('./comment-attachments.js')).catch(showErrorToast);
  }

  connectedCallback() {
    super.connectedCallback();
    if (this.topic) this.addCleanup(this.topic.connection.on('state', () => this.requestUpdate()));
  }

  render() {
    const waits = this.isSending && this.topic?.connection.state !== 'live';
    return html`
      <form class="composer" @submit=${this.#submit}>
        <label class="visually-hidden" for="comment-text">Your comment</label>
        <textarea id="comment-text" rows="1" placeholder="Add a comment" ?required=${!this.draft?.content.drawing} ?readonly=${this.isSending}
          maxlength=${this.topic?.limits?.commentLength ?? nothing} aria-describedby="comment-note"
          @input=${this.#written} @keydown=${this.#pressed}></textarea>
        <button class="button primary" aria-disabled=${this.isSending}>Comment</button>
        <p id="comment-note" class="composer-note" role="status">${this.#note(waits)}</p>
      </form>
      ${this.draft
        ? html`<comment-attachments .draft=${this.draft} .pinModel=${this.pinModel} .drawingBytes=${this.topic?.limits?.drawingBytes ?? 0} .isSending=${this.isSending}
            @changed=${this.#changed} @done=${() => this.#area.focus({preventScroll: true})}></comment-attachments>` : nothing}`;
  }

  /** @param {boolean} waits */
  #note(waits) {
    if (this.problem) return html`<span class="problem">${this.problem}</span>`;
    if (waits) return 'Saved. It will be posted when you are back online.';
    return this.left <= FEW_LEFT ? `${this.left} characters left` : nothing;
  }

  /** Something beside the words. */
  #changed() {
    this.problem = '';
    this.requestUpdate();
  }

  #written() {
    this.draft?.write({text: this.#area.value});
    this.problem = '';
    this.left = (this.topic?.limits?.commentLength ?? Infinity) - this.#area.value.length;
    this.#grow();
  }

  /** @param {KeyboardEvent} event */
  #pressed(event) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) this.querySelector('form')?.requestSubmit();
  }

  /** @param {SubmitEvent} event */
  async #submit(event) {
    event.preventDefault();
    const {draft, topic} = this;
    this.#extras?.finish?.();
    const fields = draft?.fields();
    if (!draft || !topic || !fields || this.isSending) return;
    this.isSending = true;
    this.problem = '';
    try {
      const {comment} = await requireMember('comment', () => topic.commands.send('addComment', fields, {id: draft.id}));
      draft.clear();
      this.#extras?.clear?.();
      this.#area.value = '';
      this.left = Infinity;
      this.#grow();
      if (comment) this.dispatchEvent(new CustomEvent('commented', {detail: comment}));
    } catch (thrown) {
      if (!(thrown instanceof AppError && thrown.code === 'cancelled')) this.problem = errorMessage(thrown);
    } finally {
      this.isSending = false;
    }
  }

  /** As high as its text, up to what the style sheet allows. */
  #grow() {
    this.#area.style.height = 'auto';
    this.#area.style.height = `${this.#area.scrollHeight + this.#area.offsetHeight - this.#area.clientHeight}px`;
  }

  get #extras() {
    return /** @type {import('./comment-attachments.js').CommentAttachments | null} */ (this.querySelector('comment-attachments'));
  }

  get #area() {
    return /** @type {HTMLTextAreaElement} */ (this.querySelector('textarea'));
  }
}

customElements.define('comment-composer', CommentComposer);
