import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {Painting} from '../../../../main/webapp/painter/document/painting.js';
import {seededRandom} from '../../../../main/webapp/painter/engine/seeded-random.js';
import {readLog} from '../../../../main/webapp/painter/log/log-reader.js';
import {Replayer} from '../../../../main/webapp/painter/replay/replayer.js';
import {Timeline} from '../../../../main/webapp/painter/replay/timeline.js';
import {randomLog} from '../support/random-log.js';
import {fakeRasterizer} from '../support/rasterizer.js';

/** @typedef {import('../../../../main/webapp/painter/replay/timeline.js').Moment} Moment */
/** @typedef {ReturnType<typeof readLog>} Log */

const breathe = async () => {};

/** As the studio paints it. @param {Log} log @param {Moment} moment */
function painted({header, entries}, {entries: count, points}) {
  const painting = new Painting(header, fakeRasterizer);
  for (const entry of entries.slice(0, count)) painting.apply(entry);
  if (points > 0) painting.apply({...entries[count], points: entries[count].points.subarray(0, points * 4)});
  painting.compose();
  return Buffer.from(painting.pixels);
}

/** @param {Replayer} replayer */
function shown({surface}) {
  surface.compose();
  return Buffer.from(surface.pixels);
}

for (const name of ['hand', 'random', 'every-entry', 'empty']) {
  test(`the golden log "${name}" ends in the pixels that the studio paints`, async () => {
    const bytes = new Uint8Array(readFileSync(new URL(`../../../resources/paint/${name}.bin`, import.meta.url)));
    const log = readLog(bytes);
    const replayer = new Replayer(log, fakeRasterizer);
    await replayer.goTo({entries: log.entries.length, points: 0}, {breathe});
    assert.ok(shown(replayer).equals(painted(log, {entries: log.entries.length, points: 0})));
  });
}

test('played to the end, in steps of any length, it comes to the same pixels', async () => {
  for (let seed = 1; seed <= 30; seed += 1) {
    const {header, entries, bytes} = randomLog(seed, {side: 96, length: 60});
    const timeline = new Timeline(entries, bytes);
    const replayer = new Replayer({header, entries}, fakeRasterizer);
    for (let time = 0; time < timeline.duration; time += 1 + (seed * 37) % 400) await replayer.goTo(timeline.at(time), {breathe});
    await replayer.goTo(timeline.at(timeline.duration), {breathe});
    assert.ok(shown(replayer).equals(painted({header, entries}, timeline.at(timeline.duration))), `seed ${seed}`);
  }
});

test('whatever moment it goes to, forth or back, shows what was there by then', async () => {
  for (const mostBytes of [undefined, 400_000, 0]) {
    for (let seed = 1; seed <= 12; seed += 1) {
      const {header, entries, bytes} = randomLog(seed, {side: 96, length: 50});
      const timeline = new Timeline(entries, bytes);
      const replayer = new Replayer({header, entries}, fakeRasterizer, {mostBytes});
      const random = seededRandom(seed);
      for (let round = 0; round < 25; round += 1) {
        const moment = timeline.at(random(Math.ceil(timeline.duration) + 1));
        await replayer.goTo(moment, {breathe});
        assert.ok(shown(replayer).equals(painted({header, entries}, moment)), `seed ${seed}, round ${round}, ${JSON.stringify(moment)}`);
      }
    }
  }
});

test('what is kept to go back quickly has its bound', async () => {
  const {header, entries} = randomLog(5, {side: 300, length: 600});
  const most = 2_000_000;
  const replayer = new Replayer({header, entries}, fakeRasterizer, {mostBytes: most});
  let largest = 0;
  for (let count = 0; count <= entries.length; count += 10) {
    await replayer.goTo({entries: count, points: 0}, {breathe});
    largest = Math.max(largest, replayer.keptBytes);
  }
  const unbounded = new Replayer({header, entries}, fakeRasterizer);
  await unbounded.goTo({entries: entries.length, points: 0}, {breathe});
  assert.ok(unbounded.keptBytes > 4 * most, `${unbounded.keptBytes} bytes without a bound of that size`);
  assert.ok(largest < 1.2 * most, `${largest} bytes`);
});

test('it can be stopped on the way, and goes on to anywhere', async () => {
  const {header, entries, bytes} = randomLog(9, {side: 300, length: 400});
  const timeline = new Timeline(entries, bytes);
  const replayer = new Replayer({header, entries}, fakeRasterizer);
  const end = timeline.at(timeline.duration);
  let breaths = 0;
  for (const most of [1, 2, 3]) {
    const controller = new AbortController();
    let left = most;
    const going = replayer.goTo(end, {signal: controller.signal, breathe: async () => {
      breaths += 1;
      if (--left === 0) controller.abort();
    }});
    await going.catch((thrown) => assert.equal(thrown.name, 'AbortError'));
  }
  assert.ok(breaths >= 3, 'it breathes while it works');
  const middle = timeline.at(timeline.duration / 2);
  await replayer.goTo(middle, {breathe});
  assert.ok(shown(replayer).equals(painted({header, entries}, middle)));
});
