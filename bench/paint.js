/*
 * What painting costs, without a browser: points a second, replaying, the log's bytes a point, and memory, for pictures of
 * 20,000 points at 1,024 × 1,024 with four layers.
 *
 *   node --expose-gc bench/paint.js
 */
import {Painting} from '../src/main/webapp/painter/document/painting.js';
import {readLog} from '../src/main/webapp/painter/log/log-reader.js';
import {LogWriter} from '../src/main/webapp/painter/log/log-writer.js';
import {DEVICES, handStroke} from '../src/test/js/painter/support/strokes.js';
import {fakeRasterizer} from '../src/test/js/painter/support/rasterizer.js';

const POINTS = 20_000;
const ROUNDS = 5;
const HEADER = {width: 1_024, height: 1_024, background: [255, 255, 255]};
const STACK = [0, 1, 2, 3].map((layer) => ({layer, isVisible: true, opacity: 255}));
const STYLE = {colour: [20, 30, 40], second: [0, 0, 0], opacity: 255, size: 8 * 8, smoothing: 30, pressure: 1};

/** @param {number[]} values */
const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];

function picture() {
  const writer = new LogWriter(HEADER);
  writer.append({type: 'layers', wait: 0, stack: STACK});
  writer.append({type: 'style', wait: 0, ...STYLE});
  let points = 0;
  for (let seed = 1; points < POINTS; seed += 1) {
    const stroke = handStroke(seed, DEVICES.pen, {count: 20 + ((seed * 37) % 160)});
    writer.append({type: 'stroke', wait: 300, tool: 'brush', layer: seed % 4, points: stroke});
    points += stroke.length / 4;
  }
  return {bytes: writer.bytes(), points};
}

/** Four points a frame, as a pen of 240 Hz has them, each frame composed. @param {import('../src/main/webapp/painter/log/entries.js').Entry[]} entries */
function painted(entries) {
  const painting = new Painting(HEADER, fakeRasterizer);
  /** @type {number[]} */
  const frames = [];
  for (const entry of entries) {
    if (entry.type !== 'stroke') {
      painting.apply(entry);
      continue;
    }
    for (let at = 0; at < entry.points.length; at += 16) {
      const start = performance.now();
      painting.apply({...entry, type: at === 0 ? 'stroke' : 'more', points: entry.points.subarray(at, at + 16)});
      painting.compose();
      frames.push(performance.now() - start);
    }
  }
  return frames.toSorted((a, b) => a - b);
}

const {bytes, points} = picture();
const {entries} = readLog(bytes);
const replays = Array.from({length: ROUNDS}, () => {
  const start = performance.now();
  const painting = new Painting(HEADER, fakeRasterizer);
  for (const entry of readLog(bytes).entries) painting.apply(entry);
  painting.compose();
  return performance.now() - start;
});
const all = Array.from({length: ROUNDS}, () => painted(entries));
const frames = all[ROUNDS - 1];

/** What is freed with a collection is counted as free only some time after it. */
async function collected() {
  for (let time = 0; time < 3; time += 1) {
    globalThis.gc?.();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return process.memoryUsage();
}

const before = await collected();
const kept = new Painting(HEADER, fakeRasterizer);
for (const entry of entries) kept.apply(entry);
kept.compose();
const after = await collected();
const megabytes = (after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers) / 1_048_576;

console.log(`log                ${(bytes.length / points).toFixed(2)} bytes a point, ${bytes.length} for ${points} points`);
console.log(`replay, whole      ${Math.round(median(replays))} ms, ${Math.round(points / median(replays) * 1_000)} points a second`);
console.log(`painting by frames ${Math.round(points / median(all.map((one) => one.reduce((sum, value) => sum + value, 0))) * 1_000)} points a second`);
console.log(`a frame            ${median(frames).toFixed(2)} ms, 99th percentile ${frames[Math.floor(frames.length * 0.99)].toFixed(2)}, longest ${frames.at(-1)?.toFixed(2)}`);
console.log(`memory             ${megabytes.toFixed(0)} MB with all of it undoable: ${kept.history.done.length} steps, ${kept.history.countTiles()} tiles`);
