import assert from 'node:assert/strict';
import {beforeEach, test} from 'node:test';
import {Feed} from '../../../main/webapp/feed/feed.js';
import {idsOf, postOf, postsOf} from '../support/posts.js';

/** @type {Feed} */
let feed;

beforeEach(() => {
  feed = new Feed();
  feed.snapshot({posts: postsOf(10, 6), end: false});
});

test('a new post waits behind, and is shown on top when asked for', () => {
  feed.addPost(postOf(11), false);
  feed.addPost(postOf(12), false);
  assert.deepEqual(idsOf(feed.posts), [10, 9, 8, 7, 6]);
  assert.deepEqual(idsOf(feed.pending), [12, 11]);
  feed.showPending();
  assert.deepEqual(idsOf(feed.posts), [12, 11, 10, 9, 8, 7, 6]);
  assert.deepEqual(feed.pending, []);
});

test('where nothing is moved by it, a new post is shown at once, but never past those that wait', () => {
  feed.addPost(postOf(11), true);
  feed.addPost(postOf(12), false);
  feed.addPost(postOf(13), true);
  assert.deepEqual(idsOf(feed.posts), [11, 10, 9, 8, 7, 6]);
  assert.deepEqual(idsOf(feed.pending), [13, 12]);
});

test('a post that answer and event both bring is there once', () => {
  feed.addPost(postOf(11), true);
  feed.addPost(postOf(11), true);
  feed.addPost(postOf(12), false);
  feed.addPost(postOf(12), false);
  assert.deepEqual(idsOf([...feed.pending, ...feed.posts]), [12, 11, 10, 9, 8, 7, 6]);
});

test('a fresh snapshot moves nothing: what is new waits, what is gone leaves its place', () => {
  feed.addOlder({posts: postsOf(5, 3), end: true});
  feed.snapshot({posts: [postOf(12), postOf(11), postOf(10, {stars: 7}), postOf(8)], end: false});
  assert.deepEqual(idsOf(feed.posts), [10, 9, 8, 7, 6, 5, 4, 3]);
  assert.deepEqual(idsOf(feed.pending), [12, 11]);
  assert.deepEqual([...feed.removed], ['9']);
  assert.equal(feed.posts[0].stars, 7);
  assert.equal(feed.end, true);
});

test('a snapshot that does not reach what is shown waits as a whole, and then starts the feed over', () => {
  feed.snapshot({posts: postsOf(99, 95), end: false});
  feed.addPost(postOf(100), false);
  assert.equal(feed.isBehind, true);
  assert.deepEqual(idsOf(feed.posts), [10, 9, 8, 7, 6]);
  feed.showPending();
  assert.deepEqual(idsOf(feed.posts), [100, 99, 98, 97, 96, 95]);
  assert.equal(feed.isBehind, false);
});

test('news are bounded: what is too much starts the feed over', () => {
  for (let id = 11; id < 600; id += 1) feed.addPost(postOf(id), false);
  assert.equal(feed.isBehind, true);
  feed.showPending();
  assert.equal(feed.posts.length, 200);
  assert.equal(feed.posts[0].id, '599');
  assert.equal(feed.end, false, 'those below can be asked for');
});

test('a removed post keeps its place, one that waits just goes', () => {
  feed.addPost(postOf(11), false);
  feed.remove('11');
  feed.remove('8');
  assert.deepEqual(feed.pending, []);
  assert.deepEqual(idsOf(feed.posts), [10, 9, 8, 7, 6]);
  assert.ok(feed.removed.has('8'));
});

test('tallies reach shown posts and waiting ones, and leave the others the objects they were', () => {
  const [untouched] = feed.posts;
  feed.addPost(postOf(11), false);
  feed.updateCounts('11', {stars: 2});
  feed.updateCounts('9', {comments: 3});
  assert.equal(feed.pending[0].stars, 2);
  assert.equal(feed.posts[1].comments, 3);
  assert.equal(feed.posts[0], untouched);
});

test('older posts come below, once', () => {
  feed.addOlder({posts: postsOf(7, 3), end: true});
  assert.deepEqual(idsOf(feed.posts), [10, 9, 8, 7, 6, 5, 4, 3]);
  assert.equal(feed.end, true);
});

test('a picture that was being painted is shown where it hangs, or waits, once it is finished', () => {
  const painting = {url: 'paintings/9', bytes: 12, strokes: 0, spentMs: 0, live: true, mayContinue: true, parent: null};
  feed.refresh([postOf(9, {painting, starred: true, stars: 2})]);
  feed.addPost(postOf(11, {painting}), false);
  for (const id of [9, 11, 99]) {
    const fresh = postOf(id, {painting: {...painting, live: false}});
    feed.finishPainting({...fresh, picture: {...fresh.picture, id: `done${id}`}});
  }
  const [nine] = feed.posts.filter(({id}) => id === '9');
  assert.deepEqual([nine.picture.id, nine.painting?.live, nine.starred, nine.stars], ['done9', false, true, 2]);
  assert.deepEqual([feed.pending[0].picture.id, feed.pending[0].painting?.live], ['done11', false]);
  assert.deepEqual(idsOf([...feed.pending, ...feed.posts]), [11, 10, 9, 8, 7, 6]);
});
