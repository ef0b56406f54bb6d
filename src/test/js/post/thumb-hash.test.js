import assert from 'node:assert/strict';
import {test} from 'node:test';
import {drawThumbHash} from '../../../main/webapp/post/thumb-hash.js';

/** @param {string} hash @param {number} width @param {number} height */
function draw(hash, width, height) {
  const rgba = drawThumbHash(Buffer.from(hash, 'base64'), width, height);
  /** @param {number} x @param {number} y */
  return (x, y) => [...(rgba ?? []).slice((y * width + x) * 4, (y * width + x) * 4 + 4)];
}

// The expected colours are the reference decoder's, to within its rounding down.
/** @param {number[]} actual @param {number[]} expected */
function assertNear(actual, expected) {
  assert.equal(actual.length, 4);
  actual.forEach((value, index) => assert.ok(Math.abs(value - expected[index]) <= 1, `${actual} is not ${expected}`));
}

test('a portrait hash is drawn as the reference draws it', () => {
  const at = draw('1QcSHQRnh493V4dIh4eXh1h4kJUI', 23, 32);
  assertNear(at(0, 0), [64, 77, 113, 255]);
  assertNear(at(22, 0), [84, 109, 139, 255]);
  assertNear(at(11, 16), [140, 109, 88, 255]);
  assertNear(at(3, 31), [0, 2, 30, 255]);
});

test('a landscape hash with opacity is drawn as the reference draws it', () => {
  const at = draw('2gaHEog30JeUh3jQhQethnB3eIiHiHc=', 32, 13);
  assertNear(at(0, 0), [147, 17, 130, 10]);
  assertNear(at(31, 0), [237, 9, 134, 227]);
  assertNear(at(16, 6), [131, 28, 128, 130]);
  assertNear(at(3, 12), [148, 33, 130, 2]);
});

test('a square hash is drawn as the reference draws it', () => {
  const at = draw('FiYGJxBwd3dyh4eHd3d3eHh3ByiIcI0H', 32, 32);
  assertNear(at(0, 0), [0, 6, 126, 255]);
  assertNear(at(31, 0), [135, 0, 110, 255]);
  assertNear(at(16, 16), [89, 57, 135, 255]);
  assertNear(at(3, 31), [0, 129, 131, 255]);
});

test('what is no ThumbHash draws nothing', () => {
  assert.equal(drawThumbHash(new Uint8Array(4), 8, 8), null);
  assert.equal(drawThumbHash(Uint8Array.of(0, 0, 0x80, 0, 0), 8, 8), null, 'opacity needs a sixth byte');
});

test('a hash that is cut off is drawn without its finer waves', () => {
  assert.notEqual(drawThumbHash(Buffer.from('1QcSHQRn', 'base64'), 8, 8), null);
});
