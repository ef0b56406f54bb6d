import assert from 'node:assert/strict';
import {test} from 'node:test';
import {readLog} from '../../../../main/webapp/painter/log/log-reader.js';
import {fillPercent, hasRoom} from '../../../../main/webapp/painter/pad/capacity.js';
import {DrawingPadModel} from '../../../../main/webapp/painter/pad/drawing-pad-model.js';
import {fakeRasterizer} from '../support/rasterizer.js';

const LIMIT = 4_096;
const MANNER = {isSecond: false, isShift: false};

/** @param {number} [limit] */
function setUp(limit = LIMIT) {
  const pad = new DrawingPadModel(fakeRasterizer, limit);
  /** @type {string[]} */
  const said = [];
  pad.on('announced', (text) => said.push(text));
  return {pad, said};
}

/** @param {number} at */
const point = (at) => ({x: ((at * 7_919) % 320) * 8, y: ((at * 104_729) % 200) * 8, pressure: at % 128, time: at * 17});

/** @param {DrawingPadModel} pad @param {number} [count] of points, as costly as a hand can make them */
function draw({tool}, count = 12) {
  tool.begin(point(0), MANNER);
  for (let at = 1; at < count; at += 1) tool.move([point(at)]);
  tool.end();
}

test('what is drawn is a log of so many strokes on a sheet of its size', () => {
  const {pad} = setUp();
  assert.equal(pad.log(), null);
  draw(pad);
  pad.take('eraser');
  draw(pad);
  const {header, entries} = readLog(/** @type {Uint8Array} */ (pad.log()));
  assert.deepEqual(header, {width: 320, height: 200, background: [255, 255, 255]});
  assert.deepEqual(entries.filter(({type}) => type === 'stroke').map(({tool}) => tool), ['brush', 'eraser']);
});

test('it takes strokes until it is full, says so, and never more than the limit', () => {
  const {pad, said} = setUp();
  let strokes = 0;
  let before = 0;
  while (pad.fullness < 100 && strokes < 500) {
    draw(pad);
    strokes += 1;
    assert.ok(pad.fullness >= before);
    before = pad.fullness;
  }
  assert.ok(strokes > 10);
  const {length} = pad.doc.writer;
  draw(pad);
  assert.match(said.at(-1) ?? '', /^The drawing is full/);
  assert.ok(pad.doc.writer.length - length < 20, 'no stroke was begun');
  for (let undone = 0; undone < 20; undone += 1) pad.undo();
  assert.equal(said.at(-1), 'Undone', 'there is always room to take strokes back');
  assert.ok(pad.doc.writer.length <= LIMIT);
});

test('a stroke without end ends where the log is full, and is whole', () => {
  const {pad, said} = setUp();
  draw(pad, 2_000);
  assert.match(said.at(-1) ?? '', /^The drawing is full/);
  const log = /** @type {Uint8Array} */ (pad.log());
  assert.ok(log.length > LIMIT / 4 && log.length <= LIMIT, `${log.length} bytes`);
  assert.equal(readLog(log).entries.filter(({type}) => type === 'stroke').length, 1);
});

test('a slow one too, which is in the log piece by piece, and uses nearly all of it', () => {
  let now = 0;
  const pad = new DrawingPadModel(fakeRasterizer, LIMIT, () => now);
  pad.tool.begin(point(0), MANNER);
  for (let at = 1; at < 2_000; at += 1) {
    now += 50;
    pad.tool.move([point(at)]);
  }
  pad.tool.end();
  const log = /** @type {Uint8Array} */ (pad.log());
  assert.ok(log.length > LIMIT * 0.85 && log.length <= LIMIT, `${log.length} bytes`);
  assert.deepEqual([...new Set(readLog(log).entries.map(({type}) => type))], ['style', 'stroke', 'more']);
});

test('clearing empties the log too, and can be taken back until something is drawn', () => {
  const {pad} = setUp();
  draw(pad);
  const log = pad.log();
  pad.clear();
  assert.equal(pad.log(), null);
  pad.undo();
  assert.deepEqual(pad.log(), log);
  pad.clear();
  draw(pad, 3);
  pad.undo();
  assert.equal(pad.log(), null);
  assert.equal(pad.canUndo, false);
});

test('it goes on with what was kept, within the same limit; what is damaged is a new sheet', async () => {
  const {pad} = setUp();
  draw(pad);
  const log = /** @type {Uint8Array} */ (pad.log());
  const {pad: next} = setUp();
  await next.resume(log);
  assert.deepEqual(next.log(), log);
  while (next.fullness < 100) draw(next);
  assert.ok(Number(next.log()?.length) <= LIMIT);
  const {pad: other} = setUp();
  await other.resume(log.subarray(0, log.length - 1));
  assert.equal(other.log(), null);
});

test('each tool keeps its size', () => {
  const {pad} = setUp();
  const {size} = pad.settings;
  pad.take('eraser');
  pad.settings.set({size: 33});
  pad.take('brush');
  assert.equal(pad.settings.size, size);
  pad.take('eraser');
  assert.equal(pad.settings.size, 33);
});

test('it is full exactly when it takes no more', () => {
  for (let length = 12; length < LIMIT; length += 1) assert.equal(fillPercent(length, LIMIT) === 100, !hasRoom(length, LIMIT), `${length} bytes`);
  assert.equal(fillPercent(12, 24_576), 0, 'nothing is drawn');
  assert.equal(fillPercent(60, 24_576), 1, 'something is');
});
