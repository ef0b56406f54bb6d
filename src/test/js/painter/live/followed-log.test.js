import assert from 'node:assert/strict';
import {beforeEach, test} from 'node:test';
import {FollowedLog} from '../../../../main/webapp/painter/live/followed-log.js';

const ALL = Uint8Array.from({length: 200}, (_, at) => at);

/** What the server has, and what it is asked. */
let there = 0;
let fetches = 0;
/** @type {number[]} */
let taken = [];
/** @type {number[]} */
let pauses = [];
/** @type {FollowedLog} */
let log;
/** What the next fetch waits for. */
let gate = Promise.resolve();

beforeEach(() => {
  [there, fetches, taken, pauses, gate] = [50, 0, [], [], Promise.resolve()];
  log = new FollowedLog({
    async fetch() {
      fetches += 1;
      await gate;
      return there < 0 ? null : ALL.slice(0, there);
    },
    take: (bytes) => taken.push(...bytes),
    pause: async (milliseconds) => pauses.push(milliseconds),
  });
});

/** @param {number} from @param {number} to */
const hear = (from, to) => log.received(from, ALL.slice(from, to));

/** @param {number} length */
const assertTaken = (length) => assert.deepEqual(taken, [...ALL.slice(0, length)]);

test('after the log so far, what is heard follows', async () => {
  assert.equal(await log.fetch(), true);
  hear(50, 60);
  hear(60, 61);
  assertTaken(61);
  assert.equal(fetches, 1);
});

test('what is heard while the log is fetched is joined on, and nothing is taken twice', async () => {
  let open = () => {};
  gate = new Promise((resolve) => (open = () => resolve(undefined)));
  const fetched = log.fetch();
  hear(30, 40);
  hear(40, 55);
  hear(55, 70);
  assertTaken(0);
  open();
  await fetched;
  assertTaken(70);
  hear(20, 75);
  hear(10, 30);
  assertTaken(75);
});

test('where something is missing, the log is fetched again', async () => {
  await log.fetch();
  there = 90;
  hear(80, 90);
  assertTaken(50);
  await new Promise((resolve) => setImmediate(resolve));
  assertTaken(90);
  assert.equal(fetches, 2);
});

test('a server that does not know yet what another told is asked again, and not for ever', async () => {
  await log.fetch();
  hear(80, 90);
  await new Promise((resolve) => setImmediate(resolve));
  assertTaken(50);
  assert.equal(fetches, 6);
  assert.deepEqual(pauses, pauses.toSorted((a, b) => a - b));
  there = 120;
  hear(110, 120);
  await new Promise((resolve) => setImmediate(resolve));
  assertTaken(120);
});

test('after a loss that comes while it is fetched, it is fetched once more', async () => {
  const first = log.fetch();
  assert.equal(await log.fetch(), false);
  there = 60;
  assert.equal(await first, true);
  assertTaken(60);
  assert.equal(fetches, 2);
});

test('what is not to be had is asked for again, and what is stopped takes nothing', async () => {
  there = -1;
  assert.equal(await log.fetch(), false);
  there = 50;
  await log.fetch();
  log.stop();
  hear(50, 60);
  assertTaken(50);
});
