import assert from 'node:assert/strict';
import {assertFitsAndAccessible} from './support/accessible.js';
import {stage, untilLive} from './support/browser.js';
import {newName} from './support/community.js';
import {HEADER, heavyLog, line, logOf, THREE_LINES} from './support/logs.js';
import {hashOf} from './support/pixels.js';
import {noise} from './support/png.js';
import {openStudio, paintAStory, postPainting} from './support/studio.js';
import {until} from './support/until.js';

const set = stage();
/** By which red, green and blue may differ from the picture scaled down, of 255: what changes in a frame has 255 colours at most. */
const TOLERANCE = {mean: 1, most: 16};

/** @typedef {import('playwright-core').Page} Page */

/** Each of its pixels has a colour of its own. */
const GRADIENT = {
  type: 'stamp', wait: 200, layer: 0, x: 100, y: 100, width: 200, height: 200,
  runs: Array.from({length: 200 * 200}, (_, at) => [1, at % 200, 255 - Math.floor(at / 200), Math.floor((at % 200) / 2), 255]),
};
/** Takes minutes. */
const HEAVY = heavyLog([line(50)]);

/** @param {Page} page */
const saveButton = (page) => page.getByRole('button', {name: 'Save as animation'});

/** @param {Page} page */
async function watch(page) {
  await page.getByRole('button', {name: 'Watch it being painted'}).click();
  await saveButton(page).waitFor();
}

/** A room with a replay that takes for ever. @param {Parameters<typeof set.visitor>[0]} [options] */
async function heavyRoom(options) {
  const post = await (await set.faraway()).post(newName('Heavy'), noise(300, 200), {log: THREE_LINES});
  const here = await set.visitor(options);
  await here.route(`**/${post.painting?.url}`, (route) => route.fulfill({body: Buffer.from(HEAVY)}));
  await here.goto(`${set.address}/posts/${post.id}`);
  await untilLive(here);
  await watch(here);
  return here;
}

/** @param {Page} page @returns {Promise<{name: string, bytes: Buffer}>} */
async function save(page) {
  const [download] = await Promise.all([page.waitForEvent('download'), saveButton(page).click()]);
  await page.locator('.export-result').waitFor();
  return {name: download.suggestedFilename(), bytes: Buffer.concat(await (await download.createReadStream()).toArray())};
}

/**
 * What a browser shows of an animation: each frame until when, in milliseconds, and a hash of its pixels; what the first and
 * the last differ by from white, and from a picture scaled down: the replay's, or another.
 *
 * @param {Page} page
 * @param {Buffer} bytes
 * @param {string} [url] of the picture
 * @returns {Promise<{type: string, loops: number, width: number, height: number, frames: Array<{until: number, hash: string}>, fromWhite: {mean: number, most: number}, fromPicture: {mean: number, most: number}}>}
 */
function decoded(page, bytes, url) {
  return page.evaluate(async ([base64, address]) => {
    const data = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const decoder = new /** @type {any} */ (globalThis).ImageDecoder({data, type: 'image/gif'});
    await decoder.tracks.ready;
    await decoder.completed;
    const {frameCount, repetitionCount: loops} = decoder.tracks.selectedTrack;
    const picture = address ? await createImageBitmap(await (await fetch(address)).blob(), {colorSpaceConversion: 'none'})
      : /** @type {HTMLCanvasElement} */ (document.querySelector('.replay canvas'));
    /** @param {number} width @param {number} height @param {CanvasImageSource} image */
    const pixels = (width, height, image) => {
      const context = /** @type {OffscreenCanvasRenderingContext2D} */ (new OffscreenCanvas(width, height).getContext('2d', {alpha: false, willReadFrequently: true}));
      context.imageSmoothingQuality = 'high';
      context.drawImage(image, 0, 0, width, height);
      return context.getImageData(0, 0, width, height).data;
    };
    /** @param {Uint8ClampedArray<ArrayBuffer>} some @param {(at: number) => number} other */
    const difference = (some, other) => {
      const all = some.map((value, at) => Math.abs(value - other(at)));
      return {mean: all.reduce((sum, value) => sum + value, 0) / (all.length * 0.75), most: all.reduce((most, value) => Math.max(most, value), 0)};
    };
    const frames = [];
    let [fromWhite, fromPicture, until, width, height] = [/** @type {any} */ (null), /** @type {any} */ (null), 0, 0, 0];
    for (let frameIndex = 0; frameIndex < frameCount; frameIndex += 1) {
      const {image} = await decoder.decode({frameIndex});
      until += image.duration / 1_000;
      ({displayWidth: width, displayHeight: height} = image);
      const shown = pixels(width, height, image);
      image.close();
      if (frameIndex === 0) fromWhite = difference(shown, () => 255);
      if (frameIndex === frameCount - 1) {
        const scaled = pixels(width, height, picture);
        fromPicture = difference(shown, (at) => scaled[at]);
      }
      const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', shown));
      frames.push({until: Math.round(until), hash: Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('')});
    }
    return {type: decoder.type, loops: loops === Infinity ? -1 : loops, width, height, frames, fromWhite, fromPicture};
  }, [bytes.toString('base64'), url ?? '']);
}

/** What the replay shows at a moment: a hash of its pixels. @param {Page} page @param {number} time milliseconds @returns {Promise<string>} */
async function replayAt(page, time) {
  await page.getByRole('slider', {name: 'Moment'}).fill(String(time));
  await page.locator('.replay[aria-busy="false"]').waitFor();
  return hashOf(page, '.replay canvas');
}

/** Waits until so many workers are there. @param {Page} page @param {number} count @param {string} what */
async function untilWorkers(page, count, what) {
  await until(`${count} workers, ${what}`, () => page.workers().length, (seen) => seen === count);
}

set.test('a painting is saved as an animation that ends in the picture that was posted', async () => {
  const here = await set.member();
  await openStudio(here);
  const title = newName('Over the hills');
  await paintAStory(here);
  await postPainting(here, title);
  await here.getByRole('button', {name: 'Open it'}).click();
  await here.getByRole('heading', {level: 1, name: title}).waitFor();
  const url = String(await here.locator('.room-picture img').getAttribute('src'));
  await watch(here);
  const {name, bytes} = await save(here);
  assert.equal(name, `${title.replaceAll(' ', '-')}-painted.gif`);
  const {type, loops, width, height, frames, fromWhite, fromPicture} = await decoded(here, bytes, url);
  assert.deepEqual({type, loops, width, height}, {type: 'image/gif', loops: -1, width: 480, height: 360});
  assert.ok(frames.length >= 5 && frames.length <= 131, `${frames.length} frames`);
  const end = Number(await here.getByRole('slider', {name: 'Moment'}).getAttribute('max'));
  const until = frames.map((frame) => frame.until);
  assert.ok(until[until.length - 1] >= Math.min(13_000, end) + 2_000 && until[until.length - 1] <= 15_000, `${until.at(-1)} ms of ${end}`);
  assert.ok(until[until.length - 1] - until[until.length - 2] >= 2_000, 'the end can be looked at');
  assert.deepEqual(fromWhite, {mean: 0, most: 0}, 'it begins with the empty canvas');
  assert.ok(fromPicture.mean <= TOLERANCE.mean && fromPicture.most <= TOLERANCE.most, `it differs by ${JSON.stringify(fromPicture)}`);
  assert.ok(bytes.length < 1_048_576, `${bytes.length} bytes`);
});

set.test('where there are more colours than a frame may have it differs by little', async () => {
  const post = await (await set.faraway()).post(newName('Gradient'), noise(600, 400), {log: logOf([line(50), GRADIENT], {...HEADER, width: 600, height: 400})});
  const here = await set.visitor({path: `posts/${post.id}`});
  await watch(here);
  await here.locator('painting-replay.is-shown .replay[aria-busy="false"]').waitFor();
  const {bytes} = await save(here);
  const {fromPicture, width, height} = await decoded(here, bytes);
  assert.deepEqual([width, height], [480, 320]);
  assert.ok(fromPicture.most > 0 && fromPicture.mean <= TOLERANCE.mean && fromPicture.most <= TOLERANCE.most, `it differs by ${JSON.stringify(fromPicture)}`);
});

set.test('each frame of it is what the replay shows at that moment, to the pixel where colours are few', async () => {
  const post = await (await set.faraway()).post(newName('Moments'), noise(300, 200), {log: THREE_LINES});
  const here = await set.visitor({path: `posts/${post.id}`});
  await watch(here);
  const {bytes} = await save(here);
  const {frames, width, height} = await decoded(here, bytes);
  assert.deepEqual([width, height, frames.at(-1)?.until], [300, 200, 5_600]);
  for (const time of [0, 100, 300, 1_100, 1_200, 1_900, 3_000, 3_500, 3_600]) {
    assert.equal(frames.find(({until}) => until > time)?.hash, await replayAt(here, time), `at ${time}`);
  }
});

set.test('what makes it is loaded when it is wanted, and is gone when it is made', async () => {
  const post = await (await set.faraway()).post(newName('Later'), noise(300, 200), {log: THREE_LINES});
  const here = await set.visitor();
  /** @type {string[]} */
  const asked = [];
  here.on('request', (request) => /\/(animation|omggif)\//.test(request.url()) && asked.push(request.url()));
  await here.goto(`${set.address}/posts/${post.id}`);
  await watch(here);
  assert.equal(asked.length, 0);
  await untilWorkers(here, 1, 'the replay\'s');
  await save(here);
  assert.ok(asked.some((url) => url.endsWith('omggif.js')));
  await untilWorkers(here, 1, 'the replay\'s');
  const link = here.getByRole('link', {name: '-painted.gif'});
  const [again] = await Promise.all([here.waitForEvent('download'), link.click()]);
  assert.equal(again.suggestedFilename(), await link.getAttribute('download'));
});

set.test('it is made beside the page, one at a time, and cancelling it with the keyboard ends that', async () => {
  const here = await heavyRoom();
  await saveButton(here).focus();
  await here.keyboard.press('Enter');
  await here.getByRole('progressbar', {name: 'Making the animation'}).waitFor();
  await untilWorkers(here, 2, 'the replay\'s, and its own');
  assert.equal(await saveButton(here).getAttribute('aria-disabled'), 'true');
  await saveButton(here).press('Enter');
  assert.equal(here.workers().length, 2, 'one at a time');
  await here.keyboard.press('Tab');
  await here.keyboard.press('Enter');
  await here.getByRole('progressbar', {name: 'Making the animation'}).waitFor({state: 'detached'});
  await untilWorkers(here, 1, 'the replay\'s');
  assert.equal(await saveButton(here).evaluate((button) => button === document.activeElement), true);
  assert.equal(await here.locator('.export-result').count(), 0);
  assert.equal(await here.locator('export-button [role="alert"]').textContent(), '');
});

set.test('leaving the room ends the worker', async () => {
  const here = await heavyRoom();
  await saveButton(here).click();
  await untilWorkers(here, 2, 'the replay\'s, and its own');
  await here.getByRole('link', {name: 'All pictures', exact: true}).click();
  await here.locator('room-page').waitFor({state: 'detached'});
  await untilWorkers(here, 0, 'nobody\'s');
});

set.test('where it cannot be made that is said, and one may try again', async () => {
  set.expect(/Failed to load/);
  const post = await (await set.faraway()).post(newName('Blocked'), noise(300, 200), {log: THREE_LINES});
  const here = await set.visitor({path: `posts/${post.id}`});
  await watch(here);
  for (const [part, words] of [['export-gif', 'This part of the page could not be loaded.'], ['export-worker', 'This browser couldn\'t make the animation.']]) {
    await here.route(`**/${part}.js`, (route) => route.abort());
    await saveButton(here).click();
    await here.getByRole('alert').filter({hasText: words}).waitFor();
    await untilWorkers(here, 1, 'the replay\'s');
    await here.unroute(`**/${part}.js`);
    // What was not there is not asked for again by the same page, in Chromium.
    if (part === 'making') await here.reload().then(() => watch(here));
  }
  await save(here);
  assert.equal(await here.locator('export-button [role="alert"]').textContent(), '');
});

set.test('a log that is not as it must be is refused, and no worker stays', async () => {
  const here = await set.visitor();
  const refusals = await here.evaluate(async (logs) => {
    const {exportGif} = await import(new URL('painter/gif/export-gif.js', document.baseURI).href);
    const options = {signal: new AbortController().signal, onProgress: () => {}};
    return Promise.all(logs.map(({log, mostBytes}) =>
      exportGif({log: Uint8Array.from(log), mostBytes, title: ''}, options).then((/** @type {File} */ file) => file.name, (/** @type {Error} */ thrown) => thrown.message)));
  }, [
    {log: [...THREE_LINES.subarray(0, 60)], mostBytes: 1_048_576}, {log: [...THREE_LINES], mostBytes: 60}, {log: [1, 2, 3], mostBytes: 60},
    {log: [...THREE_LINES], mostBytes: 1_048_576},
  ]);
  const damaged = 'The animation can\'t be made because the replay data is damaged.';
  assert.deepEqual(refusals, [damaged, damaged, damaged, 'picture-painted.gif']);
  await untilWorkers(here, 0, 'nobody\'s');
});

for (const width of [360, 1280]) {
  set.test(`saving an animation is accessible, ${width} pixels wide`, async () => {
    const here = await heavyRoom({width});
    await saveButton(here).click();
    await here.getByRole('progressbar', {name: 'Making the animation'}).waitFor();
    await assertFitsAndAccessible(here);
    const title = `${newName('A-title-that-is-longer-than-there-is-room-for')}-on-a-small-screen`;
    const post = await (await set.faraway()).post(title, noise(300, 200), {log: THREE_LINES});
    await here.goto(`${set.address}/posts/${post.id}`);
    await watch(here);
    await save(here);
    await assertFitsAndAccessible(here);
  });
}
