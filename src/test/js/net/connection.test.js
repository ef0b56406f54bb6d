import assert from 'node:assert/strict';
import {afterEach, beforeEach, test} from 'node:test';
import {addComment, addPost} from '../support/fake-commands.js';
import {FakeServer} from '../support/fake-server.js';
import {join, next, visit} from '../support/visitor.js';

/** @type {FakeServer} */
let server;
/** @type {string} */
let address;
/** @type {Array<ReturnType<typeof visit>>} */
let visitors = [];

beforeEach(async () => {
  server = new FakeServer();
  address = await server.start();
});

afterEach(async () => {
  visitors.forEach(({connection}) => connection.stop());
  visitors = [];
  await server.stop();
});

/** @param {Parameters<typeof visit>[1]} [options] */
function arrive(options) {
  const visitor = visit(address, options);
  visitors.push(visitor);
  return visitor;
}

test('a first connection is welcomed and gets a snapshot', async () => {
  const {connection} = arrive();
  const welcomed = next(connection, 'welcome');
  const snapshot = next(connection, 'snapshot');
  connection.start();
  assert.equal((await welcomed).member, null);
  assert.equal((await snapshot).kind, 'feed');
  assert.equal(connection.state, 'live');
});

test('after a loss it goes on from the last place, and nothing comes twice or is missed', async () => {
  const {connection} = arrive();
  /** @type {string[]} */
  const removed = [];
  connection.on('postRemoved', ({post}) => removed.push(post));
  connection.start();
  await next(connection, 'snapshot');
  server.publish('feed', {type: 'postRemoved', post: '1'});
  await next(connection, 'postRemoved');
  server.cut();
  await next(connection, 'closed');
  server.publish('feed', {type: 'postRemoved', post: '2'});
  await next(connection, 'postRemoved');
  server.tell('feed', {type: 'postRemoved', seq: 2, post: '2'});
  server.publish('feed', {type: 'postRemoved', post: '3'});
  await next(connection, 'postRemoved', ({post}) => post === '3');
  assert.deepEqual(removed, ['1', '2', '3']);
  assert.deepEqual(server.resumes, [null, 'fake1.1']);
});

test('another epoch means a fresh snapshot', async () => {
  const {connection} = arrive();
  connection.start();
  await next(connection, 'snapshot');
  server.epoch = 'fake2';
  server.cut();
  await next(connection, 'snapshot');
  server.cut();
  await next(connection, 'resumed');
  assert.deepEqual(server.resumes, [null, 'fake1.0', 'fake2.0']);
});

test('goodbye says when to come back', async () => {
  const {connection} = arrive();
  connection.start();
  await next(connection, 'snapshot');
  const before = Date.now();
  server.close(1012, {code: 1012, reason: 'Back soon.', reconnectAfterMs: 60_000});
  await next(connection, 'closed');
  assert.ok((connection.retryAt ?? 0) - before >= 60_000);
  connection.wake();
  assert.equal(connection.state, 'waiting', 'a page that wakes up does not break the spread');
  connection.retry();
  await next(connection, 'resumed');
});

test('a refused handshake ends it only where the thing is really gone', async () => {
  let gone = false;
  const {connection} = arrive({topic: 'posts/404', isGone: async () => gone});
  connection.start();
  await next(connection, 'closed');
  await next(connection, 'closed');
  gone = true;
  await next(connection, 'state', (state) => state === 'gone');
});

test('an unanswered command is sent again under its id, and done once', async () => {
  const cookie = await join(address, 'ann');
  const post = addPost(server, {author: {name: 'bob', displayName: 'Bob'}, bytes: Buffer.alloc(24), mediaType: 'image/png'});
  const {connection, commands} = arrive({topic: `posts/${post.id}`, cookie});
  connection.start();
  await next(connection, 'snapshot');
  server.muteOnce.add('addComment');
  const added = next(connection, 'commentAdded');
  const answer = commands.send('addComment', {text: 'Only once.'});
  await added;
  server.cut();
  assert.equal((await answer).comment?.text, 'Only once.');
  assert.equal(post.comments.length, 1);
  const sent = server.heard.filter(({type}) => type === 'addComment');
  assert.equal(sent.length, 2);
  assert.equal(sent[0].id, sent[1].id);
});

test('a command given while away is done on return', async () => {
  const post = addPost(server, {author: {name: 'bob', displayName: 'Bob'}, bytes: Buffer.alloc(24), mediaType: 'image/png'});
  addComment(server, post, post.author, 'First');
  const {connection, commands} = arrive();
  const answer = commands.send('showCounts', {posts: [post.id]});
  connection.start();
  assert.deepEqual((await answer).counts, [{post: post.id, stars: 0, comments: 1}]);
});

test('a refusal carries its code and sentence', async () => {
  const {connection, commands} = arrive();
  connection.start();
  await assert.rejects(commands.send('castStar', {post: '1'}), {code: 'signInRequired', message: 'Please sign in.'});
});

test('what the server could not read is not sent again', async () => {
  const cookie = await join(address, 'ann');
  const {connection, commands} = arrive({cookie, random: () => 0});
  connection.start();
  await next(connection, 'snapshot');
  server.muteOnce.add('castStar');
  const answer = commands.send('castStar', {post: '1'});
  const rejected = assert.rejects(answer, {code: 'malformed'});
  await commands.send('showCounts', {posts: []});
  server.close(4000);
  await rejected;
  assert.ok((connection.retryAt ?? 0) - Date.now() > 4_000);
});

test('an answer that never comes is given up after its time', async () => {
  const {commands} = arrive();
  await assert.rejects(commands.send('showCounts', {posts: []}, {withinMs: 5}), {code: 'unanswered'});
});

test('signed in, the topic is read afresh and commands that waited are done', async () => {
  const {connection, commands} = arrive();
  connection.start();
  await next(connection, 'snapshot');
  connection.reopen();
  const counts = commands.send('showCounts', {posts: []});
  await next(connection, 'snapshot');
  assert.deepEqual((await counts).counts, []);
  assert.deepEqual(server.resumes, [null, null]);
});
