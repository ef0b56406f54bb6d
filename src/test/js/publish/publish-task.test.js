import assert from 'node:assert/strict';
import {afterEach, beforeEach, test} from 'node:test';
import {PublishTask} from '../../../main/webapp/publish/publish-task.js';
import {session} from '../../../main/webapp/member/session.js';
import {LogWriter} from '../../../main/webapp/painter/log/log-writer.js';
import {addPost} from '../support/fake-commands.js';
import {FakeServer, LIMITS} from '../support/fake-server.js';
import {join, visit} from '../support/visitor.js';

const PNG = new Uint8Array(200_000);
PNG.set([0x89, 0x50, 0x4e, 0x47]);
const LOG = new LogWriter({width: 40, height: 30, background: [255, 255, 255]}).bytes();

/** @type {FakeServer} */
let server;
/** @type {any} */
let topic;

beforeEach(async () => {
  server = new FakeServer();
  const address = await server.start();
  topic = {...visit(address, {cookie: await join(address, 'ann')}), limits: LIMITS};
  session.member = {name: 'ann', displayName: 'ann'};
  topic.connection.start();
});

afterEach(async () => {
  topic.connection.stop();
  session.member = null;
  await server.stop();
});

/** @param {Partial<import('../../../main/webapp/painter/ui/paint-studio.js').Painted> | null} painted @param {boolean} [mayContinue] */
function publishing(painted, mayContinue = true) {
  const file = new File([PNG], 'painting.png', {type: 'image/png'});
  const draft = {file, painted: painted && {file, log: LOG, id: 'd1', parent: null, ...painted}, mayContinue, title: 'Painted', altText: ''};
  return new PublishTask(topic, draft);
}

/** @param {string} type */
const heard = (type) => server.heard.filter((command) => command.type === type);

test('a painting goes with its log, which is sent after the picture, and counts', async () => {
  const way = publishing({});
  /** @type {number[]} */
  const arrived = [];
  way.on('changed', () => arrived.push(way.uploadedBytes));
  await way.run();
  assert.equal(way.stage, 'posted');
  const [picture, log] = heard('beginUpload');
  assert.deepEqual([picture.mediaType, log.mediaType, log.size], ['image/png', 'application/vnd.mspaintr.painting-log', LOG.length]);
  assert.deepEqual([...Buffer.concat(server.uploads.get(log.id).pieces)], [...LOG]);
  const [post] = heard('publishPost');
  assert.deepEqual({upload: post.upload, log: post.log, mayContinue: post.mayContinue}, {upload: picture.id, log: log.id, mayContinue: true});
  assert.ok(!('parent' in post) && !('parentAt' in post));
  assert.equal(way.size, PNG.length + LOG.length);
  assert.equal(arrived.at(-1), way.size);
  assert.deepEqual(arrived, arrived.toSorted((a, b) => a - b));
});

test('what goes on with another painting says from where, and whether others may go on with it', async () => {
  addPost(server, {author: session.member, bytes: Buffer.from(PNG), mediaType: 'image/png'});
  await publishing({parent: {post: '1', at: 12}}, false).run();
  const [{parent, parentAt, mayContinue}] = heard('publishPost');
  assert.deepEqual({parent, parentAt, mayContinue}, {parent: '1', parentAt: 12, mayContinue: false});
});

test('a log that the server does not take stays here, and the picture is posted', async () => {
  topic.limits = {...LIMITS, paintingBytes: LOG.length - 1};
  const way = publishing({parent: {post: '7', at: 12}});
  await way.run();
  assert.equal(way.stage, 'posted');
  assert.equal(way.size, PNG.length);
  const [post] = heard('publishPost');
  assert.equal(heard('beginUpload').length, 1);
  assert.deepEqual(Object.keys(post).toSorted(), ['id', 'title', 'type', 'upload']);
});

test('a picture that was not painted here has no log', async () => {
  await publishing(null).run();
  await publishing({log: null}).run();
  assert.deepEqual(heard('publishPost').map((post) => 'log' in post || 'mayContinue' in post), [false, false]);
});

test('where what it goes on from is gone, the picture can be posted alone', async () => {
  const way = publishing({parent: {post: '7', at: 12}});
  await way.run();
  assert.deepEqual([way.stage, way.error?.code, way.isLogRejected], ['refused', 'notFound', true]);
  await way.runWithoutLog();
  assert.equal(way.stage, 'posted');
  const [, post] = heard('publishPost');
  assert.deepEqual(Object.keys(post).toSorted(), ['id', 'title', 'type', 'upload']);
});

test('tried again it goes on with the same uploads', async () => {
  const way = publishing({});
  const beginUpload = topic.commands.send.bind(topic.commands);
  let refusals = 1;
  topic.commands.send = (/** @type {any[]} */ ...all) => (all[0] === 'publishPost' && refusals-- > 0 ? Promise.reject(new Error('closed')) : beginUpload(...all));
  globalThis.reportError = () => {};
  await way.run();
  assert.equal(way.stage, 'refused');
  await way.run();
  assert.equal(way.stage, 'posted');
  const ids = heard('beginUpload').map(({id}) => id);
  assert.deepEqual([ids[2], ids[3]], [ids[0], ids[1]]);
});
