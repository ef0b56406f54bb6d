import assert from 'node:assert/strict';
import {randomBytes} from 'node:crypto';
import {afterEach, beforeEach, test} from 'node:test';
import {untilReceived} from '../../../../main/webapp/painter/live/until-received.js';
import {LogStream} from '../../../../main/webapp/painter/live/log-stream.js';
import {FakeServer, LIMITS} from '../../support/fake-server.js';
import {join, next, visit} from '../../support/visitor.js';

const ALL = new Uint8Array(randomBytes(400_000));

/** A log that grows as a test says. */
const log = {
  length: 0,
  /** @param {number} from @param {number} to */
  bytes: (from, to) => ALL.slice(from, to),
};

/** @type {FakeServer} */
let server;
/** @type {ReturnType<typeof visit>} */
let visitor;
/** @type {LogStream} */
let stream;
/** @type {string[]} */
let ended;

beforeEach(async () => {
  server = new FakeServer();
  const address = await server.start();
  visitor = visit(address, {cookie: await join(address, 'ann')});
  visitor.connection.start();
  log.length = 12;
  ended = [];
  stream = open();
});

afterEach(async () => {
  stream.stop();
  visitor.connection.stop();
  await server.stop();
});

/** @param {{upload?: string}} [options] */
function open(options) {
  const opened = new LogStream(log, {...visitor, uploadWindow: () => LIMITS.uploadWindow}, {id: 'log-1', mostBytes: LIMITS.paintingBytes, ...options});
  opened.on('ended', ({code}) => ended.push(code));
  return opened;
}

/** @param {number} length */
function grow(length) {
  log.length = length;
  stream.logGrew();
}

const settled = () => untilReceived(stream, log.length);

const there = () => Buffer.concat(server.uploads.get('log-1').pieces);

test('an upload as large as the log may become takes it as it grows', async () => {
  await settled();
  assert.equal(server.heard[0].size, LIMITS.paintingBytes);
  assert.equal(there().length, 12);
  grow(500);
  assert.equal(stream.unsentBytes, 488);
  await settled();
  assert.ok(there().equals(ALL.subarray(0, 500)));
  assert.equal(stream.unsentBytes, 0);
});

test('what comes quickly is gathered: twenty messages a second, not one for each stroke', async () => {
  await settled();
  const since = Date.now();
  for (let length = 20; length <= 400; length += 4) {
    grow(length);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  await settled();
  const most = Math.ceil((Date.now() - since) / 50) + 1;
  const {pieces} = server.uploads.get('log-1');
  assert.ok(pieces.length - 1 <= most, `${pieces.length} pieces where ${most} are enough`);
  assert.ok(there().equals(ALL.subarray(0, 400)));
});

test('what comes after a pause is sent at once', async ({mock}) => {
  await settled();
  await new Promise((resolve) => setTimeout(resolve, 60));
  const later = mock.method(globalThis, 'setTimeout');
  grow(100);
  const waits = later.mock.calls.map(({arguments: [, milliseconds]}) => Number(milliseconds));
  assert.ok(waits.length === 1 && waits[0] <= 0, `it waits for ${waits} ms`);
  later.mock.restore();
  await settled();
  assert.equal(there().length, 100);
});

test('much at once goes in pieces that the server takes', async () => {
  grow(ALL.length);
  await settled();
  assert.ok(there().equals(ALL));
});

test('after a lost connection it goes on where the server stands', async () => {
  let cuts = 2;
  server.onChunk = ({pieces}) => {
    if (pieces.length % 3 !== 0 || cuts === 0) return;
    cuts -= 1;
    server.cut();
  };
  grow(200_000);
  await new Promise((resolve) => setTimeout(resolve, 60));
  grow(ALL.length);
  await settled();
  assert.equal(cuts, 0);
  assert.ok(there().equals(ALL), 'nothing twice, nothing missing');
});

test('while there is no connection it says so, and what is not sent yet', async () => {
  await settled();
  server.cut();
  await next(visitor.connection, 'closed');
  log.length = 100;
  assert.deepEqual([stream.isSending, stream.unsentBytes], [false, 88]);
  await settled();
  assert.deepEqual([stream.isSending, stream.unsentBytes], [true, 0]);
});

test('a server that answers seldom is asked, when one wants to be sure', async () => {
  server.answersEvery = 1_000;
  await settled();
  assert.equal(server.heard.length, 2);
});

test('what is held back is sent afterwards', async () => {
  await settled();
  await stream.whilePaused(async () => {
    grow(300);
    await new Promise((resolve) => setTimeout(resolve, 120));
    assert.equal(there().length, 12);
  });
  await settled();
  assert.equal(there().length, 300);
});

test('several pieces that do not fit are one misunderstanding', async () => {
  let once = true;
  server.onChunk = (upload) => {
    if (!once || upload.pieces.length < 3) return;
    once = false;
    upload.received -= upload.pieces.pop().length;
  };
  grow(ALL.length);
  await settled();
  assert.ok(there().equals(ALL));
});

test('where somebody else has sent more, it ends', async () => {
  await settled();
  server.uploads.get('log-1').received = 999;
  server.cut();
  await next(visitor.connection, 'closed');
  await assert.rejects(settled(), {code: 'elsewhere'});
  assert.deepEqual(ended, ['elsewhere']);
});

test('an upload that was forgotten, or is finished, ends it', async () => {
  await settled();
  stream.stop();
  stream = open({upload: 'another name'});
  await assert.rejects(settled(), {code: 'ended'});
  server.uploads.get('log-1').received = LIMITS.paintingBytes;
  stream = open({upload: 'log-1'});
  await assert.rejects(settled(), {code: 'ended'});
});
