import assert from 'node:assert/strict';
import {cardOf, stage, untilLive} from './support/browser.js';
import {newName} from './support/community.js';
import {hashOf, picturePixels} from './support/pixels.js';
import {canvasOf, goOnWithDraft, openStudio, penStroke, placeOn, postPainting, said, stroke, take, touches, untilKept} from './support/studio.js';
import {readLog} from '../../main/webapp/painter/log/log-reader.js';

const set = stage();
const REPLAY = '.replay canvas';
/** Each hand has a third of the sheet to itself, so high in pixels. */
const BAND = 250;
/** As fast as a replay goes; a painting of minutes takes a while all the same. */
const [FASTEST, PLAYED_WITHIN_MS] = ['16', 120_000];

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {{drag: (places: number[][]) => Promise<void>, tap: (place: number[]) => Promise<void>}} Hand places are x and y in pixels of the picture */

/** @param {number[]} a @param {number[]} b @param {number} steps */
const between = ([x0, y0], [x1, y1], steps) => Array.from({length: steps}, (_, at) => [x0 + ((x1 - x0) * (at + 1)) / steps, y0 + ((y1 - y0) * (at + 1)) / steps]);

/** @param {Page} page @returns {Hand} */
function mouse(page) {
  return {drag: (places) => stroke(page, places), tap: async ([x, y]) => page.mouse.click(...(await placeOn(page, x, y)))};
}

/** @param {Page} page @returns {Hand} */
function finger(page) {
  return {
    drag: (places) => touches(page, [places[0], ...places.slice(1).flatMap((place, at) => between(places[at], place, 4))].map((place) => [place])),
    tap: (place) => touches(page, [[place]]),
  };
}

/** One that is pressed harder and harder. @param {Page} page @returns {Hand} */
function pen(page) {
  return {drag: (places) => penStroke(page, places.map(([x, y], at) => [x, y, (at + 1) / places.length])), tap: ([x, y]) => penStroke(page, [[x, y, 0.7]])};
}

/**
 * What is done with every tool that paints, below a height.
 *
 * @param {Page} page
 * @param {Hand} hand
 * @param {number} top
 * @returns {Array<[string, () => Promise<void>]>}
 */
function acts(page, {drag, tap}, top) {
  /** @param {...number[]} places */
  const below = (...places) => places.map(([x, y]) => [x, y + top]);
  const dragged = (/** @type {number[][]} */ ...places) => () => drag(below(...places));
  return [
    ['Pencil', dragged([20, 20], [120, 30], [60, 80])],
    ['Brush', dragged([150, 20], [260, 30], [190, 80])],
    ['Marker', dragged([280, 20], [380, 30], [310, 80], [370, 70])],
    ['Spray', dragged([410, 30], [500, 40])],
    ['Eraser', dragged([160, 30], [260, 20])],
    ['Line', dragged([540, 20], [640, 80])],
    ['Rectangle', dragged([660, 20], [760, 90])],
    ['Ellipse', dragged([790, 20], [900, 90])],
    ['Fill', async () => {
      await tap(below([700, 50])[0]);
      await page.locator('.editor-status', {hasText: 'Filled'}).waitFor();
    }],
    ['Curve', async () => {
      await drag(below([20, 120], [140, 120]));
      await drag(below([50, 190], [50, 170]));
      await drag(below([110, 230], [110, 220]));
    }],
    ['Polygon', async () => {
      for (const place of below([170, 110], [260, 120], [210, 200])) await tap(place);
      await page.keyboard.press('Enter');
    }],
    ['Text', async () => {
      await tap(below([290, 110])[0]);
      await page.getByRole('textbox', {name: 'Text'}).fill('Hallo');
      await page.getByRole('button', {name: 'Place it'}).click();
    }],
    ['Select', async () => {
      await drag(below([655, 15], [765, 95]));
      await drag(below([700, 50], [800, 160]));
      await page.getByRole('button', {name: 'Rotate'}).click();
      await page.getByRole('button', {name: 'Put down'}).click();
    }],
    ['Free select', async () => {
      await drag(below([10, 10], [130, 10], [130, 90], [10, 90], [10, 12]));
      await drag(below([60, 50], [560, 160]));
      await page.getByRole('button', {name: 'Flip'}).click();
      await page.getByRole('button', {name: 'Put down'}).click();
    }],
  ];
}

/** The two that paint nothing. @param {Page} page @param {Hand} hand @param {number} top @param {string} colour */
async function takeAndMove(page, {drag, tap}, top, colour) {
  await take(page, 'Eyedropper');
  await tap([200, top + 115]);
  await said(page, `${colour} taken`);
  await take(page, 'Hand');
  const before = await placeOn(page, 0, 0);
  await drag([[500, top + 100], [450, top + 90]]);
  assert.notDeepEqual(await placeOn(page, 0, 0), before, 'the hand moves the sheet');
  await page.keyboard.press('0');
}

set.test('what every tool paints with mouse, finger and pen is taken up again, undone and redone, posted, and watched by another, to the pixel', async () => {
  const here = await set.member({touch: true});
  await untilLive(here);
  await openStudio(here);
  await here.getByRole('slider', {name: 'Size'}).fill('14');
  const blank = await canvasOf(here);
  let last = blank;
  let count = 0;
  for (const [at, [hand, colour]] of /** @type {Array<[(page: Page) => Hand, string]>} */ ([[mouse, 'Red'], [finger, 'Green'], [pen, 'Blue']]).entries()) {
    await here.getByRole('button', {name: colour, exact: true}).click();
    for (const [tool, act] of acts(here, hand(here), at * BAND)) {
      await take(here, tool);
      await act();
      const now = await canvasOf(here);
      assert.notEqual(now, last, `${hand.name}: ${tool} changes something`);
      last = now;
      count += 1;
      if (hand !== finger || tool !== 'Ellipse') continue;
      await untilKept(here);
      await here.reload();
      await goOnWithDraft(here);
      assert.equal(await canvasOf(here), last, 'what was offered is what was painted');
      await here.getByRole('slider', {name: 'Size'}).fill('14');
      await here.getByRole('button', {name: colour, exact: true}).click();
    }
    await takeAndMove(here, hand(here), at * BAND, colour);
  }
  assert.equal(count, 42);
  const undo = here.getByRole('button', {name: 'Undo'}).first();
  for (let steps = 0; steps < 3 * count && (await undo.isEnabled()); steps += 1) await here.keyboard.press('Control+z');
  assert.equal(await canvasOf(here), blank, 'undone to the first stroke');
  const redo = here.getByRole('button', {name: 'Redo'});
  for (let steps = 0; steps < 3 * count && (await redo.isEnabled()); steps += 1) await here.keyboard.press('Control+y');
  assert.equal(await canvasOf(here), last, 'redone to the last');

  const title = newName('Whole');
  await postPainting(here, title);
  const there = await set.visitor();
  await cardOf(there, title).getByRole('link', {name: title, exact: true}).click();
  await there.getByRole('heading', {level: 1, name: title}).waitFor();
  const {posts} = await (await there.request.get(`${set.address}/api/posts?limit=5`)).json();
  const post = posts.find((/** @type {{title: string}} */ {title: other}) => other === title);
  const published = await picturePixels(there, post.picture.url);
  assert.equal(published, last, 'the picture is what was painted');

  await there.getByRole('button', {name: 'Watch it being painted'}).click();
  await there.locator('painting-replay.is-shown .replay:not([aria-busy="true"])').waitFor();
  const moment = there.getByRole('slider', {name: 'Moment'});
  await moment.fill('0');
  await there.locator('.replay[aria-busy="false"]').waitFor();
  assert.equal(await hashOf(there, REPLAY), blank, 'it begins with a blank sheet');
  await there.getByRole('combobox', {name: 'Speed'}).selectOption(FASTEST);
  await there.getByRole('button', {name: 'Play', exact: true}).click();
  await there.waitForFunction(() => {
    const {value, max} = /** @type {HTMLInputElement} */ (document.querySelector('.replay [type="range"]'));
    return value === max;
  }, null, {timeout: PLAYED_WITHIN_MS});
  await there.locator('.replay[aria-busy="false"]').waitFor();
  // Tolerance 0: the replay's last frame and the published PNG are the same pixels.
  assert.equal(await hashOf(there, REPLAY), published, 'the replay ends in the published picture');

  const log = new Uint8Array(await (await there.request.get(new URL(post.painting.url, `${set.address}/`).href)).body());
  const {entries} = readLog(log);
  const painted = new Set(entries.map(({type, tool, shape}) => tool ?? shape ?? type));
  for (const each of ['pencil', 'brush', 'marker', 'spray', 'eraser', 'line', 'rectangle', 'ellipse', 'fill', 'curve', 'polygon', 'text', 'move']) assert.ok(painted.has(each), `${each} is in the log`);
  const pressures = new Set(entries.flatMap(({points = []}) => Array.from(points).filter((_, at) => at % 4 === 2)));
  assert.ok(pressures.size > 2, `pressures ${[...pressures]}`);
});
