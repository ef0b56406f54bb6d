import {comment, count, flag, limits, list, member, notice, object, optional, post, ProtocolError, relative, text} from './values.js';

const seq = count;
const sometimesSeq = optional(count, null);
// A guest is told none.
const notices = {notices: optional(list(notice), []), noticeCount: optional(count, 0)};

/** One reader for each event of the protocol (version 1), by its type. */
export const readers = {
  welcome: object({epoch: text, seq, member: optional(member, null), limits}),
  snapshot: readSnapshot,
  resumed: object({from: count}),
  postPublished: object({seq, post}),
  postRemoved: object({seq, post: text}),
  starsCounted: object({seq: sometimesSeq, post: text, stars: count}),
  commentsCounted: object({seq: sometimesSeq, post: text, comments: count}),
  commentAdded: object({seq, comment}),
  commentRemoved: object({seq, comment: text}),
  paintingFinished: object({seq, post}),
  // NotificationUpdate to the author on the feed too, there with the notice that is kept, and how many there are now.
  continued: object({seq: sometimesSeq, continuation: relative, notice: optional(notice, null), noticeCount: optional(count, 0)}),
  noticesCounted: object(notices),
  continuationRemoved: object({seq, post: text}),
  uploadReceived: object({upload: text, offset: count}),
  uploadRefused: object({upload: optional(text, null), code: text, reason: text}),
  accepted: readAccepted,
  refused: object({id: optional(text, null), code: text, reason: text}),
  goodbye: object({code: count, reason: text, reconnectAfterMs: optional(count, null)}),
};

const feedSnapshot = object({seq, posts: list(post), end: flag, ...notices});
const family = optional(list(relative), []);
const roomSnapshot = object({seq, post, comments: list(comment), end: flag, ancestors: family, continuations: family, ...notices});

/**
 * The feed's snapshot has `posts`, a room's has `post` and `comments`.
 *
 * @typedef {{kind: 'feed'} & ReturnType<typeof feedSnapshot>} FeedSnapshot
 * @typedef {{kind: 'room'} & ReturnType<typeof roomSnapshot>} RoomSnapshot
 * @param {unknown} value
 * @param {string} at
 * @returns {FeedSnapshot | RoomSnapshot}
 */
function readSnapshot(value, at) {
  const ofFeed = typeof value === 'object' && value !== null && 'posts' in value;
  return ofFeed ? {kind: 'feed', ...feedSnapshot(value, at)} : {kind: 'room', ...roomSnapshot(value, at)};
}

/**
 * What an answer adds depends on its command, so its fields are read by `answers.js`, where the command is known.
 *
 * @param {unknown} value
 * @param {string} at
 * @returns {{id: string, answer: unknown}}
 */
function readAccepted(value, at) {
  return {...object({id: text})(value, at), answer: value};
}

/** @typedef {typeof readers} Readers */
/** @typedef {{[T in keyof Readers]: ReturnType<Readers[T]>}} Events */
/** @typedef {{[T in keyof Events]: {type: T, event: Events[T]}}[keyof Events]} TypedEvent */

/**
 * Reads a text frame: an array of events in order. An event of an unknown type is left out; one that breaks the
 * protocol is told to `onFault` and left out, so that it does not take its neighbours along.
 *
 * @param {string} frame
 * @param {(fault: Error) => void} onFault
 * @returns {TypedEvent[]}
 * @throws {ProtocolError} where the frame is no array
 */
export function readFrame(frame, onFault) {
  const events = JSON.parse(frame);
  if (!Array.isArray(events)) throw new ProtocolError('a frame is no array');
  return events.flatMap((raw) => {
    const type = raw?.type;
    if (typeof type !== 'string' || !Object.hasOwn(readers, type)) return [];
    const known = /** @type {keyof Readers} */ (type);
    try {
      return [/** @type {TypedEvent} */ ({type: known, event: readers[known](raw, known)})];
    } catch (fault) {
      if (!(fault instanceof ProtocolError)) throw fault;
      onFault(fault);
      return [];
    }
  });
}
