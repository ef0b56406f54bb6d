import {EDIT_ENTRIES} from './edit-entries.js';
import {ByteReader, ByteWriter} from './bytes.js';
import {DRAWING_ENTRIES} from './drawing-entries.js';
import {BODY_BYTES, WAIT_MS} from './limits.js';
import {PaintLogError, malformed} from './paint-log-error.js';

/**
 * The context of encoding and decoding a body: the state of the stroke that `more` continues, or null, and the canvas size.
 *
 * @typedef {{hand: import('./points.js').StrokeState | null, canvas: import('./fields.js').Size}} Context
 * @typedef {{code: number, write: (out: ByteWriter, entry: any, context: Context) => void,
 *   read: (body: ByteReader, context: Context) => object}} EntryCodec
 *
 * One entry; `wait`: milliseconds since the end of the one before. Its other fields are those of its type in
 * `docs/protocol/paint-log.md`.
 * @typedef {{type: string, wait: number, [field: string]: any}} Entry
 */

/** @type {Record<string, EntryCodec>} */
const CODECS = {...DRAWING_ENTRIES, ...EDIT_ENTRIES};
const NAMES = Object.fromEntries(Object.entries(CODECS).map(([name, {code}]) => [code, name]));

/** @param {number} code */
export function isKnownType(code) {
  return code in NAMES;
}

/**
 * @param {Entry} entry
 * @param {Context} context
 * @returns {Uint8Array} the entry with its head
 */
export function encodeEntry(entry, context) {
  const kind = CODECS[entry.type];
  const body = new ByteWriter();
  body.number(Math.min(WAIT_MS, Math.max(0, Math.round(entry.wait))));
  if (entry.type !== 'more' && entry.type !== 'stroke') context.hand = null;
  kind.write(body, entry, context);
  if (body.length > BODY_BYTES) throw new PaintLogError('tooLong', `an entry of ${body.length} bytes`);
  const out = new ByteWriter();
  out.byte(kind.code);
  out.number(body.length);
  out.bytes(body.view());
  return out.view();
}

/**
 * @param {number} code of a known type
 * @param {Uint8Array} bytes the body
 * @param {Context} context
 * @returns {Entry}
 */
export function decodeBody(code, bytes, context) {
  const type = NAMES[code];
  const body = new ByteReader(bytes);
  const wait = body.number(0, WAIT_MS);
  if (type !== 'more' && type !== 'stroke') context.hand = null;
  const fields = CODECS[type].read(body, context);
  if (body.left > 0) malformed(`${body.left} bytes too many`);
  return {type, wait, ...fields};
}

/**
 * Reads what was written, so that no log is ever made that would be refused.
 *
 * @param {Uint8Array} bytes of a whole entry
 * @param {Context} context as it was before
 */
export function checkEntry(bytes, {hand, canvas}) {
  const start = 2 + bytes.subarray(1).findIndex((byte) => byte < 0x80);
  decodeBody(bytes[0], bytes.subarray(start), {hand: hand && {...hand}, canvas});
}
