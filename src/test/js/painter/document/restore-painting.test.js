import assert from 'node:assert/strict';
import {test} from 'node:test';
import {Painting} from '../../../../main/webapp/painter/document/painting.js';
import {restorePainting} from '../../../../main/webapp/painter/document/restore-painting.js';
import {LogWriter} from '../../../../main/webapp/painter/log/log-writer.js';
import {randomLog} from '../support/random-log.js';
import {fakeRasterizer} from '../support/rasterizer.js';

/** @typedef {import('../../../../main/webapp/painter/log/entries.js').Entry} Entry */

const LARGE = {width: 2_048, height: 2_048, background: [255, 255, 255]};
const STYLE = {type: 'style', wait: 0, colour: [200, 0, 0], second: [0, 0, 200], opacity: 255, size: 4_096, smoothing: 0, pressure: 0};
const FILL = {type: 'fill', wait: 0, layer: 0, mask: {x: 0, y: 0, width: 2_048, height: 2_048, runs: [0, 2_048 * 2_048]}};

/** @param {import('../../../../main/webapp/painter/log/log-writer.js').Header} header @param {Entry[]} entries */
function logOf(header, entries) {
  const writer = new LogWriter(header);
  for (const entry of entries) writer.append(entry);
  return writer.bytes();
}

/** @param {Painting} painting */
function pixelsOf(painting) {
  painting.compose();
  return Buffer.from(painting.pixels);
}

/** A machine on which each look at the clock comes so much later than the last, in milliseconds: as slow as a slice is long. */
const SLOW_MS = 13;

/**
 * Goes on with a log.
 *
 * @param {Uint8Array} log
 * @param {{signal?: AbortSignal, breathed?: (breaths: number) => void}} [options] `breathed` is told how often the page had its turn
 * @returns {Promise<{painting: Painting, breaths: number}>}
 */
async function goneOn(log, {signal, breathed} = {}) {
  let [breaths, time] = [0, 0];
  const breathe = async () => {
    breaths += 1;
    breathed?.(breaths);
  };
  const {painting} = await restorePainting(log, fakeRasterizer, {signal, breathe, now: () => (time += SLOW_MS)});
  return {painting, breaths};
}

test('a painting that is gone on with is what it was, and so is all that follows', async () => {
  for (let seed = 1; seed <= 25; seed += 1) {
    const {header, entries} = randomLog(seed, {side: 96, length: 90});
    const restless = entries.flatMap((entry, place) => (place % 20 === 19 && entries[place + 1]?.type !== 'more'
      ? [entry, ...['undo', 'undo', 'redo', 'undo', 'undo'].map((type) => ({type, wait: 0})), ...(place % 40 === 39 ? [{...FILL, mask: {x: 0, y: 0, width: 1, height: 1, runs: [0, 1]}}] : [])] : [entry]));
    const whole = new Painting(header, fakeRasterizer);
    for (const entry of restless) whole.apply(entry);
    const {painting} = await goneOn(logOf(header, restless));
    assert.ok(pixelsOf(painting).equals(pixelsOf(whole)), `seed ${seed}`);
    for (const type of ['redo', 'redo', 'undo', 'undo', 'undo', 'undo', 'redo']) {
      for (const each of [whole, painting]) each.apply({type, wait: 0});
      assert.ok(pixelsOf(painting).equals(pixelsOf(whole)), `seed ${seed}, ${type}`);
    }
    assert.deepEqual(painting.style, whole.style);
    assert.deepEqual([painting.canUndo, painting.canRedo], [whole.canUndo, whole.canRedo]);
  }
});

test('what was undone need not be painted to go on', async () => {
  const entries = [FILL, ...Array.from({length: 2_000}, () => [FILL, {type: 'undo', wait: 0}]).flat(), ...Array.from({length: 2_000}, (_, at) => ({type: at % 2 ? 'redo' : 'undo', wait: 0}))];
  const {painting, breaths} = await goneOn(logOf(LARGE, entries));
  assert.equal(breaths, 1, 'one step is painted');
  assert.equal(painting.history.done.length, 1);
});

test('no stroke keeps the page waiting, however wide and far it goes', async () => {
  for (const tool of ['brush', 'pencil']) {
    const points = Int32Array.from(Array.from({length: 32}, (_, at) => [at % 2 ? 16_383 : 0, at % 4 < 2 ? 16_383 : 0, 64, at * 5]).flat());
    const stroke = {type: 'stroke', wait: 0, tool, layer: 0, points};
    const {painting, breaths} = await goneOn(logOf(LARGE, [STYLE, stroke]));
    assert.ok(breaths >= 16, `${tool}: ${breaths} turns for 32 points`);
    const whole = new Painting(LARGE, fakeRasterizer);
    for (const entry of [STYLE, stroke]) whole.apply(entry);
    assert.ok(pixelsOf(painting).equals(pixelsOf(whole)), tool);
  }
});

test('who leaves ends it', async () => {
  const leaving = new AbortController();
  let last = 0;
  const breathed = (/** @type {number} */ breaths) => {
    last = breaths;
    if (breaths === 3) leaving.abort();
  };
  await assert.rejects(goneOn(logOf(LARGE, Array.from({length: 9_000}, () => FILL)), {signal: leaving.signal, breathed}), {name: 'AbortError'});
  assert.equal(last, 3, 'nothing more is painted');
});
