import {requireMember} from '../member/require-member.js';
import {EventEmitter} from '../net/event-emitter.js';
import {AppError, errorMessage} from '../net/app-error.js';
import {LOG_TYPE, uploadBlob} from '../net/upload.js';
import {uuid} from '../net/uuid.js';
import {includesLog} from './replay-option.js';

/** Errors that the log may cause: its parent is gone, may not be continued, or the log cannot be read. */
const LOG_ERRORS = new Set(['notFound', 'forbidden', 'malformed']);

/**
 * `painted`: the painting with its log, if the picture was painted here.
 *
 * @typedef {{file: File, painted: import('../painter/ui/paint-studio.js').Painted | null, mayContinue: boolean, title: string, altText: string}} Draft
 * @typedef {'asking' | 'uploading' | 'publishing' | 'posted' | 'refused' | 'cancelled'} Stage
 */

/**
 * Posts one picture: uploads it and its log, if there is one, and then publishes it. A retry continues where it stopped under the
 * same ids, so it is never posted twice.
 *
 * @extends {EventEmitter<{changed: null, posted: import('../net/decoders.js').Post}>}
 */
export class PublishTask extends EventEmitter {
  /** @type {Stage} */
  stage = 'asking';
  /** Bytes that the server has received. */
  uploadedBytes = 0;
  /** @type {AppError | null} */
  error = null;
  /** A live post that cannot be finished from here and stays on the feed. @type {string | null} */
  unfinishedPost = null;
  #topic;
  #uploadId = uuid();
  #logId = uuid();
  #publishId = uuid();
  #controller = new AbortController();

  /**
   * @param {import('../net/topic.js').Topic} topic the feed's
   * @param {Draft} draft
   */
  constructor(topic, draft) {
    super();
    this.#topic = topic;
    this.draft = draft;
  }

  /** The size of the upload in bytes. */
  get size() {
    const {file, painted} = this.draft;
    return file.size + (includesLog(painted, this.#topic.limits) ? painted.log.length : 0);
  }

  /** Whether the log caused the error, so that the picture could be posted without it. */
  get isLogRejected() {
    return this.stage === 'refused' && LOG_ERRORS.has(this.error?.code ?? '') && includesLog(this.draft.painted, this.#topic.limits);
  }

  async runWithoutLog() {
    const {painted} = this.draft;
    this.draft = {...this.draft, painted: painted && {...painted, log: null}};
    this.#publishId = uuid();
    await this.run();
  }

  async run() {
    this.#controller = new AbortController();
    this.setStage('asking');
    try {
      const post = await this.publish(this.#topic, this.#controller.signal);
      this.setStage('posted');
      this.emit('posted', post);
    } catch (thrown) {
      this.error = thrown instanceof AppError ? thrown : new AppError('fault', errorMessage(thrown));
      this.setStage(this.error.code === 'cancelled' ? 'cancelled' : 'refused');
    }
  }

  cancel() {
    this.#controller.abort();
  }

  /** @param {import('../net/topic.js').Topic} topic @param {AbortSignal} signal */
  publish(topic, signal) {
    return requireMember('post your picture', () => this.#publish(topic, signal));
  }

  /** @param {import('../net/topic.js').Topic} topic @param {AbortSignal} signal */
  async #publish(topic, signal) {
    const {file, painted, mayContinue, title, altText} = this.draft;
    this.setStage('uploading');
    // Without a `welcome` nothing is sent, so that the limits are known in time.
    const route = {
      connection: topic.connection,
      commands: topic.commands,
      uploadWindow: () => topic.limits?.uploadWindow ?? 0,
    };
    const name = await uploadBlob(file, route, {id: this.#uploadId, signal, onProgress: (bytes) => this.progress(bytes)});
    let paintLog = {};
    if (includesLog(painted, topic.limits)) {
      const onProgress = (/** @type {number} */ bytes) => this.progress(file.size + bytes);
      const log = await uploadBlob(new Blob([painted.log], {type: LOG_TYPE}), route, {id: this.#logId, signal, onProgress});
      paintLog = {log, ...(painted.parent && {parent: painted.parent.post, parentAt: painted.parent.at}), mayContinue};
    }
    // From here on the post may appear at any moment, so it is too late to cancel.
    this.setStage('publishing');
    const words = {...(title && {title}), ...(altText && {altText})};
    const {post} = await topic.commands.send('publishPost', {upload: name, ...paintLog, ...words}, {id: this.#publishId});
    if (!post) throw new AppError('notFound', 'You posted this before, and the post has been removed.');
    return post;
  }

  /** @param {number} bytes */
  progress(bytes) {
    this.uploadedBytes = bytes;
    this.emit('changed', null);
  }

  /** @param {Stage} stage */
  setStage(stage) {
    this.stage = stage;
    this.emit('changed', null);
  }
}
