import {formatCount} from '../../shell/format.js';
import {html, nothing} from 'lit';
import {memberAvatar} from '../../member/member-avatar.js';
import {session} from '../../member/session.js';
import {confirm} from '../../shell/confirm-dialog.js';
import {icon} from '../../shell/icons.js';
import {announce, showErrorToast} from '../../shell/toasts.js';
import {PageElement} from '../../shell/page-element.js';
import '../../shell/time-ago.js';
import '../comments/comment-composer.js';
import '../comments/comment-list.js';
import './copy-link.js';
import {postTitle} from '../post-text.js';
import {paintingInfo} from './painting-info.js';
import {paintingLineage} from './painting-lineage.js';
import './post-viewer.js';
import {PinModel} from '../pins/pin-model.js';
import {missingRoom, loadingRoom} from './room-placeholders.js';
import {RoomSync} from './room-sync.js';
import '../star-button.js';

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
    this.sync = null;
    this.pinModel = new PinModel();
  }

  connectedCallback() {
    super.connectedCallback();
    const reader = new RoomSync(this.postId);
    this.sync = reader;
    reader.start({
      changed: () => this.requestUpdate(),
      commented: ({author}) => author.name !== session.member?.name && announce(`New comment by ${author.displayName}`),
      continued: ({author}) => author.name !== session.member?.name && announce(`${author.displayName} continued this painting`),
    });
    this.addCleanup(() => reader.stop(), session.on('changed', () => this.requestUpdate()), session.watch(reader.topic),
      session.on('switched', () => reader.topic.connection.reopen()));
    this.dispatchEvent(new CustomEvent('topic', {detail: reader.topic, bubbles: true}));
  }

  willUpdate() {
    this.pinModel.setComments(this.sync?.room.comments ?? []);
  }

  updated() {
    const post = this.sync?.room.post;
    document.title = post ? `${postTitle(post)} by ${post.author.displayName} · MSPaintr` : 'MSPaintr';
    if (!post && this.sync?.topic.connection.state !== 'gone') return;
    /** @type {HTMLElement | null} */
    const comments = this.atComments ? this.querySelector('#comments-title') : null;
    if (comments || this.takesFocus) (comments ?? this.querySelector('h1'))?.focus({preventScroll: !comments});
    this.takesFocus = this.atComments = false;
  }

  render() {
    const {room, topic} = /** @type {RoomSync} */ (this.sync);
    if (room.isRemoved) return missingRoom('This picture was removed', 'Its author removed it.');
    if (topic.connection.state === 'gone') return missingRoom('Picture not found', 'It was removed, or the link is wrong.');
    if (!room.post) return loadingRoom(topic.connection.state === 'waiting');
    const {post} = room;
    return html`
      <a class="back" href="./">${icon('back')} All pictures</a>
      <article class="room" aria-labelledby="room-title">
        <post-viewer class="room-viewer" .post=${post} .topic=${topic} .pinModel=${this.pinModel}></post-viewer>
        <div class="room-side">
          <header class="room-head">
            <h1 id="room-title" tabindex="-1">${postTitle(post)}</h1>
            <p class="by">${memberAvatar(post.author)}<b class="name">${post.author.displayName}</b> <time-ago moment=${post.publishedAt}></time-ago></p>
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
            <h2 id="comments-title" tabindex="-1">${formatCount(post.comments, 'comment', 'comments')}</h2>
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
    this.sync?.room.updateStars({stars, starred});
    this.requestUpdate();
  }

  /** @param {Comment} comment */
  async #commented(comment) {
    this.sync?.room.addComment(comment);
    this.requestUpdate();
    await this.updateComplete;
    await /** @type {import('../comments/comment-list.js').CommentList | null} */ (this.querySelector('comment-list'))?.updateComplete;
    document.getElementById(`comment-${comment.id}`)?.scrollIntoView({block: 'nearest'});
  }

  async #showOlder() {
    if (this.isLoadingOlder) return;
    this.isLoadingOlder = true;
    await this.sync?.showOlder().catch(showErrorToast);
    this.isLoadingOlder = false;
  }

  /** @param {Comment} comment */
  async #removeComment({id, text}) {
    const excerpt = text.length > 80 ? `${text.slice(0, 80)}…` : text;
    if (!(await confirm({title: 'Remove your comment?', text: `${excerpt ? `“${excerpt}”` : 'Your drawing'} will be gone for everyone.`, action: 'Remove'}))) return;
    try {
      await this.sync?.topic.commands.send('removeComment', {comment: id});
      announce('Comment removed');
      /** @type {HTMLElement | null} */ (this.querySelector('#comments-title'))?.focus();
    } catch (thrown) {
      showErrorToast(thrown);
    }
  }

  async #removePost() {
    const {post} = /** @type {RoomSync} */ (this.sync).room;
    const question = {title: 'Remove your picture?', text: 'The picture, its stars and its comments are removed for everyone. This cannot be undone.', action: 'Remove'};
    if (!post || !(await confirm(question))) return;
    await this.sync?.topic.commands.send('removePost', {post: post.id}).catch(showErrorToast);
  }
}

customElements.define('room-page', RoomPage);
