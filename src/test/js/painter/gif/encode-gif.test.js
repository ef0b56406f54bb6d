import assert from 'node:assert/strict';
import {test} from 'node:test';
import {encodeGif} from '../../../../main/webapp/painter/gif/encode-gif.js';
import {GifEncoder} from '../../../../main/webapp/painter/gif/gif-encoder.js';
import {seededRandom} from '../../../../main/webapp/painter/engine/seeded-random.js';
import {GifReader} from '../../../../main/webapp/vendor/omggif/omggif.js';

const OPAQUE = 0xff000000;
const WHITE = 0xffffffff;

/** @param {Uint8Array} bytes */
function read(bytes) {
  const reader = new GifReader(bytes);
  const pixels = new Uint8ClampedArray(reader.width * reader.height * 4);
  const frames = Array.from({length: reader.numFrames()}, (_, at) => {
    reader.decodeAndBlitFrameRGBA(at, pixels);
    return {...reader.frameInfo(at), pixels: new Uint32Array(pixels.slice().buffer)};
  });
  return {width: reader.width, height: reader.height, loop: reader.loopCount(), frames};
}

/** @param {number} pixel */
const parts = (pixel) => [pixel & 255, (pixel >>> 8) & 255, (pixel >>> 16) & 255];

/** The largest difference of a red, green or blue, and the mean of all. @param {Uint32Array} some @param {Uint32Array} others */
function difference(some, others) {
  let [largest, sum] = [0, 0];
  for (let at = 0; at < some.length; at += 1) {
    const those = parts(others[at]);
    parts(some[at]).forEach((value, part) => {
      const by = Math.abs(value - those[part]);
      largest = Math.max(largest, by);
      sum += by;
    });
  }
  return {largest, mean: sum / some.length / 3};
}

test('pixels of few colours come back as they were, whatever changes between frames', () => {
  const random = seededRandom(7);
  for (let round = 0; round < 150; round += 1) {
    const size = {width: 1 + random(60), height: 1 + random(60)};
    const colours = Array.from({length: 1 + random(200)}, () => (random(2 ** 24) | OPAQUE) >>> 0);
    const gif = new GifEncoder(size, 1_000_000);
    /** @type {Uint32Array[]} */
    const added = [];
    for (let frame = 0; frame < 6; frame += 1) {
      const pixels = added.at(-1)?.slice() ?? new Uint32Array(size.width * size.height).fill(WHITE);
      for (let count = 1 + random(pixels.length); count > 0; count -= 1) pixels[random(pixels.length)] = colours[random(colours.length)];
      if (added.some((one) => one.every((pixel, at) => pixel === pixels[at]))) continue;
      gif.add(pixels, 100);
      added.push(pixels);
    }
    const {frames, loop, ...sides} = read(gif.finish());
    assert.deepEqual({sides, loop}, {sides: size, loop: 0});
    assert.deepEqual(frames.map(({pixels}) => pixels), added, `round ${round}`);
  }
});

test('of many colours there are near ones', () => {
  const [width, height] = [256, 256];
  const pixels = Uint32Array.from({length: width * height}, (_, at) => {
    const [x, y] = [at % width, Math.floor(at / width)];
    return (OPAQUE | (x << 16) | (y << 8) | ((x + y) >> 1)) >>> 0;
  });
  const gif = new GifEncoder({width, height}, 1_000_000);
  gif.add(pixels, 100);
  const {largest, mean} = difference(read(gif.finish()).frames[0].pixels, pixels);
  assert.ok(largest <= 24 && mean <= 5, `${largest} at most, ${mean} in the mean`);
});

test('large areas keep their colour beside many others', () => {
  const random = seededRandom(3);
  const pixels = new Uint32Array(100 * 100).fill(WHITE);
  for (let at = 0; at < 3_000; at += 1) pixels[at] = (random(2 ** 24) | OPAQUE) >>> 0;
  const gif = new GifEncoder({width: 100, height: 100}, 1_000_000);
  gif.add(pixels, 100);
  const {frames} = read(gif.finish());
  assert.ok(difference(frames[0].pixels.subarray(5_000), pixels.subarray(5_000)).largest <= 1);
});

test('a frame that changes nothing makes the one before stay longer', () => {
  const gif = new GifEncoder({width: 8, height: 8}, 1_000);
  const [white, other] = [new Uint32Array(64).fill(WHITE), new Uint32Array(64).fill(WHITE)];
  other[9] = OPAQUE >>> 0;
  for (const pixels of [white, white.slice(), other, other.slice()]) gif.add(pixels, 100);
  gif.extendLastFrame(2_000);
  const {frames} = read(gif.finish());
  assert.deepEqual(frames.map(({delay}) => delay), [20, 220]);
  const {x, y, width, height} = frames[1];
  assert.deepEqual({x, y, width, height}, {x: 1, y: 1, width: 1, height: 1}, 'only what changed');
});

test('noise does not make a file that is too large: frames are left out, and the last one comes', async () => {
  const size = {width: 480, height: 480};
  const random = seededRandom(11);
  const noise = Uint32Array.from({length: 480 * 480 + 200}, () => (random(2 ** 24) | OPAQUE) >>> 0);
  const frames = Array.from({length: 131}, (_, at) => ({moment: {entries: at, points: 0}, ms: at === 130 ? 2_000 : 100}));
  /** @type {number[]} */
  const told = [];
  let last = new Uint32Array();
  const bytes = await encodeGif(frames, size, async ({entries}) => (last = noise.slice(entries, entries + 480 * 480)), (done) => told.push(done));
  assert.ok(bytes.length <= 6 * 1_048_576, `${bytes.length} bytes`);
  const {frames: shown} = read(bytes);
  assert.ok(shown.length >= 8, `${shown.length} frames`);
  assert.equal(shown.reduce((sum, {delay}) => sum + delay, 0), 1_500);
  assert.equal(shown.at(-1)?.delay, 200);
  assert.ok(difference(/** @type {Uint32Array} */ (shown.at(-1)?.pixels), last).mean <= 16);
  assert.deepEqual([told.length, told.at(-1)], [131, 1]);
});
