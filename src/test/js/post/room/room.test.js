import assert from 'node:assert/strict';
import {beforeEach, test} from 'node:test';
import {Room} from '../../../../main/webapp/post/room/room.js';
import {commentOf, idsOf, postOf} from '../../support/posts.js';

/** @type {Room} */
let room;

beforeEach(() => {
  room = new Room();
  room.snapshot({post: postOf(1, {comments: 9}), comments: [commentOf(5), commentOf(6)], end: false});
});

test('a comment comes last and counts, once', () => {
  assert.equal(room.addComment(commentOf(7)), true);
  assert.equal(room.addComment(commentOf(7)), false);
  assert.deepEqual(idsOf(room.comments), [5, 6, 7]);
  assert.equal(room.post?.comments, 10);
});

test('a removed comment goes; one that is not loaded counts too', () => {
  room.removeComment('5');
  room.removeComment('1');
  assert.deepEqual(idsOf(room.comments), [6]);
  assert.equal(room.post?.comments, 7);
});

test('with everything loaded, the removal of an unknown comment counts nothing', () => {
  room.addOlder({comments: [], end: true});
  room.removeComment('99');
  assert.equal(room.post?.comments, 9);
});

test('a fresh snapshot keeps the older comments it joins on to', () => {
  room.addOlder({comments: [commentOf(3), commentOf(4)], end: true});
  room.snapshot({post: postOf(1, {comments: 10}), comments: [commentOf(6), commentOf(7)], end: false});
  assert.deepEqual(idsOf(room.comments), [3, 4, 5, 6, 7]);
  assert.equal(room.end, true);
});

test('where it does not join on, nothing is claimed about what lies between', () => {
  room.snapshot({post: postOf(1), comments: [commentOf(50)], end: false});
  assert.deepEqual(idsOf(room.comments), [50]);
  assert.equal(room.end, false);
});

test('an event changes the count of stars, not whether the reader gave one', () => {
  room.updateStars({stars: 1, starred: true});
  room.updateStars({stars: 2});
  assert.equal(room.post?.stars, 2);
  assert.equal(room.post?.starred, true);
});

/** @param {string} post */
const relativeOf = (post) => ({post, author: {name: 'bob', displayName: 'Bob'}, title: '', at: 12, thumbnail: ''});

test('a continuation comes last, once, and goes when it is removed', () => {
  room.snapshot({post: postOf(1), comments: [], end: true, ancestors: [relativeOf('0')], continuations: [relativeOf('4')]});
  assert.equal(room.addContinuation(relativeOf('7')), true);
  assert.equal(room.addContinuation(relativeOf('7')), false);
  assert.deepEqual(room.continuations.map(({post}) => post), ['4', '7']);
  room.removeContinuation('4');
  assert.deepEqual(room.continuations.map(({post}) => post), ['7']);
  assert.deepEqual(room.ancestors.map(({post}) => post), ['0']);
});

test('a picture that was being painted is shown once it is finished, with the stars that were given meanwhile', () => {
  const painting = {url: 'paintings/1', bytes: 12, strokes: 0, spentMs: 0, live: true, mayContinue: true, parent: null};
  room.snapshot({post: postOf(1, {painting, stars: 3, starred: true}), comments: [], end: true});
  const fresh = postOf(1, {painting: {...painting, live: false, bytes: 99}});
  room.finishPainting({...fresh, picture: {...fresh.picture, id: 'p2'}});
  assert.deepEqual([room.post?.picture.id, room.post?.painting?.live, room.post?.painting?.bytes], ['p2', false, 99]);
  assert.deepEqual([room.post?.stars, room.post?.starred], [3, true]);
});
