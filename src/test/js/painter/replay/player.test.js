import assert from 'node:assert/strict';
import {beforeEach, test} from 'node:test';
import {Player} from '../../../../main/webapp/painter/replay/player.js';

/** @type {any[]} what the worker was told */
let told;
/** @type {any} */
let worker;
/** @type {Array<(now: number) => void>} */
let frames;
/** @type {Player} */
let player;

beforeEach(() => {
  told = [];
  frames = [];
  worker = {postMessage: (/** @type {any} */ wish) => told.push(wish), terminate: () => told.push('terminated'), onmessage: null, onerror: null};
  player = new Player(worker, {request: (frame) => frames.push(frame), cancel: () => (frames = [])});
  say({opened: {duration: 1_000, width: 40, height: 30}});
});

/** @param {any} word */
const say = (word) => worker.onmessage({data: word});
/** @param {number} now milliseconds */
const frame = (now) => frames.splice(0).forEach((one) => one(now));
/** The worker shows what it was asked for last. */
const obey = () => say({shown: {time: told.at(-1).show, at: 12 + told.at(-1).show}});

test('it plays as fast as was asked for, and stops at the end', () => {
  player.setSpeed(4);
  player.play();
  let now = 5_000;
  frame(now);
  obey();
  for (let step = 0; step < 20 && player.isPlaying; step += 1) {
    frame((now += 50));
    obey();
    assert.equal(player.time, Math.min(1_000, (step + 1) * 200));
  }
  assert.equal(player.isPlaying, false);
  assert.equal(player.at, 1_012);
});

test('time stands still while the canvas is being painted, and nothing is asked for twice', () => {
  player.play();
  frame(5_000);
  obey();
  frame(5_050);
  const asked = told.length;
  for (let now = 5_100; now < 9_000; now += 50) frame(now);
  assert.equal(told.length, asked);
  obey();
  frame(9_000);
  assert.ok(told.at(-1).show <= 50 + 100, 'and then it does not leap');
});

test('from the end it plays from the beginning', () => {
  player.seek(2_000);
  assert.equal(told.at(-1).show, 1_000);
  obey();
  player.play();
  assert.equal(told.at(-1).show, 0);
});

test('of several moments asked for the last one counts', () => {
  player.seek(300);
  player.seek(700);
  say({shown: {time: 300, at: 20}});
  assert.equal(player.seekTarget, 700);
  obey();
  assert.equal(player.seekTarget, null);
});

test('who goes on from what was asked for waits until it is shown', async () => {
  player.seek(700);
  let at = 0;
  const settled = player.settled().then(() => (at = player.at));
  say({shown: {time: 300, at: 20}});
  await Promise.resolve();
  assert.equal(at, 0);
  obey();
  await settled;
  assert.equal(at, 712);
});

test('closed, or told that the log is damaged, it ends the worker', () => {
  /** @type {any[]} */
  const failures = [];
  player.on('failed', (refusal) => failures.push(refusal.message));
  player.play();
  say({refused: 'malformed'});
  assert.equal(told.at(-1), 'terminated');
  assert.equal(player.isPlaying, false);
  assert.match(failures[0], /damaged/);
});

test('it goes to the moment of so many bytes, which the worker knows', () => {
  player.seekToByte(77);
  assert.deepEqual(told.at(-1), {find: 77});
  say({found: 640});
  assert.deepEqual(told.at(-1), {show: 640});
  obey();
  assert.equal(player.time, 640);
});

test('where the page shows the pixels itself it is sent them', () => {
  /** @type {any[]} */
  const painted = [];
  player.on('painted', (pixels) => painted.push(pixels));
  player.open(new Uint8Array(12), 100, null);
  assert.deepEqual(told.at(-1).open.canvas, null);
  say({painted: new Uint8ClampedArray(4)});
  assert.equal(painted.length, 1);
});
