import {AppError} from '../../net/app-error.js';
import {uploadBlob} from '../../net/upload.js';
import {uuid} from '../../net/uuid.js';
import {untilReceived} from './until-received.js';
import {LivePainting, uploadRoute} from './live-painting.js';
import {LogStream} from './log-stream.js';

/** After these it may have become a post all the same. */
const UNKNOWN = new Set(['signInRequired', 'unanswered']);

/**
 * A post that was asked for: kept in the draft until there is an answer, as the page may be gone before. Asked for again under
 * the same id it is the same post.
 *
 * @typedef {{id: string, fields: object, live: Omit<import('./live-painting.js').Live, 'post' | 'url'>}} PendingLivePost
 */

/**
 * Makes a post of what is painted so far, which everyone watches from then on.
 *
 * @param {import('../editor/editor-session.js').EditorSession} session
 * @param {import('../../net/topic.js').Topic} topic the feed's
 * @param {{title: string, altText: string, mayContinue: boolean}} words
 * @param {(painting: import('../document/painting.js').Painting) => Promise<Blob>} pngOf
 * @returns {Promise<LivePainting>}
 * @throws {AppError} and nothing is posted
 */
export async function startLive(session, topic, {title, altText, mayContinue}, pngOf) {
  const {editor, autosave} = session;
  if (autosave.origin.opening) return resumeLiveStart(session, topic);
  const {doc} = editor;
  const route = uploadRoute(topic);
  editor.finish();
  const {signal} = new AbortController();
  const canvas = await uploadBlob(await pngOf(doc.painting), route, {id: uuid(), signal, onProgress: () => {}});
  const mostBytes = topic.limits?.paintingBytes ?? 0;
  const id = uuid();
  const stream = new LogStream(doc.writer, route, {id, mostBytes});
  try {
    await untilReceived(stream, doc.writer.length);
    const {parent} = autosave.origin;
    const paintLog = {mayContinue, ...(parent && {parent: parent.post, parentAt: parent.at})};
    const fields = {upload: canvas, log: stream.upload, live: true, ...paintLog, ...(title && {title}), ...(altText && {altText})};
    const live = {id, upload: /** @type {string} */ (stream.upload), mostBytes, title, altText};
    return await stream.whilePaused(async () => {
      autosave.setLive(null, {id: uuid(), fields, live});
      await autosave.flush().catch(() => {});
      return resumeLiveStart(session, topic, stream);
    });
  } catch (thrown) {
    stream.stop();
    throw thrown;
  }
}

/**
 * The same, where it was asked for before.
 *
 * @param {import('../editor/editor-session.js').EditorSession} work
 * @param {import('../../net/topic.js').Topic} topic the feed's
 * @param {LogStream} [stream] where one flows already
 * @returns {Promise<LivePainting>}
 * @throws {AppError}
 */
export async function resumeLiveStart(work, topic, stream) {
  const {autosave} = work;
  const {id, fields, live} = /** @type {PendingLivePost} */ (autosave.origin.opening);
  try {
    const {post} = await topic.commands.send('publishPost', fields, {id});
    if (!post?.painting) throw new AppError('notFound', 'You posted this before, and the post has been removed.');
    autosave.setLive({...live, post: post.id, url: post.painting.url});
    return new LivePainting(work, topic, stream);
  } catch (thrown) {
    if (thrown instanceof AppError && !UNKNOWN.has(thrown.code)) autosave.setLive(null);
    throw thrown;
  }
}
