import {runInBackground} from '../shell/toasts.js';
import {Feed} from './feed.js';

/** The most posts in one `showCounts` (protocol, version 1). */
const COUNTS_AT_ONCE = 200;
/** The most posts in one page of `showOlderPosts`. */
const LARGEST_PAGE = 100;
/** The most requests that bring a feed up to date after a gap. */
const MOST_QUESTIONS = 10;
/** The number of posts in a request that only checks the connection. */
const PROBED = 20;

/** Keeps the feed in sync with the server, also after a gap. */
export class FeedSync {
  feed = new Feed();
  #topic;
  #page;
  /** @type {Array<() => void>} */
  #ends = [];
  /** How many posts the server's newest page has. */
  #newestPage = 0;
  #epoch = '';

  /**
   * @param {import('../net/topic.js').Topic} topic
   * @param {{changed: () => void, mayPutOnTop: () => boolean}} page
   */
  constructor(topic, page) {
    this.#topic = topic;
    this.#page = page;
  }

  start() {
    const {connection} = this.#topic;
    /** @param {() => void} change */
    const changing = (change) => {
      change();
      this.#page.changed();
    };
    this.#ends = [
      connection.on('welcome', ({epoch}) => this.#enter(epoch)),
      connection.on('snapshot', (event) => event.kind === 'feed' && changing(() => this.#snapshot(event))),
      connection.on('resumed', () => runInBackground(this.#countOlder())),
      connection.on('postPublished', ({post}) => changing(() => this.feed.addPost(post, this.#page.mayPutOnTop()))),
      connection.on('postRemoved', ({post}) => changing(() => this.feed.remove(post))),
      connection.on('paintingFinished', ({post}) => changing(() => this.feed.finishPainting(post))),
      connection.on('starsCounted', ({post, stars}) => changing(() => this.feed.updateCounts(post, {stars}))),
      connection.on('commentsCounted', ({post, comments}) => changing(() => this.feed.updateCounts(post, {comments}))),
      connection.on('probe', () => runInBackground(this.#count(this.feed.posts.slice(0, PROBED)))),
    ];
    // The connection may be open already, for an upload; then its snapshot has passed.
    connection.reopen();
    this.#topic.start();
  }

  stop() {
    this.#ends.forEach((end) => end());
    this.#topic.stop();
  }

  get canShowOlder() {
    return this.feed.isLoaded && !this.feed.end && this.feed.posts.length > 0;
  }

  /** The reader's own post: shown at once where that moves nothing. @param {import('../net/decoders.js').Post} post */
  addOwnPost(post) {
    this.feed.addPost(post, this.#page.mayPutOnTop());
    this.#page.changed();
  }

  /** @param {string} post @param {Parameters<Feed['updateCounts']>[1]} tally */
  tally(post, tally) {
    this.feed.updateCounts(post, tally);
    this.#page.changed();
  }

  /** @param {number} limit */
  async showOlder(limit) {
    const {feed} = this;
    const before = feed.posts.at(-1)?.id;
    const page = await this.#topic.commands.send('showOlderPosts', {before, limit});
    // The feed may have started over meanwhile; then this page no longer fits.
    if (feed === this.feed && feed.posts.at(-1)?.id === before) feed.addOlder(page);
    this.#page.changed();
  }

  /** Another epoch is another history, in which the same id may name another post. @param {string} epoch */
  #enter(epoch) {
    if (this.#epoch && epoch !== this.#epoch) this.feed = new Feed();
    this.#epoch = epoch;
  }

  /** @param {import('../net/events.js').FeedSnapshot} snapshot */
  #snapshot(snapshot) {
    this.#newestPage = snapshot.posts.length;
    this.feed.snapshot(snapshot);
    if (!snapshot.end && !this.feed.isBehind) runInBackground(this.#refreshOlder(snapshot.posts.at(-1)?.id));
  }

  /** Posts below the newest page as the reader, who may have signed in, sees them now. @param {string | undefined} before */
  async #refreshOlder(before) {
    const {feed} = this;
    for (let asked = 0; before && asked < MOST_QUESTIONS; asked += 1) {
      const from = feed.posts.findIndex(({id}) => id === before);
      if (from === -1 || from === feed.posts.length - 1) return;
      const limit = Math.min(LARGEST_PAGE, feed.posts.length - 1 - from);
      const {posts, end} = await this.#topic.commands.send('showOlderPosts', {before, limit});
      feed.refresh(posts);
      this.#page.changed();
      before = end ? undefined : posts.at(-1)?.id;
    }
  }

  /** Updates the counts of older posts after a gap; the server sends those of the newest page by itself. */
  async #countOlder() {
    const older = this.feed.posts.slice(Math.max(0, this.#newestPage - this.feed.pending.length));
    for (let at = 0; at < older.length && at < COUNTS_AT_ONCE * MOST_QUESTIONS; at += COUNTS_AT_ONCE) {
      await this.#count(older.slice(at, at + COUNTS_AT_ONCE));
    }
  }

  /** @param {import('../net/decoders.js').Post[]} posts */
  async #count(posts) {
    const {counts} = await this.#topic.commands.send('showCounts', {posts: posts.map(({id}) => id)});
    counts.forEach(({post, ...tally}) => this.feed.updateCounts(post, tally));
    this.#page.changed();
  }
}
