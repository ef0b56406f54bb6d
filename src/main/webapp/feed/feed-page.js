import {formatCount} from '../shell/format.js';
import {html, nothing} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {session} from '../member/session.js';
import {icon} from '../shell/icons.js';
import {announce} from '../shell/toasts.js';
import {PageElement} from '../shell/page-element.js';
import {errorMessage} from '../net/app-error.js';
import {feedTopic} from '../net/feed-topic.js';
import {FeedSync} from './feed-sync.js';
import './post-card.js';

const PAGE = 24;
/** Within this distance from the top a new post does not look like a jump. */
const TOP_PX = 8;

/** The feed: the newest pictures with endless scrolling and live updates that never move the posts in view. */
export class FeedPage extends PageElement {
  static properties = {isOlderWanted: {state: true}, problem: {state: true}};

  constructor() {
    super();
    this.isOlderWanted = false;
    /** @type {string | null} why older posts did not come */
    this.problem = null;
    this.sync = new FeedSync(feedTopic, {
      changed: () => this.requestUpdate(),
      mayPutOnTop: () => this.#isAtTop(),
    });
    /** @type {Set<string>} posts that arrived while they could be seen arriving */
    this.arrived = new Set();
  }

  connectedCallback() {
    super.connectedCallback();
    this.sync.start();
    this.addCleanup(
      () => this.sync.stop(),
      feedTopic.connection.on('postPublished', ({post}) => this.#arrivedNow(post)),
      feedTopic.connection.on('state', () => this.requestUpdate()),
    );
    const observer = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && this.#showOlder(), {
      rootMargin: '900px',
    });
    this.updateComplete.then(() => observer.observe(/** @type {Element} */ (this.querySelector('.feed-end'))));
    this.addCleanup(() => observer.disconnect());
  }

  render() {
    const {feed} = this.sync;
    return html`
      <div class="feed-head">
        <h1 tabindex="-1">Fresh paint</h1>
        <p>Newest pictures first. They appear here the moment they are posted.</p>
      </div>
      <div class="feed-new-posts">${this.#news()}</div>
      <div class="grid" aria-busy=${!feed.isLoaded}>
        ${feed.isLoaded ? nothing : Array.from({length: 8}, () => html`<div class="card skeleton" aria-hidden="true"></div>`)}
        ${repeat(
          feed.posts,
          ({id}) => id,
          (post) => html`<post-card .post=${post} .topic=${feedTopic} .isRemoved=${feed.removed.has(post.id)}
            .isNew=${this.arrived.has(post.id)}></post-card>`,
        )}
      </div>
      ${feed.isLoaded && feed.posts.length === 0 ? this.#empty() : nothing}
      <div class="feed-end">${this.#end()}</div>`;
  }

  #news() {
    const {pending, isBehind} = this.sync.feed;
    if (pending.length === 0 && !isBehind) return nothing;
    const words = isBehind ? 'Many new pictures' : formatCount(pending.length, 'new picture', 'new pictures');
    return html`<button class="button primary pill" @click=${this.#showNews}>${icon('up')} ${words}</button>`;
  }

  #empty() {
    return html`<div class="empty">
      <div class="marquee">${icon('picture')}</div>
      <h2>No pictures yet</h2>
      <p>Post the first picture.</p>
      <button class="button primary" data-opens="post-form">${icon('plus')} Post a picture</button>
    </div>`;
  }

  #end() {
    const {feed} = this.sync;
    if (!feed.isLoaded) return feedTopic.connection.state === 'waiting' ? html`<p>The server cannot be reached. Trying again …</p>` : nothing;
    if (this.problem) return html`<p>${this.problem}</p><button class="button" @click=${this.#showOlder}>Show older pictures</button>`;
    if (!feed.end) return html`<p class="loading">Loading older pictures …</p>`;
    return feed.posts.length > 0 ? html`<p>You have seen them all.</p>` : nothing;
  }

  async #showOlder() {
    if (this.isOlderWanted || !this.sync.canShowOlder) return;
    this.isOlderWanted = true;
    this.problem = null;
    try {
      await this.sync.showOlder(PAGE);
    } catch (thrown) {
      this.problem = errorMessage(thrown);
    } finally {
      this.isOlderWanted = false;
    }
  }

  async #showNews() {
    this.sync.feed.showPending();
    this.requestUpdate();
    await this.updateComplete;
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    scrollTo({top: 0, behavior: isCalm ? 'auto' : 'smooth'});
    /** @type {HTMLElement | null} */ (this.querySelector('.card a'))?.focus({preventScroll: true});
  }

  /** @param {import('../net/decoders.js').Post} post */
  #arrivedNow(post) {
    this.arrived.add(post.id);
    if (post.author.name !== session.member?.name) announce(`New picture by ${post.author.displayName}`);
  }

  #isAtTop() {
    const isWatched = !this.hidden && document.visibilityState === 'visible' && !document.querySelector('dialog[open]');
    const isHandled = this.contains(document.activeElement) || this.querySelector('.grid')?.matches(':hover');
    return isWatched && !isHandled && scrollY <= TOP_PX;
  }
}

customElements.define('feed-page', FeedPage);
