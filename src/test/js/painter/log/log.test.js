import assert from 'node:assert/strict';
import {test} from 'node:test';
import {LogReader, readLog} from '../../../../main/webapp/painter/log/log-reader.js';
import {PaintLogError} from '../../../../main/webapp/painter/log/paint-log-error.js';
import {LogWriter} from '../../../../main/webapp/painter/log/log-writer.js';
import {randomLog} from '../support/random-log.js';
import {seededRandom} from '../../../../main/webapp/painter/engine/seeded-random.js';

const HEADER = {width: 300, height: 200, background: [255, 250, 240]};

/** @param {() => unknown} act @param {string} code */
function assertRefused(act, code) {
  assert.throws(act, (thrown) => thrown instanceof PaintLogError && thrown.code === code);
}

/** A log of one entry that was not written by us. @param {...number} entry */
function raw(...entry) {
  return Uint8Array.of(...new LogWriter(HEADER).bytes(), ...entry);
}

test('a log of anything is read as it was written', () => {
  for (let seed = 1; seed <= 200; seed += 1) {
    const {header, entries, bytes} = randomLog(seed);
    assert.deepEqual(readLog(bytes), {header, entries}, `seed ${seed}`);
  }
});

test('a log is read as its bytes come, in pieces of any size', () => {
  const {entries, bytes} = randomLog(7, {length: 60});
  const random = seededRandom(8);
  for (const most of [1, 5, 300]) {
    const reader = new LogReader();
    const read = [];
    for (let at = 0; at < bytes.length; ) {
      const end = at + 1 + random(most);
      read.push(...reader.push(bytes.subarray(at, end)));
      at = end;
    }
    reader.end();
    assert.deepEqual(read, entries);
  }
});

test('a log that is cut off anywhere gives what is whole before, and says so', () => {
  const {entries, bytes} = randomLog(3, {length: 30});
  const ends = new Set();
  for (let length = 0; length < bytes.length; length += 1) {
    const reader = new LogReader();
    const read = reader.push(bytes.subarray(0, length));
    assert.deepEqual(read, entries.slice(0, read.length));
    try {
      reader.end();
      ends.add(read.length);
    } catch (thrown) {
      assert.ok(thrown instanceof PaintLogError && thrown.code === 'cutOff');
    }
  }
  assert.deepEqual([...ends], entries.map((_, count) => count), 'whole after each entry, and nowhere else');
});

test('changed bytes are another log or refused, and never anything else', () => {
  const random = seededRandom(99);
  let refused = 0;
  for (let round = 0; round < 4_000; round += 1) {
    const {bytes} = randomLog(round % 50, {length: 12});
    for (let changes = 1 + random(3); changes > 0; changes -= 1) bytes[random(bytes.length)] = random(256);
    try {
      readLog(bytes);
    } catch (thrown) {
      if (!(thrown instanceof PaintLogError)) throw thrown;
      refused += 1;
    }
  }
  assert.ok(refused > 2_000, `${refused} refused`);
});

test('numbers that promise more than there is are refused before anything is made of them', () => {
  // a stroke of 4,096 points in nine bytes; a polygon of 256 corners in six; a mask that says 60,000 pixels and ends
  assertRefused(() => readLog(raw(2, 9, 0, 0, 0, 0x80, 0x20, 0, 0, 0, 0)), 'malformed');
  assertRefused(() => readLog(raw(5, 6, 0, 4, 1, 0, 0x80, 0x02)), 'malformed');
  assertRefused(() => readLog(raw(4, 9, 0, 0, 0, 0, 0xac, 0x02, 0xc8, 0x01, 5)), 'malformed');
  assertRefused(() => readLog(raw(2, 0xff, 0xff, 0x7f)), 'tooLong');
  assertRefused(() => readLog(raw(13, 0x81, 0x80, 0x80)), 'malformed');
});

test('what is no log of this version is refused at its first bytes', () => {
  const bytes = new LogWriter(HEADER).bytes();
  for (const [at, value, code] of /** @type {const} */ ([[0, 0, 'notALog'], [4, 2, 'version'], [5, 9, 'size'], [6, 0, 'size']])) {
    const other = bytes.slice();
    other[at] = value;
    if (at === 6) other[5] = 0;
    assertRefused(() => readLog(other), code);
  }
  assertRefused(() => readLog(raw(77)), 'unknownEntry');
  assertRefused(() => new LogWriter({...HEADER, width: 2_049}), 'size');
});

test('one meaning has one spelling, and nothing follows it', () => {
  assert.equal(readLog(raw(13, 1, 0)).entries[0].type, 'undo');
  assertRefused(() => readLog(raw(13, 2, 0x80, 0)), 'malformed');
  assertRefused(() => readLog(raw(13, 0x81, 0)), 'malformed');
  assertRefused(() => readLog(raw(13, 2, 0, 0)), 'malformed');
});

test('a stroke goes on only where there is one', () => {
  assertRefused(() => readLog(raw(3, 5, 0, 1, 0, 0, 0x77)), 'malformed');
  assertRefused(() => new LogWriter(HEADER).append({type: 'more', wait: 0, points: [1, 1, 1, 1]}), 'malformed');
});

test('a full log refuses the next entry and stays as it was', () => {
  const writer = new LogWriter(HEADER, 40);
  const stroke = {type: 'stroke', wait: 0, tool: 'pencil', layer: 0, points: Int32Array.of(8, 8, 127, 0, 16, 8, 127, 8)};
  writer.append(stroke);
  const more = {type: 'more', wait: 0, points: Int32Array.of(30, 8, 127, 20, 60, 8, 127, 30)};
  const tooMuch = {type: 'more', wait: 0, points: Int32Array.from({length: 40}, () => 40)};
  assertRefused(() => writer.append(tooMuch), 'tooLong');
  writer.append(more);
  assert.deepEqual(readLog(writer.bytes()), {header: HEADER, entries: [{...stroke, type: 'stroke'}, more]});
  assertRefused(() => writer.append(tooMuch), 'tooLong');
  assert.ok(writer.length <= 40);
  assertRefused(() => readLog(writer.bytes(), writer.length - 1), 'tooLong');
});

test('a log goes on after it was read', () => {
  const {bytes, entries, header} = randomLog(11);
  const writer = LogWriter.continuing(header, bytes, entries.length);
  writer.append({type: 'undo', wait: 5});
  assert.deepEqual(readLog(writer.bytes()), {header, entries: [...entries, {type: 'undo', wait: 5}]});
  assert.equal(writer.entries, entries.length + 1);
});
