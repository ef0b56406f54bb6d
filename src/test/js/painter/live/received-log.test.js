import assert from 'node:assert/strict';
import {test} from 'node:test';
import {longerLog} from '../../../../main/webapp/painter/live/received-log.js';

const ALL = Uint8Array.from({length: 40}, (_, at) => at);

/** @param {Uint8Array} log @returns {import('../../../../main/webapp/painter/document/types.js').Draft} */
const draftOf = (log) => ({id: 'd1', log, thumbnail: null, width: 4, height: 3, changedAt: 0, revision: 'r1'});

test('what others have seen and this browser did not keep is taken over', () => {
  assert.deepEqual(longerLog(draftOf(ALL.slice(0, 20)), ALL)?.log, ALL);
});

test('what was not sent yet stays', () => {
  assert.deepEqual(longerLog(draftOf(ALL), ALL.slice(0, 20))?.log, ALL);
});

test('what went on differently does not go together', () => {
  const other = ALL.slice();
  other[15] = 99;
  assert.equal(longerLog(draftOf(other), ALL.slice(0, 20)), null);
  assert.equal(longerLog(draftOf(other.slice(0, 20)), ALL), null);
});
