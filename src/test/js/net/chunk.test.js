import assert from 'node:assert/strict';
import {test} from 'node:test';
import {decodeChunk, encodeChunk, PAINTING_LOG} from '../../../main/webapp/net/chunk.js';

test('a chunk is laid out byte by byte as the protocol says', () => {
  const chunk = encodeChunk({upload: 'u', offset: 7}, Uint8Array.of(0xff, 0x00));
  const header = '{"upload":"u","offset":7}';
  assert.deepEqual([...chunk], [1, 1, 0, header.length, ...Buffer.from(header), 0xff, 0x00]);
});

test('a piece of a painting\'s log says that it is one', () => {
  const chunk = encodeChunk({upload: 'u', offset: 0}, Uint8Array.of(7), PAINTING_LOG);
  assert.equal(chunk[1], 2);
  assert.equal(decodeChunk(chunk).kind, PAINTING_LOG);
});

test('what was encoded is decoded, also from the middle of a buffer', () => {
  const header = {picture: 'bild-ä', offset: 65_536, size: 70_000};
  const chunk = encodeChunk(header, Uint8Array.of(1, 2, 3));
  const within = new Uint8Array([9, 9, ...chunk]).subarray(2);
  const decoded = decodeChunk(within);
  assert.deepEqual(decoded.header, header);
  assert.deepEqual([...decoded.bytes], [1, 2, 3]);
});

test('another version, another kind and a cut header are refused', () => {
  const chunk = encodeChunk({upload: 'u', offset: 0}, new Uint8Array());
  assert.throws(() => decodeChunk(Uint8Array.of(2, ...chunk.subarray(1))), RangeError);
  assert.throws(() => decodeChunk(Uint8Array.of(1, 3, ...chunk.subarray(2))), RangeError);
  assert.throws(() => decodeChunk(chunk.subarray(0, chunk.length - 1)), RangeError);
  assert.throws(() => decodeChunk(Uint8Array.of(1, 1, 0)), RangeError);
  assert.throws(() => decodeChunk(Uint8Array.of(1, 1, 0, 1, 0xff)), TypeError);
});
