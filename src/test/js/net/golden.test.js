import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {test} from 'node:test';
import {resultDecoders} from '../../../main/webapp/net/command-results.js';
import {CommandSender} from '../../../main/webapp/net/command-sender.js';
import {decodeFrame, decoders} from '../../../main/webapp/net/events.js';
import {ProtocolError} from '../../../main/webapp/net/decoders.js';
import {readLogChunk} from '../../../main/webapp/painter/live/log-chunk.js';
import {decodeChunk, encodeChunk, PAINTING_LOG} from '../../../main/webapp/net/chunk.js';

const FOLDER = new URL('../../resources/wire/', import.meta.url);

/** What the page leaves to its `<img>` elements. */
const UNUSED_COMMANDS = ['showPicture'];

/** @param {'commands' | 'events'} folder */
function golden(folder) {
  return readdirSync(new URL(`${folder}/`, FOLDER)).map((file) => {
    const text = readFileSync(new URL(`${folder}/${file}`, FOLDER), 'utf8').trimEnd();
    return {name: file.replace('.json', ''), text, message: [JSON.parse(text)].flat()[0]};
  });
}

/** @param {object} message */
function fields(message) {
  return Object.fromEntries(Object.entries(message).filter(([field]) => field !== 'type' && field !== 'id'));
}

for (const {name, text, message} of golden('events')) {
  test(`the page reads ${name}`, () => {
    const events = decodeFrame(text, assert.fail);
    assert.deepEqual(events.map(({type}) => type), [message.type]);
    for (const [field, value] of Object.entries(events[0].event)) {
      if (field in message) assert.deepEqual(withoutUnsaid(value, message[field]), message[field], field);
    }
  });
}

test('every event has a golden file', () => {
  assert.deepEqual(new Set(golden('events').map(({message}) => message.type)), new Set(Object.keys(decoders)));
});

for (const {name, text, message} of golden('commands')) {
  const answer = golden('events').find((event) => event.message.type === 'accepted' && event.message.id === message.id);
  if (UNUSED_COMMANDS.includes(message.type)) continue;

  test(`the page sends ${name}`, () => {
    /** @type {string[]} */
    const frames = [];
    const connection = /** @type {any} */ ({on: () => {}, send: (/** @type {string} */ frame) => frames.push(frame)});
    new CommandSender(connection).send(message.type, fields(message), {id: message.id, withinMs: 1}).catch(() => {});
    assert.deepEqual(frames, [text]);
  });

  if (answer) {
    test(`the page reads the answer ${answer.name} to ${name}`, () => {
      const read = resultDecoders[/** @type {keyof typeof resultDecoders} */ (message.type)](answer.message, 'accepted');
      assert.deepEqual(withoutUnsaid(read, answer.message), fields(answer.message));
    });
  }
}

test('every command that the page sends has a golden file', () => {
  const types = new Set(golden('commands').map(({message}) => message.type));
  assert.deepEqual(new Set([...Object.keys(resultDecoders), ...UNUSED_COMMANDS]), types);
});

test('the golden chunk to the server is what the page sends', () => {
  const chunk = readFileSync(new URL('image-chunk-to-server.bin', FOLDER));
  const {header, bytes} = decodeChunk(chunk);
  assert.deepEqual([...encodeChunk(header, bytes)], [...chunk]);
  assert.deepEqual(Object.keys(header), ['upload', 'offset']);
});

test('the golden piece of a log is what the page sends', () => {
  const chunk = readFileSync(new URL('log-chunk-to-server.bin', FOLDER));
  const {header, bytes, kind} = decodeChunk(chunk);
  assert.equal(kind, PAINTING_LOG);
  assert.deepEqual([...encodeChunk(header, bytes, PAINTING_LOG)], [...chunk]);
});

test('the golden chunk to the client is what the page reads', () => {
  const {header, bytes} = decodeChunk(readFileSync(new URL('image-chunk-to-client.bin', FOLDER)));
  assert.deepEqual(Object.keys(header), ['picture', 'offset', 'size']);
  assert.equal('size' in header && header.size, bytes.length);
});

test('the golden chunk of what is painted live is what the page reads', () => {
  const chunk = readFileSync(new URL('log-chunk-to-client.bin', FOLDER));
  assert.deepEqual(readLogChunk(Uint8Array.from(chunk).buffer), {post: '17', offset: 48_211, bytes: Uint8Array.of(13, 1, 0)});
  assert.equal(readLogChunk(Uint8Array.from(readFileSync(new URL('image-chunk-to-client.bin', FOLDER))).buffer), null);
  for (const wrong of [{post: 17, offset: 1}, {post: '17', offset: -1}, {offset: 1}]) {
    const broken = encodeChunk(/** @type {any} */ (wrong), Uint8Array.of(13, 1, 0), PAINTING_LOG);
    assert.throws(() => readLogChunk(broken.buffer), ProtocolError, JSON.stringify(wrong));
  }
});

/** What the page reads where the server does not say it. */
const UNSAID = new Map(Object.entries({starred: false, painting: null, parent: null, pin: null, drawing: null, at: null, paintingBytes: 0, drawingBytes: 0}));

/**
 * @param {any} read
 * @param {any} said
 * @returns {any} without what the server did not say
 */
function withoutUnsaid(read, said) {
  if (Array.isArray(read) && Array.isArray(said)) return read.map((item, at) => withoutUnsaid(item, said[at]));
  if (!read || !said || typeof read !== 'object' || typeof said !== 'object') return read;
  const isUnsaid = (/** @type {string} */ field) => UNSAID.has(field) && !(field in said) && read[field] === UNSAID.get(field);
  return Object.fromEntries(Object.keys(read).filter((field) => !isUnsaid(field)).map((field) => [field, withoutUnsaid(read[field], said[field])]));
}

for (const [type, field] of /** @type {const} */ ([['publishPost', 'post'], ['addComment', 'comment']])) {
  test(`a repeated ${type} is understood after its subject was removed`, () => {
    assert.deepEqual(resultDecoders[type]({}, 'accepted'), {[field]: null});
  });
}
