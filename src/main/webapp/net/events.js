import {comment, count, boolean, limits, array, member, notification, object, optional, post, ProtocolError, relatedPost, string} from './decoders.js';

const seq = count;
const sometimesSeq = optional(count, null);
// Guests get no notifications.
const notices = {notices: optional(array(notification), []), noticeCount: optional(count, 0)};

/** One decoder for each event of the protocol (version 1), by its type. */
export const decoders = {
  welcome: object({epoch: string, seq, member: optional(member, null), limits}),
  snapshot: decodeSnapshot,
  resumed: object({from: count}),
  postPublished: object({seq, post}),
  postRemoved: object({seq, post: string}),
  starsCounted: object({seq: sometimesSeq, post: string, stars: count}),
  commentsCounted: object({seq: sometimesSeq, post: string, comments: count}),
  commentAdded: object({seq, comment}),
  commentRemoved: object({seq, comment: string}),
  paintingFinished: object({seq, post}),
  // The author also gets this on the feed, there with the notification and the number of unread ones.
  continued: object({seq: sometimesSeq, continuation: relatedPost, notice: optional(notification, null), noticeCount: optional(count, 0)}),
  noticesCounted: object(notices),
  continuationRemoved: object({seq, post: string}),
  uploadReceived: object({upload: string, offset: count}),
  uploadRefused: object({upload: optional(string, null), code: string, reason: string}),
  accepted: decodeAccepted,
  refused: object({id: optional(string, null), code: string, reason: string}),
  goodbye: object({code: count, reason: string, reconnectAfterMs: optional(count, null)}),
};

const feedSnapshot = object({seq, posts: array(post), end: boolean, ...notices});
const family = optional(array(relatedPost), []);
const roomSnapshot = object({seq, post, comments: array(comment), end: boolean, ancestors: family, continuations: family, ...notices});

/**
 * The feed's snapshot has `posts`, a room's has `post` and `comments`.
 *
 * @typedef {{kind: 'feed'} & ReturnType<typeof feedSnapshot>} FeedSnapshot
 * @typedef {{kind: 'room'} & ReturnType<typeof roomSnapshot>} RoomSnapshot
 * @param {unknown} value
 * @param {string} at
 * @returns {FeedSnapshot | RoomSnapshot}
 */
function decodeSnapshot(value, at) {
  const ofFeed = typeof value === 'object' && value !== null && 'posts' in value;
  return ofFeed ? {kind: 'feed', ...feedSnapshot(value, at)} : {kind: 'room', ...roomSnapshot(value, at)};
}

/**
 * The result depends on the command, so `command-results.js` decodes it where the command is known.
 *
 * @param {unknown} value
 * @param {string} at
 * @returns {{id: string, answer: unknown}}
 */
function decodeAccepted(value, at) {
  return {...object({id: string})(value, at), answer: value};
}

/** @typedef {typeof decoders} Readers */
/** @typedef {{[T in keyof Readers]: ReturnType<Readers[T]>}} Events */
/** @typedef {{[T in keyof Events]: {type: T, event: Events[T]}}[keyof Events]} TypedEvent */

/**
 * Reads a text frame: an array of events in order. An event of an unknown type is left out; one that breaks the
 * protocol is passed to `onFault` and left out, so that the other events of the frame still arrive.
 *
 * @param {string} frame
 * @param {(fault: Error) => void} onFault
 * @returns {TypedEvent[]}
 * @throws {ProtocolError} where the frame is no array
 */
export function decodeFrame(frame, onFault) {
  const events = JSON.parse(frame);
  if (!Array.isArray(events)) throw new ProtocolError('a frame is no array');
  return events.flatMap((raw) => {
    const type = raw?.type;
    if (typeof type !== 'string' || !Object.hasOwn(decoders, type)) return [];
    const known = /** @type {keyof Readers} */ (type);
    try {
      return [/** @type {TypedEvent} */ ({type: known, event: decoders[known](raw, known)})];
    } catch (fault) {
      if (!(fault instanceof ProtocolError)) throw fault;
      onFault(fault);
      return [];
    }
  });
}
