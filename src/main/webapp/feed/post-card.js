import {formatCount} from '../shell/format.js';
import {html} from 'lit';
import {memberAvatar} from '../member/member-avatar.js';
import {icon} from '../shell/icons.js';
import {loadModule} from '../shell/load-module.js';
import {runInBackground} from '../shell/toasts.js';
import {PageElement} from '../shell/page-element.js';
import '../shell/time-ago.js';
import {postAltText, postTitle} from '../post/post-text.js';
import '../post/post-picture.js';
import '../post/star-button.js';

/** One post in the feed. */
export class PostCard extends PageElement {
  static properties = {
    post: {attribute: false},
    topic: {attribute: false},
    isRemoved: {attribute: false},
    isNew: {attribute: false},
  };

  constructor() {
    super();
    /** @type {import('../net/decoders.js').Post | null} */
    this.post = null;
    /** @type {import('../net/topic.js').Topic | null} */
    this.topic = null;
    this.isRemoved = false;
    /** Whether it came while the reader watched. */
    this.isNew = false;
  }

  updated() {
    if (this.post?.painting?.live) runInBackground(loadModule(() => import('../painter/live/live-painting-view.js')));
  }

  render() {
    const {post} = this;
    if (!post) return null;
    if (this.isRemoved) return html`<article class="card is-removed"><p>This picture was removed.</p></article>`;
    const address = `posts/${encodeURIComponent(post.id)}`;
    return html`
      <article class="card ${this.isNew ? 'is-new' : ''}" aria-labelledby="card-${post.id}">
        <post-picture class="card-picture" .picture=${post.picture} alt=${postAltText(post)}
          sizes="(min-width: 90rem) 21rem, (min-width: 60rem) 30vw, (min-width: 36rem) 46vw, 94vw"></post-picture>
        ${post.painting?.live ? html`<live-painting-view .post=${post} .topic=${this.topic}></live-painting-view>` : ''}
        <div class="card-text">
          <h2 id="card-${post.id}"><a href=${address}>${postTitle(post)}</a></h2>
          <p class="by">${memberAvatar(post.author)}<span class="name">${post.author.displayName}</span>
            <time-ago moment=${post.publishedAt}></time-ago>${post.painting ? html`<span class="card-tag ${post.painting.live ? 'is-live' : ''}">${post.painting.live ? 'being painted' : 'painted here'}</span>` : ''}</p>
        </div>
        <div class="card-actions">
          <star-button .post=${post} .topic=${this.topic}></star-button>
          <a class="tally" href="${address}#comments"
            aria-label="${formatCount(post.comments, 'comment', 'comments')} on “${postTitle(post)}”">
            ${icon('comment')}<span>${post.comments.toLocaleString()}</span></a>
        </div>
      </article>`;
  }
}

customElements.define('post-card', PostCard);
