import assert from 'node:assert/strict';
import {test} from 'node:test';
import {Semaphore} from '../../../main/webapp/shell/semaphore.js';

test('so many are at it together, the others in their order, also after one failed', async () => {
  const turns = new Semaphore(2);
  /** @type {Array<() => void>} */
  const ends = [];
  let together = 0;
  let most = 0;
  /** @type {number[]} */
  const began = [];
  const all = [0, 1, 2, 3, 4].map((number) => turns.run(async () => {
    began.push(number);
    most = Math.max(most, (together += 1));
    await new Promise((resolve) => ends.push(() => resolve(undefined)));
    together -= 1;
    if (number === 1) throw new Error('torn');
  }).catch((thrown) => thrown.message));
  for (let round = 0; round < 5; round += 1) {
    await new Promise((resolve) => setImmediate(resolve));
    ends.shift()?.();
  }
  assert.deepEqual(await Promise.all(all), [undefined, 'torn', undefined, undefined, undefined]);
  assert.deepEqual(began, [0, 1, 2, 3, 4]);
  assert.equal(most, 2);
});

test('the next begins when one has ended, but not who gave it up while waiting', () => {
  const turns = new Semaphore(4);
  /** @type {number[]} */
  const begun = [];
  const ends = Array.from({length: 6}, (_, at) => turns.acquire(() => begun.push(at)));
  assert.deepEqual(begun, [0, 1, 2, 3]);
  ends[4]();
  assert.deepEqual(begun, [0, 1, 2, 3]);
  ends[1]();
  assert.deepEqual(begun, [0, 1, 2, 3, 5]);
  ends[1]();
  turns.acquire(() => begun.push(6));
  assert.deepEqual(begun, [0, 1, 2, 3, 5], 'ended twice it frees one place');
});
