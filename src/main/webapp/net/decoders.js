/**
 * Decoders that check a value from the wire and return it with its type. They drop unknown fields: a newer
 * server may send more than this page knows.
 *
 * @template T
 * @typedef {(value: unknown, at: string) => T} Decoder
 */

/** A message breaks the protocol. */
export class ProtocolError extends Error {}

/** @type {Decoder<string>} */
export function string(value, at) {
  if (typeof value !== 'string') throw new ProtocolError(`${at} is no string`);
  return value;
}

/** A number of things, a size or a place in a history: a whole number from 0 on. @type {Decoder<number>} */
export function count(value, at) {
  if (!Number.isSafeInteger(value) || Number(value) < 0) throw new ProtocolError(`${at} is no count`);
  return Number(value);
}

/** @type {Decoder<boolean>} */
export function boolean(value, at) {
  if (typeof value !== 'boolean') throw new ProtocolError(`${at} is neither true nor false`);
  return value;
}

/** A moment, as the protocol writes it: ISO-8601 in UTC. @type {Decoder<string>} */
export function timestamp(value, at) {
  const written = string(value, at);
  if (Number.isNaN(Date.parse(written))) throw new ProtocolError(`${at} is no time`);
  return written;
}

/**
 * @template T @template F
 * @param {Decoder<T>} reader
 * @param {F} fallback for a field that is absent or null
 * @returns {Decoder<T | F>}
 */
export function optional(reader, fallback) {
  return (value, at) => (value === undefined || value === null ? fallback : reader(value, at));
}

/**
 * @template T
 * @param {Decoder<T>} reader
 * @returns {Decoder<T[]>}
 */
export function array(reader) {
  return (value, at) => {
    if (!Array.isArray(value)) throw new ProtocolError(`${at} is no list`);
    return value.map((item, index) => reader(item, `${at}[${index}]`));
  };
}

/**
 * @template {Record<string, Decoder<any>>} S
 * @param {S} shape
 * @returns {Decoder<{[K in keyof S]: ReturnType<S[K]>}>}
 */
export function object(shape) {
  const fields = Object.entries(shape);
  return (value, at) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new ProtocolError(`${at} is no object`);
    const source = /** @type {Record<string, unknown>} */ (value);
    const read = fields.map(([name, reader]) => [name, reader(source[name], `${at}.${name}`)]);
    return Object.fromEntries(read);
  };
}

export const member = object({name: string, displayName: string});

export const picture = object({
  id: string,
  width: count,
  height: count,
  mediaType: string,
  placeholder: optional(string, ''),
  url: string,
  thumbnails: array(object({width: count, url: string})),
});

/** The painting behind a picture, if it was painted here. */
export const painting = object({
  url: string,
  bytes: count,
  strokes: count,
  spentMs: count,
  live: optional(boolean, false),
  mayContinue: boolean,
  parent: optional(object({post: string, at: count}), null),
});

export const post = object({
  id: string,
  author: member,
  picture,
  title: optional(string, ''),
  altText: optional(string, ''),
  stars: count,
  // About the reader, so it is absent from events that everyone shares.
  starred: optional(boolean, false),
  comments: count,
  publishedAt: timestamp,
  painting: optional(painting, null),
});

export const comment = object({
  id: string,
  post: string,
  author: member,
  text: string,
  writtenAt: timestamp,
  // Its place on the picture, and the moment in bytes of the painting's log.
  pin: optional(object({number: optional(count, 0), x: count, y: count, at: optional(count, null)}), null),
  drawing: optional(object({url: string, width: count, height: count}), null),
});

/** A post that this painting continues, or that continues it. `at`: bytes of its parent's log. */
export const relatedPost = object({
  post: string,
  author: member,
  title: optional(string, ''),
  at: optional(count, 0),
  thumbnail: optional(string, ''),
});

/** A notification that a member has continued the reader's post `of`. */
export const notification = object({id: string, post: string, author: member, title: optional(string, ''), of: string, ofTitle: optional(string, ''), at: timestamp});

export const limits = object({
  chunkSize: count,
  uploadWindow: count,
  pictureBytes: count,
  titleLength: count,
  altTextLength: count,
  commentLength: count,
  // A server that does not send these limits takes no logs and no drawings.
  paintingBytes: optional(count, 0),
  drawingBytes: optional(count, 0),
});

/** @typedef {ReturnType<typeof member>} Member */
/** @typedef {ReturnType<typeof picture>} Picture */
/** @typedef {ReturnType<typeof post>} Post */
/** @typedef {ReturnType<typeof comment>} Comment */
/** @typedef {NonNullable<Post['painting']>} PaintingInfo */
/** @typedef {ReturnType<typeof relatedPost>} RelatedPost */
/** @typedef {ReturnType<typeof notification>} Notification */
/** @typedef {ReturnType<typeof limits>} Limits */
