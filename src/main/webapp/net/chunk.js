const LAYOUT_VERSION = 1;
/** Values of the second byte: what kind of content the chunk belongs to. */
export const IMAGE = 1;
export const PAINTING_LOG = 2;
const HEADER_AT = 4;

/**
 * A chunk of an image or of a painting's log, from or to the server. The protocol defines its layout, big-endian:
 * version, kind, length of the header (two bytes), header as JSON, the bytes.
 *
 * @typedef {{upload: string, offset: number}} UploadHeader
 * @typedef {{picture: string, offset: number, size: number}} PictureHeader
 * @typedef {{post: string, offset: number}} LogHeader to those who watch it being painted
 */

/**
 * @param {UploadHeader | PictureHeader | LogHeader} header
 * @param {Uint8Array} bytes
 * @param {number} [kind]
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function encodeChunk(header, bytes, kind = IMAGE) {
  const encoded = new TextEncoder().encode(JSON.stringify(header));
  if (encoded.length > 0xffff) throw new RangeError('the header does not fit its two length bytes');
  const chunk = new Uint8Array(HEADER_AT + encoded.length + bytes.length);
  chunk[0] = LAYOUT_VERSION;
  chunk[1] = kind;
  new DataView(chunk.buffer).setUint16(2, encoded.length);
  chunk.set(encoded, HEADER_AT);
  chunk.set(bytes, HEADER_AT + encoded.length);
  return chunk;
}

/**
 * @param {Uint8Array} chunk
 * @returns {{header: UploadHeader | PictureHeader | LogHeader, bytes: Uint8Array, kind: number}} `bytes` shares the chunk's memory
 * @throws {RangeError} where the layout is another, or the header is cut off
 * @throws {SyntaxError} where the header is no JSON
 */
export function decodeChunk(chunk) {
  if (chunk.length < HEADER_AT || chunk[0] !== LAYOUT_VERSION || ![IMAGE, PAINTING_LOG].includes(chunk[1])) {
    throw new RangeError('no chunk of layout 1');
  }
  const bytesAt = HEADER_AT + new DataView(chunk.buffer, chunk.byteOffset).getUint16(2);
  if (chunk.length < bytesAt) throw new RangeError('the header is cut off');
  const header = JSON.parse(new TextDecoder('utf-8', {fatal: true}).decode(chunk.subarray(HEADER_AT, bytesAt)));
  return {header, bytes: chunk.subarray(bytesAt), kind: chunk[1]};
}
