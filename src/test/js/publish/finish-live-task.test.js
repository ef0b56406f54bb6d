import assert from 'node:assert/strict';
import {afterEach, beforeEach, test} from 'node:test';
import {FinishLiveTask} from '../../../main/webapp/publish/finish-live-task.js';
import {session} from '../../../main/webapp/member/session.js';
import {startLive} from '../../../main/webapp/painter/live/start-live.js';
import {PaintDocument} from '../../../main/webapp/painter/document/paint-document.js';
import {LogWriter} from '../../../main/webapp/painter/log/log-writer.js';
import {Painting} from '../../../main/webapp/painter/document/painting.js';
import {ToolSettings} from '../../../main/webapp/painter/document/tool-settings.js';
import {fakeRasterizer} from '../painter/support/rasterizer.js';
import {FakeServer, LIMITS} from '../support/fake-server.js';
import {join, visit} from '../support/visitor.js';

const HEADER = {width: 40, height: 30, background: [255, 255, 255]};
const PNG = new Uint8Array(90_000);
PNG.set([0x89, 0x50, 0x4e, 0x47]);

/** @type {FakeServer} */
let server;
/** @type {any} */
let topic;
/** @type {any} */
let editorSession;
/** @type {import('../../../main/webapp/painter/live/live-painting.js').LivePainting} */
let live;

beforeEach(async () => {
  server = new FakeServer();
  const address = await server.start();
  topic = {...visit(address, {cookie: await join(address, 'ann')}), limits: LIMITS};
  session.member = {name: 'ann', displayName: 'ann'};
  topic.connection.start();
  const doc = new PaintDocument(new Painting(HEADER, fakeRasterizer), new LogWriter(HEADER), new ToolSettings());
  const origin = {parent: null, base: null, live: null, opening: null};
  editorSession = {editor: {doc, finish: () => {}}, autosave: {origin, setLive: (/** @type {any} */ live, /** @type {any} */ opening = null) => Object.assign(origin, {live, opening}), flush: async () => {}}};
  live = await startLive(editorSession, topic, {title: 'Live', altText: '', mayContinue: true}, async () => new Blob([PNG], {type: 'image/png'}));
});

afterEach(async () => {
  live.stop();
  topic.connection.stop();
  session.member = null;
  await server.stop();
});

const clear = () => editorSession.editor.doc.commit({type: 'clear', layer: null});

function finishing() {
  const {writer} = editorSession.editor.doc;
  const painted = {file: new File([PNG], 'painting.png', {type: 'image/png'}), log: writer.bytes(), id: 'd1', parent: null};
  return new FinishLiveTask(topic, {...painted, live: editorSession.autosave.origin.live}, editorSession.autosave.origin.live);
}

/** @param {string} type */
const heard = (type) => server.heard.filter((command) => command.type === type);

const logThere = () => Buffer.concat(server.uploads.get(editorSession.autosave.origin.live.upload).pieces);

test('it is posted with the log so far, which goes on as it is painted', async () => {
  const [{live: isLive, log, title}] = heard('publishPost');
  assert.deepEqual([isLive, log, title], [true, editorSession.autosave.origin.live.upload, 'Live']);
  assert.equal(editorSession.autosave.origin.live.post, server.posts[0].id);
  clear();
  clear();
  while (live.stream.unsentBytes > 0) await new Promise((resolve) => setTimeout(resolve, 20));
  clear();
  live.stop();
  const way = finishing();
  await way.run();
  assert.equal(way.stage, 'posted');
  assert.ok(logThere().equals(editorSession.editor.doc.writer.bytes()), 'the rest of the log came before it was finished');
  assert.equal(server.posts.length, 1);
  assert.equal(server.posts[0].painting.live, false);
  assert.equal(heard('publishPost').length, 1);
});

test('what failed is tried again under the same ids', async () => {
  clear();
  live.stop();
  server.muteOnce.add('finishPainting');
  server.onChunk = ({mediaType}) => {
    if (mediaType !== 'image/png') return;
    server.onChunk = () => {};
    server.cut();
  };
  const way = finishing();
  const done = way.run();
  while (heard('finishPainting').length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
  server.cut();
  await done;
  assert.equal(way.stage, 'posted');
  const [first, second] = heard('finishPainting');
  assert.deepEqual(first, second);
});

test('what is removed meanwhile is over here too, and can be posted as a picture of its own', async () => {
  const {post} = editorSession.autosave.origin.live;
  const ended = new Promise((resolve) => live.on('ended', resolve));
  const way = finishing();
  await topic.commands.send('removePost', {post});
  assert.equal(/** @type {any} */ (await ended).code, 'gone');
  assert.equal(editorSession.autosave.origin.live, null);
  await way.run();
  assert.deepEqual([way.stage, way.error?.code], ['refused', 'notFound']);
  assert.equal(way.draft.painted?.live, null);
});

test('while it is watched, strokes are written down as they are painted', () => {
  const {doc} = editorSession.editor;
  assert.equal(doc.writeEveryMs, 50);
  live.stop();
  assert.equal(doc.writeEveryMs, 400);
});
