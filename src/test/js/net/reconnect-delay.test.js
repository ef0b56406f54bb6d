import assert from 'node:assert/strict';
import {test} from 'node:test';
import {CLOSE_CODES, reconnectDelay} from '../../../main/webapp/net/reconnect-delay.js';

const loss = {code: 1006, attempt: 0, askedMs: null};

test('the back-off doubles, keeps below half a minute and is spread from zero', () => {
  const longest = [0, 1, 2, 10, 1e9].map((attempt) => reconnectDelay({...loss, attempt}, () => 1));
  assert.deepEqual(longest, [500, 1_000, 2_000, 30_000, 30_000]);
  assert.equal(reconnectDelay({...loss, attempt: 5}, () => 0), 0);
});

test('what the server asks for is kept, within reason', () => {
  assert.equal(reconnectDelay({...loss, askedMs: 7_000}, () => 1), 7_000);
  assert.equal(reconnectDelay({...loss, askedMs: 1e12}, () => 1), 300_000);
});

test('after a rate limit or a misunderstanding it cools down', () => {
  assert.equal(reconnectDelay({...loss, code: CLOSE_CODES.rateLimited}, () => 0), 15_000);
  assert.equal(reconnectDelay({...loss, code: CLOSE_CODES.malformed}, () => 0), 5_000);
  assert.equal(reconnectDelay({...loss, code: CLOSE_CODES.tooSlow}, () => 0), 0);
});
