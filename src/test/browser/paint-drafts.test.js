import assert from 'node:assert/strict';
import {stage} from './support/browser.js';
import {canvasOf, colourAt, goOnWithDraft, openStudio, placeOn, stroke} from './support/studio.js';
import {until} from './support/until.js';

const set = stage();

/** @typedef {import('playwright-core').Page} Page */

/** Counts the points that the hand paints, from now on. @param {Page} page */
function countPoints(page) {
  return page.evaluate(() => {
    const seen = (/** @type {any} */ (globalThis).seen = {points: 0});
    const stage = /** @type {HTMLElement} */ (document.querySelector('.canvas-stage'));
    /** @param {number} points */
    const more = (points) => (seen.points += points);
    stage.addEventListener('pointerdown', () => more(1));
    stage.addEventListener('pointermove', (event) => event.buttons > 0 && more(event.getCoalescedEvents().length));
  });
}

/** Waits until all of them are kept. @param {Page} page */
function untilKept(page) {
  return until('all is kept', () => page.evaluate(async () => {
    const {seen} = /** @type {any} */ (globalThis);
    const [{listDrafts}, {readLog}] = await Promise.all(['painter/document/drafts.js', 'painter/log/log-reader.js'].map((module) => import(new URL(module, document.baseURI).href)));
    const [draft] = await listDrafts();
    const kept = draft ? readLog(draft.log).entries.reduce((/** @type {number} */ sum, /** @type {any} */ {points = []}) => sum + points.length / 4, 0) : 0;
    return kept === seen.points;
  }));
}

set.test('half a stroke is kept though the hand rests, and is there after the tab was closed', async () => {
  const here = await set.visitor();
  await openStudio(here);
  await countPoints(here);
  // What the first stroke says of its colour and size, the second need not say again.
  await stroke(here, [[100, 50], [300, 50]]);
  await untilKept(here);
  await here.mouse.move(...(await placeOn(here, 100, 160)));
  await here.mouse.down();
  await here.mouse.move(...(await placeOn(here, 500, 160)), {steps: 8});
  await untilKept(here);
  const painted = await canvasOf(here);
  await here.reload();
  await goOnWithDraft(here);
  assert.equal(await canvasOf(here), painted);
  assert.deepEqual(await colourAt(here, 400, 160), [0, 0, 0]);
  await here.mouse.up();
});
