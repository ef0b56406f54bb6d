import {runInBackground} from '../../shell/toasts.js';
import {requestJson} from '../../net/http.js';
import {AppError} from '../../net/app-error.js';
import {Topic} from '../../net/topic.js';
import {Room} from './room.js';

const COMMENTS_PAGE = 50;

/** Keeps one post's room in sync with the server. */
export class RoomSync {
  room = new Room();
  topic;
  #postId;
  #epoch = '';
  /** @type {Array<() => void>} */
  #ends = [];

  /** @param {string} postId */
  constructor(postId) {
    this.#postId = postId;
    const path = encodeURIComponent(postId);
    this.topic = new Topic(`live/posts/${path}`, () => isGone(`api/posts/${path}`));
  }

  /**
   * @param {object} page
   * @param {() => void} page.changed
   * @param {(comment: import('./room.js').Comment) => void} page.commented
   * @param {(continuation: import('./room.js').Relative) => void} page.continued
   */
  start(page) {
    const {connection} = this.topic;
    /** @param {() => void} change */
    const changing = (change) => {
      change();
      page.changed();
    };
    this.#ends = [
      connection.on('welcome', ({epoch}) => this.#enter(epoch)),
      connection.on('snapshot', (event) => event.kind === 'room' && changing(() => this.room.snapshot(event))),
      connection.on('starsCounted', ({stars}) => changing(() => this.room.updateStars({stars}))),
      connection.on('commentAdded', ({comment}) => changing(() => this.room.addComment(comment) && page.commented(comment))),
      connection.on('commentRemoved', ({comment}) => changing(() => this.room.removeComment(comment))),
      connection.on('continued', ({continuation}) => changing(() => this.room.addContinuation(continuation) && page.continued(continuation))),
      connection.on('continuationRemoved', ({post}) => changing(() => this.room.removeContinuation(post))),
      connection.on('paintingFinished', ({post}) => changing(() => this.room.finishPainting(post))),
      connection.on('postRemoved', () => changing(() => this.#removed())),
      connection.on('state', () => page.changed()),
      connection.on('probe', () => runInBackground(this.#probe())),
    ];
    this.topic.start();
  }

  stop() {
    this.#ends.forEach((end) => end());
    this.topic.stop();
  }

  async showOlder() {
    const before = this.room.comments[0]?.id;
    this.room.addOlder(await this.topic.commands.send('showOlderComments', {before, limit: COMMENTS_PAGE}));
  }

  /** Another epoch is another history. @param {string} epoch */
  #enter(epoch) {
    if (this.#epoch && epoch !== this.#epoch) this.room = new Room();
    this.#epoch = epoch;
  }

  #removed() {
    this.room.isRemoved = true;
    this.topic.stop();
  }

  /** Sends the cheapest command of a room, whose result shows that the connection is alive. */
  #probe() {
    return this.topic.commands.send('showOlderComments', {before: this.room.comments[0]?.id ?? this.#postId, limit: 1});
  }
}

/** Asks by HTTP whether a post is gone, as a failed handshake looks like a lost network. @param {string} path */
async function isGone(path) {
  try {
    await requestJson('GET', path);
    return false;
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown;
    return ['notFound', 'gone', 'http404', 'http410'].includes(thrown.code);
  }
}
