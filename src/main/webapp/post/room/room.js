/** @typedef {import('../../net/decoders.js').Post} Post */
/** @typedef {import('../../net/decoders.js').Comment} Comment */
/** @typedef {import('../../net/decoders.js').RelatedPost} Relative */

/** The state of a post's room, without a DOM: the post and its comments, oldest first. */
export class Room {
  /** @type {Post | null} */
  post = null;
  /** @type {Comment[]} */
  comments = [];
  /** The paintings that this one continues, the oldest first. @type {Relative[]} */
  ancestors = [];
  /** The paintings that continue this one, the oldest first. @type {Relative[]} */
  continuations = [];
  /** Whether there are no older comments than these. */
  end = true;
  isRemoved = false;

  /** @param {{post: Post, comments: Comment[], end: boolean, ancestors?: Relative[], continuations?: Relative[]}} now comments that were loaded before it are kept where they join on */
  snapshot({post, comments, end, ancestors = [], continuations = []}) {
    const joins = this.comments.findIndex(({id}) => id === comments[0]?.id);
    const older = joins === -1 ? [] : this.comments.slice(0, joins);
    this.post = post;
    this.comments = [...older, ...comments];
    this.end = joins === -1 ? end : this.end;
    this.ancestors = ancestors;
    this.continuations = continuations;
  }

  /** @param {Comment} comment @returns {boolean} whether it is new: the result and the event both bring a member's own comment */
  addComment(comment) {
    if (this.comments.some(({id}) => id === comment.id)) return false;
    this.comments = [...this.comments, comment];
    this.#count(1);
    return true;
  }

  /** @param {string} id */
  removeComment(id) {
    const left = this.comments.filter((comment) => comment.id !== id);
    // A comment that is not loaded counts as well.
    if (left.length < this.comments.length || !this.end) this.#count(-1);
    this.comments = left;
  }

  /** @param {{comments: Comment[], end: boolean}} page */
  addOlder({comments, end}) {
    const known = new Set(this.comments.map(({id}) => id));
    this.comments = [...comments.filter(({id}) => !known.has(id)), ...this.comments];
    this.end = end;
  }

  /** @param {Relative} continuation @returns {boolean} whether it is new here */
  addContinuation(continuation) {
    if (this.continuations.some(({post}) => post === continuation.post)) return false;
    this.continuations = [...this.continuations, continuation];
    return true;
  }

  /** @param {string} id */
  removeContinuation(id) {
    this.continuations = this.continuations.filter(({post}) => post !== id);
  }

  /** Takes the final picture of a live painting; other events update the rest of the post. @param {Post} post */
  finishPainting({picture, painting}) {
    if (this.post) this.post = {...this.post, picture, painting};
  }

  /** @param {Partial<Pick<Post, 'stars' | 'starred'>>} stars */
  updateStars(stars) {
    if (this.post) this.post = {...this.post, ...stars};
  }

  /** @param {number} difference */
  #count(difference) {
    if (this.post) this.post = {...this.post, comments: Math.max(0, this.post.comments + difference)};
  }
}
