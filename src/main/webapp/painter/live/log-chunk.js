import {decodeChunk, PAINTING_LOG} from '../../net/chunk.js';
import {count, object, string} from '../../net/decoders.js';

const header = object({post: string, offset: count});

/**
 * Reads a binary message: the next bytes of a live log. Viewers who missed some fetch the log.
 *
 * @param {ArrayBuffer} message
 * @returns {{post: string, offset: number, bytes: Uint8Array} | null} null for a piece of something else
 * @throws {Error} where it breaks the protocol
 */
export function readLogChunk(message) {
  const chunk = decodeChunk(new Uint8Array(message));
  return chunk.kind === PAINTING_LOG ? {...header(chunk.header, 'painted'), bytes: chunk.bytes} : null;
}
