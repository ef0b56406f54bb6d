import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {Painting} from '../../../main/webapp/painter/document/painting.js';
import {readLog} from '../../../main/webapp/painter/log/log-reader.js';
import {fakeRasterizer} from '../painter/support/rasterizer.js';
import {FOLDER, paintExhibits} from './exhibits.js';
import {pixelsOf, rgbOf} from './png.js';

const NAMES = /** @type {const} */ (['fox', 'owl']);
const MOST_BYTES = 1_000_000;

/** @param {string} file */
const read = (file) => readFileSync(new URL(file, FOLDER));

for (const name of NAMES) {
  test(`the log of the ${name} replays to its picture, pixel by pixel`, () => {
    const {header, entries} = readLog(read(`${name}.mspl`));
    const painting = new Painting(header, fakeRasterizer);
    for (const entry of entries) painting.apply(entry);
    painting.compose();
    const {width, height, rgb} = pixelsOf(read(`${name}.png`));
    assert.deepEqual([width, height], [header.width, header.height]);
    assert.ok(rgb.equals(rgbOf(painting.pixels)));
  });
}

test('the paintings are what their script paints, and the owl goes on from the fox', () => {
  const {moments, ...painted} = paintExhibits();
  const {emptyWood, tailAlone} = moments;
  const logs = NAMES.map((name) => read(`${name}.mspl`));
  NAMES.forEach((name, at) => assert.ok(logs[at].equals(painted[name].writer.bytes()), `node src/test/js/demo/paint.js paints another ${name}`));
  const [fox, owl] = logs.map((log) => log.subarray(0, emptyWood));
  assert.ok(owl.equals(fox));
  for (const moment of [emptyWood, tailAlone]) readLog(logs[0].subarray(0, moment)); // ends with an entry
  assert.ok(emptyWood > 0.6 * logs[0].length && emptyWood < 0.8 * logs[0].length);
});

test('the seed names the moments that the script does', () => {
  const {exhibits} = JSON.parse(String(read('seed.json')));
  const [fox, owl] = NAMES.map((name) => exhibits.find((/** @type {{name: string}} */ exhibit) => exhibit.name === name));
  const {emptyWood, tailAlone} = paintExhibits().moments;
  assert.deepEqual(owl.beginning, {of: 'fox', at: emptyWood});
  assert.equal(fox.remarks[0].pin.at, tailAlone);
});

test('the paintings are small, and someone took their time over them', () => {
  assert.ok(NAMES.flatMap((name) => [read(`${name}.mspl`), read(`${name}.png`)]).reduce((sum, {length}) => sum + length, 0) < MOST_BYTES);
  for (const name of NAMES) {
    const {entries} = readLog(read(`${name}.mspl`));
    const spent = entries.reduce((sum, {wait, points}, at) => sum + wait + (points && entries[at + 1]?.type !== 'more' ? points[points.length - 1] : 0), 0);
    assert.ok(spent > 10 * 60_000 && spent < 15 * 60_000, `${name}: ${Math.round(spent / 60_000)} minutes`);
  }
});
