import {html, nothing} from 'lit';
import {chip} from '../member/member-chip.js';
import {session} from '../member/session.js';
import {confirmed} from '../page/confirm-dialog.js';
import {icon} from '../page/icons.js';
import {announce, showErrorToast} from '../page/notices.js';
import {PageElement} from '../page/page-element.js';
import '../page/time-ago.js';
import './comment-composer.js';
import './comment-list.js';
import './copy-link.js';
import {counted, titleOf} from './naming.js';
import {paintingInfo} from './painting-info.js';
import {paintingLineage} from './painting-lineage.js';
import './post-viewer.js';
import {PinModel} from './pin-model.js';
import {erased, waiting} from './room-placeholders.js';
import {RoomSync} from './room-sync.js';
import './star-button.js';

/** @typedef {import('./room.js').Comment} Comment */

/** One post at full size, with its stars and comments. */
export class RoomPage extends PageElement {
  static properties = {
    postId: {attribute: false},
    atComments: {attribute: false},
    takesFocus: {attribute: false},
    isLoadingOlder: {state: true},
  };

  constructor() {
    super();
    this.postId = '';
    /** Whether the reader came for the comments. */
    this.atComments = false;
    /** Whether the reader came from within the page, so that the focus must follow. */
    this.takesFocus = false;
    this.isLoadingOlder = false;
    /** @type {RoomSync | null} */
    this.reader = null;
    this.pinModel = new PinModel();
  }

  connectedCallback() {
    super.connectedCallback();
    const reader = new RoomSync(this.postId);
    this.reader = reader;
    reader.start({
      changed: () => this.requestUpdate(),
      commented: ({author}) => author.name !== session.member?.name && announce(`New comment by ${author.displayName}`),
      continued: ({author}) => author.name !== session.member?.name && announce(`${author.displayName} continued this painting`),
    });
    this.until(() => reader.stop(), session.on('changed', () => this.requestUpdate()), session.watch(reader.topic),
      session.on('switched', () => reader.topic.connection.reopen()));
    this.dispatchEvent(new CustomEvent('topic', {detail: reader.topic, bubbles: true}));
  }

  willUpdate() {
    this.pinModel.follow(this.reader?.room.comments ?? []);
  }

  updated() {
    const post = this.reader?.room.post;
    document.title = post ? `${titleOf(post)} by ${post.author.displayName} · MSPaintr` : 'MSPaintr';
    if (!post && this.reader?.topic.connection.state !== 'gone') return;
    /** @type {HTMLElement | null} */
    const comments = this.atComments ? this.querySelector('#comments-title') : null;
    if (comments || this.takesFocus) (comments ?? this.querySelector('h1'))?.focus({preventScroll: !comments});
    this.takesFocus = this.atComments = false;
  }

  render() {
    const {room, topic} = /** @type {RoomSync} */ (this.reader);
    if (room.isRemoved) return erased('This picture was removed', 'Its author took it off the wall.');
    if (topic.connection.state === 'gone') return erased('No such picture', 'It was removed, or the link is not quite right.');
    if (!room.post) return waiting(topic.connection.state === 'waiting');
    const {post} = room;
    return html`
      <a class="back" href="./">${icon('back')} All pictures</a>
      <article class="room" aria-labelledby="room-title">
        <post-viewer class="room-show" .post=${post} .topic=${topic} .pinModel=${this.pinModel}></post-viewer>
        <div class="room-side">
          <header class="room-head">
            <h1 id="room-title" tabindex="-1">${titleOf(post)}</h1>
            <p class="by">${chip(post.author)}<b class="name">${post.author.displayName}</b> <time-ago moment=${post.publishedAt}></time-ago></p>
            ${post.altText ? html`<p class="alt-text"><span class="badge" title="Description">ALT</span> ${post.altText}</p>` : nothing}
            ${post.painting ? paintingInfo(post.painting) : nothing}
            <div class="room-actions">
              <star-button .post=${post} .topic=${topic} @starred=${(/** @type {CustomEvent} */ {detail}) => this.#starred(detail)}></star-button>
              <copy-link address="posts/${encodeURIComponent(post.id)}"></copy-link>
              ${post.author.name === session.member?.name
                ? html`<button class="button" @click=${this.#removePost}>${icon('trash')} Remove</button>` : nothing}
            </div>
          </header>
          ${paintingLineage(room)}
          <section class="room-comments" aria-labelledby="comments-title">
            <h2 id="comments-title" tabindex="-1">${counted(post.comments, 'comment', 'comments')}</h2>
            <comment-list .comments=${room.comments} .end=${room.end} .reader=${session.member} .isLoading=${this.isLoadingOlder} .pinModel=${this.pinModel}
              @show-older=${this.#showOlder}
              @remove-comment=${(/** @type {CustomEvent<Comment>} */ {detail}) => this.#removeComment(detail)}></comment-list>
          </section>
          <comment-composer .postId=${post.id} .topic=${topic} .pinModel=${this.pinModel}
            @commented=${(/** @type {CustomEvent<Comment>} */ {detail}) => this.#commented(detail)}></comment-composer>
        </div>
      </article>`;
  }

  /** @param {{stars: number, starred: boolean}} detail */
  #starred({stars, starred}) {
    this.reader?.room.starred({stars, starred});
    this.requestUpdate();
  }

  /** @param {Comment} comment */
  async #commented(comment) {
    this.reader?.room.added(comment);
    this.requestUpdate();
    await this.updateComplete;
    await /** @type {import('./comment-list.js').CommentList | null} */ (this.querySelector('comment-list'))?.updateComplete;
    document.getElementById(`comment-${comment.id}`)?.scrollIntoView({block: 'nearest'});
  }

  async #showOlder() {
    if (this.isLoadingOlder) return;
    this.isLoadingOlder = true;
    await this.reader?.showOlder().catch(showErrorToast);
    this.isLoadingOlder = false;
  }

  /** @param {Comment} comment */
  async #removeComment({id, text}) {
    const excerpt = text.length > 80 ? `${text.slice(0, 80)}…` : text;
    if (!(await confirmed({title: 'Remove your comment?', text: `${excerpt ? `“${excerpt}”` : 'Your drawing'} will be gone for everyone.`, action: 'Remove'}))) return;
    try {
      await this.reader?.topic.commands.send('removeComment', {comment: id});
      announce('Comment removed');
      /** @type {HTMLElement | null} */ (this.querySelector('#comments-title'))?.focus();
    } catch (thrown) {
      showErrorToast(thrown);
    }
  }

  async #removePost() {
    const {post} = /** @type {RoomSync} */ (this.reader).room;
    const question = {title: 'Remove your picture?', text: 'It goes with its stars and comments, for everyone, and cannot be brought back.', action: 'Remove'};
    if (!post || !(await confirmed(question))) return;
    await this.reader?.topic.commands.send('removePost', {post: post.id}).catch(showErrorToast);
  }
}

customElements.define('room-page', RoomPage);
