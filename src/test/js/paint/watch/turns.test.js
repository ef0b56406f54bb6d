import assert from 'node:assert/strict';
import {test} from 'node:test';
import {endTurn, takeTurn} from '../../../../main/webapp/paint/watch/turns.js';

test('a few paint beside each other, and the next begins when one has ended', () => {
  /** @type {number[]} */
  const begun = [];
  const watchers = Array.from({length: 6}, (_, at) => ({begin: () => begun.push(at)}));
  watchers.forEach(takeTurn);
  takeTurn(watchers[0]);
  assert.deepEqual(begun, [0, 1, 2, 3]);
  endTurn(watchers[4]);
  assert.deepEqual(begun, [0, 1, 2, 3]);
  endTurn(watchers[1]);
  assert.deepEqual(begun, [0, 1, 2, 3, 5]);
  takeTurn(watchers[1]);
  watchers.forEach(endTurn);
});
