import assert from 'node:assert/strict';
import {test} from 'node:test';
import {decodeFrame} from '../../../main/webapp/net/events.js';

const COMMENT = {id: '9', post: '1', author: {name: 'ann', displayName: 'Ann'}, text: 'Hi', writtenAt: '2026-01-02T03:04:05.678Z', pin: null, drawing: null};

/** @param {unknown} frame */
function read(frame) {
  /** @type {string[]} */
  const faults = [];
  return {events: decodeFrame(JSON.stringify(frame), ({message}) => faults.push(message)), faults};
}

test('events are read in order, fields that a newer server adds are left out', () => {
  const {events} = read([
    {type: 'commentAdded', seq: 4, comment: {...COMMENT, mood: 'good'}, later: true},
    {type: 'commentRemoved', seq: 5, comment: '9'},
  ]);
  assert.deepEqual(events, [
    {type: 'commentAdded', event: {seq: 4, comment: COMMENT}},
    {type: 'commentRemoved', event: {seq: 5, comment: '9'}},
  ]);
});

test('an event of a type that this page does not know is left out', () => {
  assert.deepEqual(read([{type: 'strokePainted'}, {type: 'toString'}, {type: 'resumed', from: 3}]).events, [
    {type: 'resumed', event: {from: 3}},
  ]);
});

test('an event that breaks the protocol is told and does not take its neighbours along', () => {
  const {events, faults} = read([
    {type: 'commentRemoved', seq: '5', comment: '9'},
    {type: 'commentAdded', seq: 6, comment: {...COMMENT, writtenAt: 'yesterday'}},
    {type: 'commentRemoved', seq: 7, comment: '9'},
  ]);
  assert.deepEqual(events.map(({event}) => 'seq' in event && event.seq), [7]);
  assert.deepEqual(faults, ['commentRemoved.seq is no count', 'commentAdded.comment.writtenAt is no time']);
});

test('a frame that is no array is refused', () => {
  assert.throws(() => read({type: 'resumed', from: 3}), /no array/);
});

test('a snapshot says whether it is of the feed or of a room', () => {
  const {events, faults} = read([{type: 'snapshot', seq: 0, posts: [], end: true}]);
  assert.deepEqual(faults, []);
  assert.deepEqual(events[0].event, {kind: 'feed', seq: 0, posts: [], end: true, notices: [], noticeCount: 0});
});

test('that a painting was continued is told in its room with a place in the history, and to its author with a notice', () => {
  const notice = {id: '5', post: '9', author: {name: 'bob', displayName: 'Bob'}, title: 'On', of: '1', ofTitle: '', at: '2026-01-02T03:04:05.678Z'};
  const continuation = {post: '9', author: {name: 'bob', displayName: 'Bob'}, title: 'On', at: 40, thumbnail: 'pictures/p9/320'};
  assert.deepEqual(read([{type: 'continued', seq: 3, continuation}, {type: 'continued', of: '1', continuation, notice, noticeCount: 2}, {type: 'continuationRemoved', seq: 4, post: '9'}]).events, [
    {type: 'continued', event: {seq: 3, continuation, notice: null, noticeCount: 0}},
    {type: 'continued', event: {seq: null, continuation, notice, noticeCount: 2}},
    {type: 'continuationRemoved', event: {seq: 4, post: '9'}},
  ]);
});
