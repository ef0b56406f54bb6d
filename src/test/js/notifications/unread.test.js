import assert from 'node:assert/strict';
import {test} from 'node:test';
import {unreadFrom, notificationText} from '../../../main/webapp/notifications/unread.js';

/** @param {number} id @returns {import('../../../main/webapp/net/decoders.js').Notification} */
function noticeOf(id) {
  return {id: String(id), post: String(100 + id), author: {name: 'ann', displayName: 'Ann'}, title: '', of: '1', ofTitle: 'Sunset', at: '2026-01-02T03:04:05.678Z'};
}

/** @param {number} newest @param {number} oldest */
const noticesOf = (newest, oldest) => Array.from({length: newest - oldest + 1}, (_, index) => noticeOf(newest - index));

/** @param {import('../../../main/webapp/notifications/unread.js').UnreadNotifications} unseen */
const idsOf = ({notices}) => notices.map(({id}) => Number(id));

test('before anything is told nothing is unseen', () => {
  assert.deepEqual(unreadFrom([]), {notices: [], noticeCount: 0});
});

test('one more is put on top of what was told', () => {
  const unseen = unreadFrom([{notices: noticesOf(2, 1), noticeCount: 2}, {notice: noticeOf(3), noticeCount: 3}, {notice: noticeOf(4), noticeCount: 4}]);
  assert.deepEqual(idsOf(unseen), [4, 3, 2, 1]);
  assert.equal(unseen.noticeCount, 4);
});

test('one that the snapshot knew already is not there twice', () => {
  const unseen = unreadFrom([{notices: noticesOf(3, 1), noticeCount: 3}, {notice: noticeOf(3), noticeCount: 3}]);
  assert.deepEqual(idsOf(unseen), [3, 2, 1]);
});

test('an open page has as many as one that is opened later', () => {
  const unseen = unreadFrom([{notices: noticesOf(20, 1), noticeCount: 100}, {notice: noticeOf(21), noticeCount: 100}]);
  assert.deepEqual(unseen, {notices: noticesOf(21, 2), noticeCount: 100});
});

test('what is told as all there is counts alone', () => {
  const unseen = unreadFrom([{notice: noticeOf(1), noticeCount: 1}, {notices: [], noticeCount: 0}]);
  assert.deepEqual(unseen, {notices: [], noticeCount: 0});
});

test('that somebody went on is said with the title, where there is one', () => {
  assert.equal(notificationText(noticeOf(1)), 'Ann continued your “Sunset”');
  assert.equal(notificationText({...noticeOf(1), ofTitle: ''}), 'Ann continued your painting');
});
