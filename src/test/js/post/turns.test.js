import assert from 'node:assert/strict';
import {test} from 'node:test';
import {Turns} from '../../../main/webapp/post/turns.js';

test('so many are at it together, the others in their order, also after one failed', async () => {
  const turns = new Turns(2);
  /** @type {Array<() => void>} */
  const ends = [];
  let together = 0;
  let most = 0;
  /** @type {number[]} */
  const began = [];
  const all = [0, 1, 2, 3, 4].map((number) => turns.take(async () => {
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
