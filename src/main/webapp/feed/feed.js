/** @typedef {import('../net/decoders.js').Post} Post */

/** With more new posts than this the feed starts over when the reader asks for them. */
const MOST_PENDING = 200;

/**
 * The state of the feed, without a DOM: newest first, new posts held back until the reader asks, and nothing ever moved
 * under the reader. A removed post leaves its place to a note, so that those below stay where they are.
 */
export class Feed {
  /** @type {Post[]} newest first */
  posts = [];
  /** @type {Post[]} newer than `posts`, newest first, not shown yet */
  pending = [];
  /** @type {Set<string>} of the shown posts, those that are no more */
  removed = new Set();
  end = false;
  isLoaded = false;
  /** @type {{posts: Post[], end: boolean} | null} a newest page that does not reach down to what is shown */
  #disjointPage = null;

  /** Whether there are too many new posts to add on top, so that showing them starts the feed over. */
  get isBehind() {
    return this.#disjointPage !== null;
  }

  /** @param {{posts: Post[], end: boolean}} newest what the server says now; shown posts keep their place */
  snapshot(newest) {
    const shown = new Set(this.posts.map(({id}) => id));
    const meets = newest.posts.findIndex(({id}) => shown.has(id));
    this.pending = [];
    this.#disjointPage = null;
    if (this.posts.length === 0) this.#startOver(newest);
    else if (meets === -1) this.#disjointPage = newest;
    else {
      this.pending = newest.posts.slice(0, meets);
      this.#markMissing(newest);
      newest.posts.forEach((post) => this.#replace(post));
    }
    this.isLoaded = true;
  }

  /**
   * @param {Post} post
   * @param {boolean} atOnce whether it may be put on top now
   */
  addPost(post, atOnce) {
    if (this.#has(post.id)) return;
    if (this.#disjointPage) this.#stackApart([post, ...this.#disjointPage.posts]);
    else if (atOnce && this.pending.length === 0) this.posts = [post, ...this.posts];
    else if (this.pending.length < MOST_PENDING) this.pending = [post, ...this.pending];
    else this.#stackApart([post, ...this.pending]);
  }

  showPending() {
    if (this.#disjointPage) this.#startOver(this.#disjointPage);
    else this.posts = [...this.pending, ...this.posts];
    this.pending = [];
    this.#disjointPage = null;
  }

  /** @param {{posts: Post[], end: boolean}} page */
  addOlder({posts, end}) {
    this.posts = [...this.posts, ...posts.filter(({id}) => !this.#has(id))];
    this.end = end;
  }

  /** @param {string} id */
  remove(id) {
    this.pending = this.pending.filter((post) => post.id !== id);
    if (this.#disjointPage) this.#disjointPage.posts = this.#disjointPage.posts.filter((post) => post.id !== id);
    if (this.posts.some((post) => post.id === id)) this.removed = new Set(this.removed).add(id);
  }

  /**
   * @param {string} id
   * @param {Partial<Pick<Post, 'stars' | 'starred' | 'comments'>>} tally
   */
  updateCounts(id, tally) {
    this.#change(id, tally);
  }

  /** @param {Post[]} posts as the reader sees them now, such as after signing in */
  refresh(posts) {
    posts.forEach((post) => this.#replace(post));
  }

  /** Takes the final picture of a live painting. The event does not say whether the reader has given it a star. @param {Post} post */
  finishPainting({id, picture, painting}) {
    this.#change(id, {picture, painting});
  }

  /** @param {Post[]} posts */
  #stackApart(posts) {
    const end = this.#disjointPage?.end === true && posts.length <= MOST_PENDING;
    this.#disjointPage = {posts: posts.slice(0, MOST_PENDING), end};
    this.pending = [];
  }

  /** @param {{posts: Post[], end: boolean}} page */
  #startOver({posts, end}) {
    this.posts = posts;
    this.removed = new Set();
    this.end = end;
  }

  /** @param {{posts: Post[], end: boolean}} newest shown posts within its reach that it does not name are gone */
  #markMissing({posts, end}) {
    const named = new Set(posts.map(({id}) => id));
    const last = this.posts.findIndex(({id}) => id === posts.at(-1)?.id);
    const reached = end || last === -1 ? this.posts : this.posts.slice(0, last + 1);
    if (end || last !== -1) reached.filter(({id}) => !named.has(id)).forEach(({id}) => this.remove(id));
  }

  /** @param {string} id @param {Partial<Post>} news */
  #change(id, news) {
    /** @param {Post} post */
    const changed = (post) => (post.id === id ? {...post, ...news} : post);
    this.posts = this.posts.map(changed);
    this.pending = this.pending.map(changed);
    if (this.#disjointPage) this.#disjointPage.posts = this.#disjointPage.posts.map(changed);
  }

  /** @param {Post} fresh */
  #replace(fresh) {
    this.posts = this.posts.map((post) => (post.id === fresh.id ? fresh : post));
  }

  /** @param {string} id */
  #has(id) {
    return [...this.posts, ...this.pending, ...(this.#disjointPage?.posts ?? [])].some((post) => post.id === id);
  }
}
