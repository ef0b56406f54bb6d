import assert from 'node:assert/strict';
import {randomBytes} from 'node:crypto';
import {afterEach, beforeEach, test} from 'node:test';
import {uploadBlob} from '../../../main/webapp/net/upload.js';
import {FakeServer, LIMITS} from '../support/fake-server.js';
import {join, visit} from '../support/visitor.js';

const PICTURE = randomBytes(3_000_001);

/** @type {FakeServer} */
let server;
/** @type {ReturnType<typeof visit>} */
let visitor;
/** @type {number[]} */
let progress;

beforeEach(async () => {
  server = new FakeServer();
  const address = await server.start();
  visitor = visit(address, {cookie: await join(address, 'ann')});
  visitor.connection.start();
  progress = [];
});

afterEach(async () => {
  visitor.connection.stop();
  await server.stop();
});

/** @param {{signal?: AbortSignal, uploadWindow?: number}} [options] */
function carry({signal = new AbortController().signal, uploadWindow = LIMITS.uploadWindow} = {}) {
  const route = {...visitor, uploadWindow: () => uploadWindow};
  return uploadBlob(new Blob([PICTURE], {type: 'image/png'}), route, {id: 'up-1', signal, onProgress: (bytes) => progress.push(bytes)});
}

test('all bytes arrive in order, and the progress ends at the size', async () => {
  assert.equal(await carry(), 'up-1');
  assert.ok(Buffer.concat(server.uploads.get('up-1').pieces).equals(PICTURE));
  assert.equal(progress.at(-1), PICTURE.length);
  assert.deepEqual(progress, progress.toSorted((a, b) => a - b));
});

test('no more than the window is on the way unanswered', async () => {
  let most = 0;
  let sent = 0;
  const send = visitor.connection.send.bind(visitor.connection);
  visitor.connection.send = (frame) => {
    if (typeof frame !== 'string') {
      sent += frame.length;
      most = Math.max(most, sent - server.uploads.get('up-1').received);
    }
    return send(frame);
  };
  await carry({uploadWindow: 400_000});
  assert.ok(most > LIMITS.chunkSize, 'several pieces are on the way at once');
  assert.ok(most < 400_000 + PICTURE.length / LIMITS.chunkSize * 60, `${most} bytes were on the way`);
});

test('after lost connections it goes on where the server stands', async () => {
  const cuts = [5, 20, 33];
  server.onChunk = ({pieces}) => {
    if (pieces.length === cuts[0]) {
      cuts.shift();
      server.cut();
    }
  };
  await carry();
  assert.deepEqual(cuts, []);
  const {pieces, received} = server.uploads.get('up-1');
  assert.equal(received, PICTURE.length);
  assert.ok(Buffer.concat(pieces).equals(PICTURE), 'nothing twice, nothing missing');
  assert.equal(server.heard.filter(({type}) => type === 'beginUpload').length, 4);
});

test('a piece that does not fit makes it ask where to go on', async () => {
  let once = true;
  server.onChunk = (received) => {
    if (!once || received.pieces.length < 3) return;
    once = false;
    received.received -= received.pieces.pop().length;
  };
  await carry();
  assert.ok(Buffer.concat(server.uploads.get('up-1').pieces).equals(PICTURE));
});

test('it gives up where restarts bring nothing', async () => {
  server.onChunk = (received) => {
    received.received = 0;
    received.pieces = [];
    server.cut();
  };
  await assert.rejects(carry(), {code: 'unanswered'});
});

const timers = () => process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length;

test('cancelled, it stops, and waits for nothing any more', async () => {
  const before = timers();
  const controller = new AbortController();
  server.onChunk = ({pieces}) => pieces.length === 2 && controller.abort();
  await assert.rejects(carry({signal: controller.signal, uploadWindow: 0}), {code: 'cancelled'});
  assert.ok(server.uploads.get('up-1').received < PICTURE.length);
  assert.equal(timers(), before);
});

test('a server that answers only every fourth piece is not waited for in vain', async () => {
  server.answersEvery = 4;
  await carry({uploadWindow: 65_536});
  assert.equal(progress.at(-1), PICTURE.length);
});
