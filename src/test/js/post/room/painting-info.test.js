import assert from 'node:assert/strict';
import {test} from 'node:test';
import {formatTimeSpent} from '../../../../main/webapp/post/room/painting-info.js';
import {formatDuration} from '../../../../main/webapp/shell/format.js';

test('the time that a painting took is told as people tell it', () => {
  const MINUTE = 60_000;
  assert.deepEqual([0, 400, 59_000, 60_000, 12 * MINUTE, 60 * MINUTE, 135 * MINUTE].map(formatTimeSpent), ['1 s', '1 s', '59 s', '1 min', '12 min', '1 h 0 min', '2 h 15 min']);
});

test('a moment of a replay is told as a clock does', () => {
  assert.deepEqual([0, 999, 61_000, 3_600_000 + 125_000].map(formatDuration), ['0:00', '0:00', '1:01', '1:02:05']);
});
