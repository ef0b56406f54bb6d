import {EventEmitter} from '../../net/event-emitter.js';
import {AppError} from '../../net/app-error.js';
import {LogStream} from './log-stream.js';

/** How often a stroke is written down while others watch it, in milliseconds. */
const WRITE_EVERY_MS = 50;
/** After these errors the live painting can continue; after any other it is over. */
const FOR_NOW = new Set(['signInRequired', 'rateLimited', 'busy', 'unanswered']);

/**
 * The data that continues a live painting; the draft stores it.
 *
 * @typedef {object} Live
 * @property {string} post
 * @property {string} url of its log so far
 * @property {string} id of the command that began the upload of its log
 * @property {string} upload
 * @property {number} mostBytes what that may have in the end
 * @property {string} title
 * @property {string} altText
 * @property {boolean} [isOver] whether nothing more is taken
 */

/** @typedef {import('../editor/editor-session.js').EditorSession} EditorSession */
/** @typedef {import('../../net/topic.js').Topic} Topic */

/** @param {Topic} topic @returns {import('./chunk-sender.js').Route} */
export function uploadRoute(topic) {
  return {connection: topic.connection, commands: topic.commands, uploadWindow: () => topic.limits?.uploadWindow ?? 0};
}

/**
 * A painting that everyone watches, as long as it is at work here.
 *
 * @extends {EventEmitter<{changed: null, ended: AppError}>}
 */
export class LivePainting extends EventEmitter {
  #topic;
  #post;
  #work;
  /** @type {Array<() => void>} */
  #ends;

  /**
   * @param {EditorSession} session whose draft is live
   * @param {Topic} topic the feed's
   * @param {LogStream} [stream] where one flows already
   */
  constructor(session, topic, stream) {
    super();
    const {editor: {doc}, autosave} = session;
    const live = /** @type {Live} */ (autosave.origin.live);
    this.#work = session;
    this.#topic = topic;
    this.#post = live.post;
    this.stream = stream ?? new LogStream(doc.writer, uploadRoute(topic), live);
    const {writeEveryMs, mostBytes} = doc;
    Object.assign(doc, {writeEveryMs: WRITE_EVERY_MS, mostBytes: Math.min(mostBytes, live.mostBytes)});
    const gone = (/** @type {string} */ post) => post === live.post && this.#end(new AppError('gone', 'Your post was removed. You can post what you paint now as a new picture.'));
    this.#ends = [
      doc.on('logged', () => this.stream.logGrew()),
      this.stream.on('changed', () => this.emit('changed', null)),
      this.stream.on('ended', (error) => this.#end(error)),
      topic.connection.on('postRemoved', ({post}) => gone(post)),
      topic.connection.on('paintingFinished', ({post: {id}}) => id === live.post && this.#end(new AppError('finished', 'This painting is finished. You can post what you paint now as a new picture.'))),
      () => this.stream.stop(),
      () => Object.assign(doc, {writeEveryMs, mostBytes}),
    ];
    this.stream.logGrew();
  }

  /** Whether it takes no more: it can only be finished. */
  get isFull() {
    return this.#work.editor.doc.isFull;
  }

  /** Removes the post; the painting stays. */
  async remove() {
    await this.#topic.commands.send('removePost', {post: this.#post});
    this.#end(new AppError('gone', 'Your post was removed. You can post what you paint now as a new picture.'));
  }

  /** Stops sending; the post stays open, to be continued or finished. */
  stop() {
    this.#ends.forEach((end) => end());
    this.#ends = [];
  }

  /** @param {AppError} error */
  #end(error) {
    if (this.#ends.length === 0) return;
    this.stop();
    if (!FOR_NOW.has(error.code)) this.#work.autosave.setLive(null);
    this.emit('ended', error);
  }
}
