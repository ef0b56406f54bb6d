import assert from 'node:assert/strict';
import {afterEach, beforeEach, mock, test} from 'node:test';
import {Autosave} from '../../../../main/webapp/painter/document/autosave.js';
import {Painting} from '../../../../main/webapp/painter/document/painting.js';
import {PaintDocument} from '../../../../main/webapp/painter/document/paint-document.js';
import {readLog} from '../../../../main/webapp/painter/log/log-reader.js';
import {LogWriter} from '../../../../main/webapp/painter/log/log-writer.js';
import {ToolSettings} from '../../../../main/webapp/painter/document/tool-settings.js';
import {fakeRasterizer} from '../support/rasterizer.js';

/** @typedef {import('../../../../main/webapp/painter/document/types.js').Draft} Draft */

const HEADER = {width: 160, height: 120, background: [255, 255, 255]};
/** What a crash may cost. */
const SECOND = 1_000;
/** How often a hand is seen, in milliseconds. */
const FRAME = 16;
const page = Object.assign(new EventTarget(), {visibilityState: 'visible'});

beforeEach(() => {
  // At 0 no thumbnail is made, which takes a browser.
  mock.timers.enable({apis: ['setTimeout', 'Date'], now: 0});
  page.visibilityState = 'visible';
  Object.assign(globalThis, {document: page});
});

/** @type {Autosave[]} */
const begun = [];

afterEach(() => {
  for (const autosave of begun.splice(0)) autosave.stop();
  mock.timers.reset();
  Reflect.deleteProperty(globalThis, 'document');
});

function setUp() {
  const doc = new PaintDocument(new Painting(HEADER, fakeRasterizer), new LogWriter(HEADER), new ToolSettings(), () => Date.now());
  /** @type {Draft[]} */
  const kept = [];
  /** @type {unknown[]} */
  const failures = [];
  const storage = {refuses: false};
  const autosave = new Autosave(doc, {id: 'a', revision: ''}, (thrown) => failures.push(thrown), async (draft) => {
    if (storage.refuses) throw new Error('full');
    kept.push(draft);
    return {id: draft.id, revision: `${kept.length}`};
  });
  begun.push(autosave);
  /** How many points of strokes the last one that was kept has. */
  const points = () => (kept.length === 0 ? 0 : readLog(kept[kept.length - 1].log).entries.reduce((sum, entry) => sum + (entry.points?.length ?? 0) / 4, 0));
  return {doc, autosave, kept, failures, storage, points};
}

/** Time goes by, and what was begun is finished. @param {number} time milliseconds */
async function pass(time) {
  mock.timers.tick(time);
  await new Promise((resolve) => setImmediate(resolve));
}

/** @param {number} x */
const point = (x) => ({x: x * 8, y: 80, pressure: 127, time: Date.now()});

test('what is painted is kept a second later at the latest, also half a stroke while it goes on', async () => {
  const {doc, points} = setUp();
  const stroke = doc.stroke('brush', false);
  /** How many points there were, frame by frame. @type {number[]} */
  const painted = [];
  for (let frame = 0; frame * FRAME < 5 * SECOND; frame += 1) {
    stroke?.addPoints([point(frame % 160)]);
    painted.push(frame + 1);
    await pass(FRAME);
    const aSecondAgo = painted[frame - Math.ceil(SECOND / FRAME)] ?? 0;
    assert.ok(points() >= aSecondAgo, `${points()} of ${aSecondAgo} points are kept after ${frame * FRAME} ms`);
  }
});

test('half a stroke is kept within a second though the hand rests', async () => {
  const {doc, points} = setUp();
  for (const count of [2, 4]) {
    // The second time the style is known already, so that nothing else is written down.
    const stroke = doc.stroke('brush', false);
    stroke?.addPoints([point(10), point(20)]);
    await pass(SECOND);
    assert.equal(points(), count);
    stroke?.end();
    await pass(SECOND);
  }
});

test('what is done in one go is kept within a second', async () => {
  const {doc, kept} = setUp();
  doc.commit({type: 'shape', shape: 'line', paint: 1, layer: 0, corners: [0, 0, 80, 80]});
  await pass(SECOND);
  assert.deepEqual(readLog(kept[0].log).entries.map(({type}) => type), ['style', 'shape']);
  await pass(SECOND);
  assert.equal(kept.length, 1, 'and only once');
});

test('a page that is hidden keeps all of it at once, half a stroke too', async () => {
  const {doc, points} = setUp();
  doc.stroke('brush', false)?.addPoints([point(10), point(20), point(30)]);
  page.visibilityState = 'hidden';
  page.dispatchEvent(new Event('visibilitychange'));
  await pass(0);
  assert.equal(points(), 3);
});

test('a blank sheet is not kept, nor what is painted after it was stopped', async () => {
  const {doc, autosave, kept} = setUp();
  page.visibilityState = 'hidden';
  page.dispatchEvent(new Event('visibilitychange'));
  await pass(SECOND);
  autosave.stop();
  doc.stroke('brush', false)?.addPoints([point(10)]);
  await pass(SECOND);
  assert.equal(kept.length, 0);
});

test('where it could not be kept that is told, and tried again with what comes next', async () => {
  const {doc, failures, storage, points} = setUp();
  storage.refuses = true;
  const stroke = doc.stroke('brush', false);
  stroke?.addPoints([point(10)]);
  await pass(SECOND);
  assert.deepEqual([failures.length, points()], [1, 0]);
  storage.refuses = false;
  stroke?.addPoints([point(20)]);
  await pass(SECOND);
  assert.equal(points(), 2);
});
