import {html, nothing} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {memberAvatar} from '../../member/member-avatar.js';
import {icon} from '../../shell/icons.js';
import {loadModule} from '../../shell/load-module.js';
import {showErrorToast} from '../../shell/toasts.js';
import {PageElement} from '../../shell/page-element.js';
import '../../shell/time-ago.js';

/** @typedef {import('../../net/decoders.js').Comment} Comment */

/** A post's comments, oldest first. Dispatches `show-older`, and `remove-comment` with the comment. */
export class CommentList extends PageElement {
  static properties = {
    comments: {attribute: false},
    end: {attribute: false},
    reader: {attribute: false},
    isLoading: {attribute: false},
    pinModel: {attribute: false},
  };

  constructor() {
    super();
    /** @type {Comment[]} */
    this.comments = [];
    this.end = true;
    /** @type {import('../../net/decoders.js').Member | null} */
    this.reader = null;
    this.isLoading = false;
    /** @type {import('../pins/pin-model.js').PinModel} */
    this.pinModel = /** @type {any} */ (null);
    /** @type {{element: Element, top: number} | null} what was first before older ones came above it */
    this.anchor = null;
  }

  firstUpdated() {
    this.addCleanup(this.pinModel.on('changed', () => this.requestUpdate()), this.pinModel.on('showComment', ({comment}) => this.#read(comment.id)));
  }

  /** @param {Map<string, any>} changed */
  willUpdate(changed) {
    if (changed.has('comments') && this.comments.some(({drawing}) => drawing)) loadModule(() => import('./comment-drawing.js')).catch(showErrorToast);
    /** @type {Comment[]} */
    const before = changed.get('comments') ?? [];
    const first = this.querySelector('li');
    const growsAbove = first !== null && before.length > 0 && this.comments.findIndex(({id}) => id === before[0].id) > 0;
    this.anchor = growsAbove ? {element: first, top: first.getBoundingClientRect().top} : null;
  }

  updated() {
    // Where the browser has anchored the scroll position itself, nothing is left to do.
    if (this.anchor) scrollBy({top: this.anchor.element.getBoundingClientRect().top - this.anchor.top, behavior: 'instant'});
  }

  render() {
    return html`
      ${this.end
        ? nothing
        : html`<button class="button small older" aria-disabled=${this.isLoading} @click=${() => this.#dispatch('show-older', null)}>
            Show older comments</button>`}
      <ol>${repeat(this.comments, ({id}) => id, (comment) => this.#comment(comment))}</ol>
      ${this.comments.length === 0 ? html`<p class="no-comments">No comments yet.</p>` : nothing}`;
  }

  /** @param {Comment} comment */
  #comment(comment) {
    const isOwn = comment.author.name === this.reader?.name;
    const pin = this.pinModel.of(comment.id);
    return html`<li class="comment ${comment.id === this.pinModel.pointedAt ? 'is-pointed-at' : ''}" id="comment-${comment.id}" tabindex="-1">
      ${memberAvatar(comment.author)}
      <p class="by"><b class="name">${comment.author.displayName}</b> <time-ago moment=${comment.writtenAt}></time-ago>
        ${pin
          ? html`<button class="pin-number" title=${pin.at === null ? 'Show it on the picture' : 'Show it on the picture, at its moment'}
              aria-label="Pin ${pin.number}, show it on the picture${pin.at === null ? '' : ' at its moment'}" @click=${() => this.pinModel.showOnPicture(pin)}>${pin.number}</button>` : nothing}</p>
      ${comment.text ? html`<p class="comment-text">${comment.text}</p>` : nothing}
      ${comment.drawing ? html`<comment-drawing .drawing=${comment.drawing} by=${comment.author.displayName}></comment-drawing>` : nothing}
      ${isOwn
        ? html`<button class="button plain" aria-label="Remove your comment" title="Remove"
            @click=${() => this.#dispatch('remove-comment', comment)}>${icon('trash')}</button>`
        : nothing}
    </li>`;
  }

  /** @param {string} id */
  #read(id) {
    const comment = document.getElementById(`comment-${id}`);
    comment?.scrollIntoView({block: 'center'});
    comment?.focus({preventScroll: true});
  }

  /** @param {string} what @param {unknown} detail */
  #dispatch(what, detail) {
    this.dispatchEvent(new CustomEvent(what, {detail}));
  }
}

customElements.define('comment-list', CommentList);
