import assert from 'node:assert/strict';
import {stage, untilLive} from './support/browser.js';
import {bring} from './support/bringing.js';
import {newName} from './support/community.js';
import {hashOf} from './support/pixels.js';
import {noise} from './support/png.js';
import {canvasOf, colourAt, stroke, untilKept} from './support/studio.js';

const set = stage();

/** @typedef {import('playwright-core').Page} Page */

/** @param {Page} page @param {Buffer} bytes */
async function paintOver(page, bytes) {
  await untilLive(page);
  await page.getByRole('banner').getByRole('button', {name: 'Post'}).click();
  await page.getByLabel('Choose a picture').setInputFiles({name: 'chosen.png', mimeType: 'image/png', buffer: bytes});
  await page.getByRole('button', {name: 'Paint over it'}).click();
  await page.getByRole('application').waitFor();
  await page.locator('.layer-panel').waitFor({state: 'attached'});
}

/** @param {Page} page @param {string} title */
async function post(page, title) {
  const form = page.getByRole('dialog', {name: 'New picture'});
  await form.getByLabel('Title').fill(title);
  await form.getByLabel('Description').fill('Painted over');
  await form.getByRole('button', {name: 'Post', exact: true}).click();
  await page.getByRole('button', {name: 'Open it'}).click();
  await page.getByRole('heading', {level: 1, name: title}).waitFor();
}

set.test('a picture is painted over, kept over a reload, and posted without a story that would lack it', async () => {
  const here = await set.member();
  await paintOver(here, noise(600, 400));
  const untouched = await canvasOf(here);
  assert.notDeepEqual([await colourAt(here, 50, 50), await colourAt(here, 51, 50)], [[255, 255, 255], [255, 255, 255]], 'the picture is there');
  await here.getByRole('button', {name: 'Done'}).click();
  await here.locator('.editor-status', {hasText: 'Nothing is painted yet'}).waitFor();
  await stroke(here, [[100, 100], [400, 300]]);
  const painted = await canvasOf(here);
  assert.notEqual(painted, untouched);
  await untilKept(here);
  await here.reload();
  await here.getByRole('banner').getByRole('button', {name: 'Post'}).click();
  await here.getByRole('button', {name: 'Paint one here'}).click();
  await here.locator('.draft-item').first().click();
  await here.getByRole('application').waitFor();
  assert.equal(await canvasOf(here), painted);
  await here.getByRole('button', {name: 'Done'}).click();
  await here.locator('.studio').waitFor({state: 'hidden'});
  await here.getByText('Parts of this picture weren\'t painted here').waitFor();
  await post(here, newName('Over'));
  assert.equal(await here.getByRole('button', {name: 'Watch it being painted'}).count(), 0);
});

set.test('a small picture that is painted over is part of the story', async () => {
  const here = await set.member();
  await paintOver(here, noise(120, 80));
  await stroke(here, [[10, 10], [100, 70]]);
  const painted = await canvasOf(here);
  await here.getByRole('button', {name: 'Done'}).click();
  await here.locator('.studio').waitFor({state: 'hidden'});
  await here.getByLabel('Others may continue this painting').uncheck();
  await post(here, newName('Small'));
  await here.getByRole('button', {name: 'Watch it being painted'}).click();
  await here.locator('painting-replay.is-shown .replay:not([aria-busy="true"])').waitFor();
  assert.equal(await hashOf(here, '.replay canvas'), painted);
});

for (const way of /** @type {const} */ (['drop', 'paste'])) {
  set.test(`a picture is painted over that came by ${way}`, async () => {
    const here = await set.visitor();
    await untilLive(here);
    await bring(here, noise(300, 200), way);
    await here.getByRole('dialog', {name: 'New picture'}).getByRole('img', {name: 'The chosen picture'}).waitFor();
    await here.getByRole('button', {name: 'Paint over it'}).click();
    await here.getByRole('application').waitFor();
    await here.locator('.layer-panel').waitFor({state: 'attached'});
    assert.notDeepEqual([await colourAt(here, 50, 50), await colourAt(here, 51, 50)], [[255, 255, 255], [255, 255, 255]], 'the picture is there');
    assert.equal(await here.getByRole('button', {name: 'Layer 2', exact: true, pressed: true}).count(), 1, 'one paints above it');
    const untouched = await canvasOf(here);
    await stroke(here, [[20, 20], [200, 150]]);
    await here.keyboard.press('Control+z');
    assert.equal(await canvasOf(here), untouched, 'what was painted comes off, and the picture stays');
  });
}

set.test('a picture that is larger than a sheet can be is painted over scaled down', async () => {
  const here = await set.visitor();
  await paintOver(here, noise(4_096, 40));
  assert.deepEqual(await here.locator('.canvas-sheet canvas').evaluate((/** @type {HTMLCanvasElement} */ {width, height}) => [width, height]), [2_048, 20]);
  await stroke(here, [[10, 10], [1_000, 10]]);
  assert.deepEqual(await colourAt(here, 500, 10), [0, 0, 0]);
});
