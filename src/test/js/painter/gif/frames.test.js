import assert from 'node:assert/strict';
import {test} from 'node:test';
import {FRAME_MS, framesOf, frameSize, LAST_MS, LONGEST_MS} from '../../../../main/webapp/painter/gif/frames.js';
import {LogWriter} from '../../../../main/webapp/painter/log/log-writer.js';
import {readLog} from '../../../../main/webapp/painter/log/log-reader.js';
import {Timeline} from '../../../../main/webapp/painter/replay/timeline.js';
import {randomLog} from '../support/random-log.js';

/** A timeline of which each millisecond is an entry. @param {number} duration */
const steady = (duration) => ({duration, at: (/** @type {number} */ time) => ({entries: Math.floor(time), points: 0})});
/** @param {import('../../../../main/webapp/painter/gif/frames.js').Frame[]} frames */
const lasting = (frames) => frames.reduce((sum, {ms}) => sum + ms, 0);

test('a short painting is shown as it was painted, ten frames a second, and its end for two seconds', () => {
  const frames = framesOf(steady(1_000));
  assert.deepEqual(frames.map(({moment}) => moment.entries), [0, 100, 200, 300, 400, 500, 600, 700, 800, 900, 1_000]);
  assert.deepEqual(frames.map(({ms}) => ms), [...Array(10).fill(FRAME_MS), LAST_MS]);
});

test('however long it took, it is shown in 15 seconds, from the first moment to the last, evenly', () => {
  for (const duration of [13_000, 13_001, 60_000, 3_600_000, 50_000 * 500]) {
    const frames = framesOf(steady(duration));
    assert.equal(frames.length, LONGEST_MS / FRAME_MS + 1);
    assert.equal(lasting(frames), 15_000);
    assert.deepEqual([frames[0].moment.entries, frames.at(-1)?.moment.entries], [0, duration]);
    const steps = frames.slice(1).map(({moment}, at) => moment.entries - frames[at].moment.entries);
    assert.ok(Math.max(...steps) - Math.min(...steps) <= 1, `${duration} ms`);
  }
});

test('what took no time is one frame', () => {
  assert.deepEqual(framesOf(steady(0)), [{moment: {entries: 0, points: 0}, ms: LAST_MS}]);
});

test('pauses are as short as in the replay', () => {
  const writer = new LogWriter({width: 10, height: 10, background: [255, 255, 255]});
  for (let stroke = 0; stroke < 4; stroke += 1) writer.append({type: 'stroke', wait: 60_000, tool: 'brush', layer: 0, points: Int32Array.of(8, 8, 127, 0)});
  const bytes = writer.bytes();
  const frames = framesOf(new Timeline(readLog(bytes).entries, bytes));
  assert.equal(lasting(frames), 4 * 500 + LAST_MS);
});

test('any log has its first and its last moment, and none goes back', () => {
  for (let seed = 1; seed <= 40; seed += 1) {
    const {entries, bytes} = randomLog(seed);
    const timeline = new Timeline(entries, bytes);
    const frames = framesOf(timeline);
    assert.deepEqual(frames[0].moment, timeline.at(0));
    assert.deepEqual(frames.at(-1)?.moment, {entries: entries.length, points: 0});
    assert.ok(frames.length <= 131 && lasting(frames) <= 15_000, `seed ${seed}`);
    for (const [at, {moment}] of frames.entries()) {
      const before = frames[Math.max(0, at - 1)].moment;
      assert.ok(moment.entries > before.entries || (moment.entries === before.entries && moment.points >= before.points), `seed ${seed}, frame ${at}`);
    }
  }
});

test('it has 480 pixels on the longer side, or as many as the painting', () => {
  assert.deepEqual(frameSize({width: 1_024, height: 768}), {width: 480, height: 360});
  assert.deepEqual(frameSize({width: 768, height: 2_048}), {width: 180, height: 480});
  assert.deepEqual(frameSize({width: 480, height: 480}), {width: 480, height: 480});
  assert.deepEqual(frameSize({width: 32, height: 24}), {width: 32, height: 24});
  assert.deepEqual(frameSize({width: 2_048, height: 1}), {width: 480, height: 1});
});
