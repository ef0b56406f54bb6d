import assert from 'node:assert/strict';
import {beforeEach, test} from 'node:test';
import {Watchdog} from '../../../main/webapp/net/watchdog.js';

let now = 0;
/** @type {string[]} */
let done;
let awaited = false;
let unsent = 0;
/** @type {Watchdog} */
let watchdog;

beforeEach(() => {
  now = 0;
  done = [];
  awaited = false;
  unsent = 0;
  const connection = {awaitsResponse: () => awaited, unsentBytes: () => unsent, probe: () => done.push('ask'), timedOut: () => done.push('dead')};
  watchdog = new Watchdog(connection, () => now);
  watchdog.received();
});

/** @param {number} milliseconds */
function pass(milliseconds) {
  for (const until = now + milliseconds; now < until; ) {
    now += 5_000;
    watchdog.check();
  }
}

test('a talking server is left in peace', () => {
  for (let minute = 0; minute < 5; minute += 1) {
    pass(40_000);
    watchdog.received();
  }
  assert.deepEqual(done, []);
});

test('after a silence it asks once, and an answer settles it', () => {
  pass(60_000);
  assert.deepEqual(done, ['ask']);
  watchdog.received();
  pass(40_000);
  assert.deepEqual(done, ['ask']);
});

test('no sign of life after the question means dead', () => {
  pass(65_000);
  assert.deepEqual(done, ['ask', 'dead']);
});

test('an answer that is owed means dead sooner', () => {
  awaited = true;
  pass(20_000);
  assert.deepEqual(done, []);
  pass(5_000);
  assert.deepEqual(done, ['dead']);
});

test('a slow line that still takes bytes is alive', () => {
  awaited = true;
  unsent = 1_000_000;
  for (let step = 0; step < 20; step += 1) {
    pass(5_000);
    unsent -= 10_000;
  }
  assert.deepEqual(done, []);
});
