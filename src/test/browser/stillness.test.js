import assert from 'node:assert/strict';
import {createRequire} from 'node:module';
import {assertAccessible, assertFits} from './support/accessible.js';
import {cardOf, stage, untilLive} from './support/browser.js';
import {newName} from './support/community.js';
import {noise} from './support/png.js';
import {until} from './support/until.js';

const set = stage();
const {GifWriter} = createRequire(import.meta.url)('../../main/webapp/vendor/omggif/omggif.js');
const [WIDTH, HEIGHT] = [300, 200];

/** @typedef {import('playwright-core').Page} Page */

/** Red first, then blue ten times a second, for ever. */
function blinking() {
  const bytes = Buffer.alloc(WIDTH * HEIGHT * 4);
  const writer = new GifWriter(bytes, WIDTH, HEIGHT, {palette: [0xff0000, 0x0000ff], loop: 0});
  for (let frame = 0; frame < 20; frame += 1) writer.addFrame(0, 0, WIDTH, HEIGHT, new Uint8Array(WIDTH * HEIGHT).fill(frame === 0 ? 0 : 1), {delay: 10});
  return bytes.subarray(0, writer.end());
}

/** Looks for what moves from now on, as the browser tells it: what is over between two frames too. @param {Page} page */
async function watchful(page) {
  await page.evaluate(() => {
    const wide = /** @type {any} */ (globalThis);
    wide.moving = [];
    for (const type of ['animationstart', 'transitionrun']) {
      document.addEventListener(type, ({target}) => wide.moving.push(/** @type {Element} */ (target).className), true);
    }
  });
  return () => page.evaluate(() => [...new Set(/** @type {any} */ (globalThis).moving)]);
}

for (const reducedMotion of /** @type {const} */ (['reduce', 'no-preference'])) {
  set.test(`what comes, opens and is starred ${reducedMotion === 'reduce' ? 'is there at once where things are to keep still' : 'moves where nobody minds'}`, async () => {
    const someone = await set.faraway();
    const here = await set.member();
    await here.emulateMedia({reducedMotion});
    await untilLive(here);
    const moved = await watchful(here);
    const title = newName('Come');
    const post = await someone.post(title);
    await cardOf(here, title).waitFor();
    await cardOf(here, title).getByRole('button', {name: /star/i}).click();
    await cardOf(here, title).getByText('1', {exact: true}).waitFor();
    await here.getByRole('banner').getByRole('button', {name: 'Post'}).click();
    await here.getByRole('dialog', {name: 'New picture'}).waitFor();
    await here.keyboard.press('Escape');
    await here.getByRole('link', {name: title, exact: true}).click();
    await here.getByRole('heading', {level: 1, name: title}).waitFor();
    await someone.act(post.id, 'addComment', {text: 'Lovely'});
    await here.getByText('Lovely', {exact: true}).waitFor();
    const which = await moved();
    if (reducedMotion === 'reduce') assert.deepEqual(which, []);
    else assert.ok(which.length > 1, 'the test sees what moves');
    assert.equal(await here.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior), 'auto');
  });
}

/** What is seen in the middle of an element. @param {Page} page @param {import('playwright-core').Locator} locator @returns {Promise<'red' | 'blue' | string>} */
async function colourOf(page, locator) {
  const png = await locator.screenshot();
  const [red, , blue] = await page.evaluate(async (bytes) => {
    const bitmap = await createImageBitmap(new Blob([Uint8Array.from(bytes)]));
    const context = /** @type {OffscreenCanvasRenderingContext2D} */ (new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d'));
    context.drawImage(bitmap, 0, 0);
    return [...context.getImageData(bitmap.width >> 1, bitmap.height >> 1, 1, 1).data];
  }, [...png]);
  return red > 200 && blue < 60 ? 'red' : blue > 200 && red < 60 ? 'blue' : `${red}, ${blue}`;
}

set.test('an animation that was posted keeps still where things are to, until one wants it to move', async () => {
  const title = newName('Blinking');
  const post = await (await set.faraway()).post(title, blinking());
  const here = await set.visitor();
  const card = cardOf(here, title).locator('post-picture');
  await card.locator('.still-frame').waitFor();
  await here.goto(`${set.address}/posts/${post.id}`);
  const picture = here.locator('.room-picture');
  await picture.locator('.still-frame').waitFor();
  await here.getByRole('img', {name: `${title}, described`}).waitFor();
  // The same file beside it, which moves, is past its first frame.
  await here.evaluate((src) => {
    const moving = Object.assign(document.createElement('img'), {src, className: 'moving', alt: ''});
    /** @type {HTMLElement} */ (document.querySelector('main, body')).prepend(moving);
  }, String(await picture.locator('img').getAttribute('src')));
  await until('what moves is blue', () => colourOf(here, here.locator('.moving')), (seen) => seen === 'blue');
  assert.equal(await colourOf(here, picture), 'red', 'its first frame');
  await here.locator('.moving').evaluate((moving) => moving.remove());
  await assertAccessible(here);
  await here.getByRole('button', {name: 'Let it move'}).press('Enter');
  await until('it moves', () => colourOf(here, picture), (seen) => seen === 'blue');
  await here.getByRole('button', {name: 'Keep it still'}).press('Enter');
  assert.equal(await colourOf(here, picture), 'red');
  await here.setViewportSize({width: 360, height: 640});
  await assertFits(here);

  await here.emulateMedia({reducedMotion: 'no-preference'});
  await here.reload();
  await here.locator('.room-picture[data-state="loaded"]').waitFor();
  assert.equal(await here.getByRole('button', {name: 'Let it move'}).count(), 0);
});

set.test('a picture that does not move is as it was', async () => {
  const post = await (await set.faraway()).post(newName('Calm'), noise(64, 48));
  const here = await set.visitor({path: `posts/${post.id}`});
  await here.locator('.room-picture[data-state="loaded"]').waitFor();
  assert.equal(await here.locator('.still-frame').count(), 0);
});
