import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {readLog} from '../../../../main/webapp/painter/log/log-reader.js';
import {LogWriter} from '../../../../main/webapp/painter/log/log-writer.js';
import {LONGEST_PAUSE_MS, Timeline} from '../../../../main/webapp/painter/replay/timeline.js';
import {randomLog} from '../support/random-log.js';

const HEADER = {width: 100, height: 80, background: [255, 255, 255]};

/** @param {any[]} entries */
function logOf(entries) {
  const writer = new LogWriter(HEADER);
  for (const entry of entries) writer.append({wait: 0, ...entry});
  return writer.bytes();
}

/** @param {Uint8Array} bytes */
function timelineOf(bytes) {
  const {entries} = readLog(bytes);
  return {entries, timeline: new Timeline(entries, bytes)};
}

/** @param {...number} times */
const points = (...times) => Int32Array.from(times.flatMap((time, at) => [at * 80, 80, 127, time]));

const STROKE = {type: 'stroke', wait: 100, tool: 'brush', layer: 0, points: points(0, 40, 80)};
const MORE = {type: 'more', points: Int32Array.of(400, 80, 127, 120, 480, 80, 127, 160)};

test('a stroke is there point by point, also where it goes on in another entry', () => {
  const {timeline} = timelineOf(logOf([STROKE, MORE, {type: 'undo', wait: 50}]));
  assert.deepEqual(timeline.at(99), {entries: 0, points: 0});
  assert.deepEqual(timeline.at(100), {entries: 0, points: 1});
  assert.deepEqual(timeline.at(150), {entries: 0, points: 2});
  assert.deepEqual(timeline.at(180), {entries: 1, points: 0});
  assert.deepEqual(timeline.at(220), {entries: 1, points: 1});
  assert.deepEqual(timeline.at(260), {entries: 2, points: 0});
  assert.deepEqual(timeline.at(310), {entries: 3, points: 0});
  assert.equal(timeline.duration, 310);
});

test('long pauses are short, between strokes and within them', () => {
  const {timeline} = timelineOf(logOf([{...STROKE, wait: 60_000, points: points(0, 1_000)}, {type: 'undo', wait: 59_000}]));
  assert.equal(timeline.duration, 3 * LONGEST_PAUSE_MS);
  assert.deepEqual(timeline.at(2 * LONGEST_PAUSE_MS), {entries: 1, points: 0});
});

test('up to any moment there is a whole log of what is done by then', () => {
  const bytes = logOf([STROKE, MORE, {type: 'undo', wait: 50}, {type: 'redo', wait: 50}]);
  const {entries, timeline} = timelineOf(bytes);
  assert.equal(timeline.bytesAt(0), 12);
  assert.equal(timeline.bytesAt(179), 12, 'half a stroke is not');
  assert.equal(timeline.bytesAt(timeline.duration), bytes.length);
  for (let time = 0; time <= timeline.duration; time += 5) {
    const prefix = readLog(bytes.subarray(0, timeline.bytesAt(time)));
    assert.deepEqual(prefix.entries, entries.slice(0, timeline.at(time).entries));
  }
});

for (const name of ['hand', 'random', 'every-entry', 'empty']) {
  test(`the golden log "${name}" has a beginning and an end, and grows in between`, () => {
    const bytes = new Uint8Array(readFileSync(new URL(`../../../resources/paint/${name}.bin`, import.meta.url)));
    const {entries, timeline} = timelineOf(bytes);
    assert.deepEqual(timeline.at(timeline.duration), {entries: entries.length, points: 0});
    assert.equal(timeline.bytesAt(timeline.duration), bytes.length);
    let last = 0;
    for (let part = 0; part <= 50; part += 1) {
      const {entries: done} = timeline.at((timeline.duration * part) / 50);
      assert.ok(done >= last);
      last = done;
    }
  });
}

test('any log ends where its bytes do', () => {
  for (let seed = 1; seed <= 60; seed += 1) {
    const {bytes} = randomLog(seed);
    const {timeline} = timelineOf(bytes);
    assert.equal(timeline.bytesAt(timeline.duration), bytes.length, `seed ${seed}`);
  }
});

test('so many bytes are there when the entry that they end in is', () => {
  const bytes = logOf([STROKE, MORE, {type: 'undo', wait: 50}]);
  const {timeline} = timelineOf(bytes);
  assert.equal(timeline.timeOf(12), 0);
  assert.equal(timeline.timeOf(bytes.length), timeline.duration);
  for (const time of [0, 180, 260, 310]) assert.equal(timeline.timeOf(timeline.bytesAt(time)), time);
  assert.equal(timeline.timeOf(timeline.bytesAt(200)), 180, 'not of what is half there');
  for (let at = 0; at <= bytes.length; at += 1) assert.ok(timeline.bytesAt(timeline.timeOf(at)) >= at, `${at} bytes`);
  assert.equal(timeline.timeOf(bytes.length + 9), timeline.duration);
});
