import {requireMember} from '../member/require-member.js';
import {session} from '../member/session.js';
import {untilReceived} from '../painter/live/until-received.js';
import {uploadRoute} from '../painter/live/live-painting.js';
import {LogStream} from '../painter/live/log-stream.js';
import {requestJson} from '../net/http.js';
import {AppError} from '../net/app-error.js';
import {uploadBlob} from '../net/upload.js';
import {uuid} from '../net/uuid.js';
import {PublishTask} from './publish-task.js';

/** After these errors the live painting can no longer be finished. */
const OVER = new Set(['notFound', 'ended', 'elsewhere', 'forbidden', 'malformed']);

/** Finishes a live painting: uploads the rest of its log and then the picture. */
export class FinishLiveTask extends PublishTask {
  #live;
  #pictureId = uuid();
  #finishId = uuid();

  /**
   * @param {import('../net/topic.js').Topic} topic the feed's
   * @param {import('../painter/ui/paint-studio.js').Painted} painted
   * @param {import('../painter/live/live-painting.js').Live} live
   */
  constructor(topic, painted, live) {
    super(topic, {file: painted.file, painted, mayContinue: true, title: live.title, altText: live.altText});
    this.#live = live;
  }

  /** Viewers have seen the painting already, so its log cannot be left out. */
  get isLogRejected() {
    return false;
  }

  /** @param {import('../net/topic.js').Topic} topic @param {AbortSignal} signal */
  async publish(topic, signal) {
    try {
      return await requireMember('finish your painting', () => this.#finish(topic, signal));
    } catch (thrown) {
      const {painted} = this.draft;
      if (thrown instanceof AppError && OVER.has(thrown.code)) {
        // It can be posted all the same, as a picture of its own.
        Object.assign(this, {draft: {...this.draft, painted: painted && {...painted, live: null}}});
        this.unfinishedPost = (await isOwn(this.#live.post)) ? this.#live.post : null;
      }
      throw thrown;
    }
  }

  /** @param {import('../net/topic.js').Topic} topic @param {AbortSignal} signal */
  async #finish(topic, signal) {
    const {file, painted} = this.draft;
    const log = painted?.log ?? new Uint8Array();
    this.setStage('uploading');
    const stream = new LogStream({length: log.length, bytes: (from, to) => log.subarray(from, to)}, uploadRoute(topic), this.#live);
    signal.addEventListener('abort', () => stream.stop());
    try {
      await untilReceived(stream, log.length);
    } finally {
      stream.stop();
    }
    const onProgress = (/** @type {number} */ bytes) => this.progress(log.length + bytes);
    const name = await uploadBlob(file, uploadRoute(topic), {id: this.#pictureId, signal, onProgress});
    this.setStage('publishing');
    const {post} = await topic.commands.send('finishPainting', {post: this.#live.post, upload: name}, {id: this.#finishId});
    if (!post) throw new AppError('notFound', 'This post was removed.');
    return post;
  }
}

/** Whether a post exists and belongs to the reader. @param {string} post */
async function isOwn(post) {
  const there = /** @type {import('../net/decoders.js').Post | null} */ (await requestJson('GET', `api/posts/${encodeURIComponent(post)}`).catch(() => null));
  return there !== null && there.author.name === session.member?.name;
}
