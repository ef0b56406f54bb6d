import assert from 'node:assert/strict';
import {assertFitsAndAccessible} from './support/accessible.js';
import {stage, untilLive} from './support/browser.js';
import {newName} from './support/community.js';
import {HEADER, line, linesAt, logOf, THREE_LINES} from './support/logs.js';
import {coloursOf, hashOf} from './support/pixels.js';
import {noise} from './support/png.js';
import {until} from './support/until.js';

const set = stage();
const [BLACK, WHITE] = [[0, 0, 0], [255, 255, 255]];

/** @typedef {import('playwright-core').Page} Page */

const TWO_LINES = linesAt([50, 100]);
const DRAWING_ENTRIES = Buffer.from(linesAt([40, 160], {...HEADER, width: 320})).toString('base64');

/** @param {Page} page */
const composer = (page) => page.getByRole('textbox', {name: 'Your comment'});
/** @param {Page} page */
const send = (page) => page.getByRole('button', {name: 'Comment', exact: true}).click();
/** @param {Page} page @param {number} [number] */
const marker = (page, number = 1) => page.getByRole('button', {name: new RegExp(`^Pin ${number}, comment by `)});
/** @param {Page} page @param {number} [number] */
const listed = (page, number = 1) => page.getByRole('button', {name: new RegExp(`^Pin ${number}, show it`)});
/** @param {Page} page */
const drawn = (page) => page.locator('.comment-drawing-figure[data-state="shown"] canvas');

/** Chooses a place on the picture. @param {Page} page @param {number} across 0 to 1 @param {number} down */
async function pinAt(page, across, down) {
  await page.getByRole('button', {name: 'Pin to the picture'}).click();
  const aim = page.getByRole('application', {name: 'Where to pin the comment'});
  await aim.waitFor();
  const {width, height} = /** @type {{width: number, height: number}} */ (await aim.boundingBox());
  await aim.click({position: {x: width * across, y: height * down}});
  await page.locator('comment-attachments').getByText(/^Pinned/).waitFor();
}

/** How far a marker's tip is from where it should be, in pixels of the screen. @param {Page} page @param {string} picture @param {number} across @param {number} down @returns {Promise<number>} */
function offBy(page, picture, across, down) {
  return page.evaluate(async ([selector, x, y]) => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const target = /** @type {HTMLElement} */ (document.querySelector(String(selector)));
    const box = target.getBoundingClientRect();
    const tip = /** @type {HTMLElement} */ (document.querySelector('.pin')).getBoundingClientRect();
    const edge = target.clientLeft;
    const left = box.left + edge + (box.width - 2 * edge) * Number(x);
    const top = box.top + edge + (box.height - 2 * edge) * Number(y);
    const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
    return Math.hypot((tip.left + tip.right) / 2 - left, tip.bottom + 0.4 * rem - top);
  }, /** @type {const} */ ([picture, across, down]));
}

/** @param {Page} page */
async function watch(page) {
  await page.getByRole('button', {name: 'Watch it being painted'}).click();
  await page.locator('painting-replay.is-shown .replay:not([aria-busy="true"])').waitFor();
}

/** @param {Page} page @param {number} time milliseconds */
async function seek(page, time) {
  await page.getByRole('slider', {name: 'Moment'}).fill(String(time));
  await page.locator('.replay[aria-busy="false"]').waitFor();
}

/** Opens the drawing pad. @param {Page} page */
async function openPad(page) {
  await page.getByRole('button', {name: 'Draw', exact: true}).click();
  await page.getByRole('application', {name: /^Drawing/}).waitFor();
}

/** @param {Page} page @param {number[][]} places in pixels of the drawing */
async function stroke(page, places) {
  await page.locator('.pad-stage').scrollIntoViewIfNeeded();
  const box = /** @type {{x: number, y: number, width: number}} */ (await page.locator('.pad-stage canvas').boundingBox());
  const at = (/** @type {number[]} */ [x, y]) => /** @type {const} */ ([box.x + (x * box.width) / 320, box.y + (y * box.width) / 320]);
  await page.mouse.move(...at(places[0]));
  await page.mouse.down();
  for (const place of places.slice(1)) await page.mouse.move(...at(place), {steps: 10});
  await page.mouse.up();
}

/** Counts how often something is put onto a canvas in the list, and how many workers live together. @param {Page} page */
async function count(page) {
  await page.addInitScript(() => {
    const {putImageData} = CanvasRenderingContext2D.prototype;
    const counts = {painted: 0, workers: 0, mostWorkers: 0};
    Object.assign(globalThis, {counts});
    globalThis.Worker = class extends Worker {
      /** @param {string | URL} url @param {WorkerOptions} [options] */
      constructor(url, options) {
        super(url, options);
        counts.workers += 1;
        counts.mostWorkers = Math.max(counts.mostWorkers, counts.workers);
      }

      terminate() {
        counts.workers -= 1;
        super.terminate();
      }
    };
    CanvasRenderingContext2D.prototype.putImageData = /** @this {CanvasRenderingContext2D} @param {any[]} all */ function (...all) {
      if (this.canvas.closest('.comment-drawing-figure')) counts.painted += 1;
      return putImageData.apply(this, /** @type {any} */ (all));
    };
  });
}

/** @param {Page} page @returns {Promise<{painted: number, workers: number, mostWorkers: number}>} */
const countsOf = (page) => page.evaluate(() => /** @type {any} */ (globalThis).counts);

/** A room that counts what is drawn. @param {string} post @param {'reduce' | 'no-preference'} reducedMotion */
async function spectator(post, reducedMotion) {
  const page = await set.visitor();
  await page.emulateMedia({reducedMotion});
  await count(page);
  await page.goto(`${set.address}/posts/${post}`);
  await untilLive(page);
  return page;
}

set.test('a comment is stuck to a place of the picture, at once for everyone, at any width', async () => {
  const post = await (await set.faraway()).post(newName('Map'), noise(300, 200));
  const path = `posts/${post.id}`;
  const [here, there] = [await set.member({path}), await set.visitor({path})];
  await Promise.all([untilLive(here), untilLive(there)]);
  await pinAt(here, 0.25, 0.75);
  await composer(here).fill('Just here');
  await send(here);
  for (const page of [here, there]) {
    await marker(page).waitFor();
    await page.locator('.comment', {hasText: 'Just here'}).getByRole('button', {name: /^Pin 1, show it/}).waitFor();
    assert.equal(await page.locator('.pin').count(), 1);
    assert.ok((await offBy(page, '.room-picture img', 75.5 / 300, 150.5 / 200)) < 2);
  }
  await there.setViewportSize({width: 360, height: 700});
  assert.ok((await offBy(there, '.room-picture img', 75.5 / 300, 150.5 / 200)) < 2);
  await marker(there).click();
  assert.equal(await there.locator('.comment').evaluate((element) => element === document.activeElement), true, 'a marker leads to its comment');
  await listed(there).click();
  await there.locator('.pin.is-pointed-at').waitFor();
  await here.getByRole('button', {name: 'Remove your comment'}).click();
  await here.getByRole('dialog').getByRole('button', {name: 'Remove', exact: true}).click();
  for (const page of [here, there]) await marker(page).waitFor({state: 'detached'});
});

set.test('the keyboard pins too, and gives up', async () => {
  const post = await (await set.faraway()).post(newName('Keys'), noise(300, 200));
  const here = await set.member({path: `posts/${post.id}`});
  const aim = here.getByRole('application', {name: 'Where to pin the comment'});
  const button = here.getByRole('button', {name: 'Pin to the picture'});
  await button.press('Enter');
  await aim.waitFor();
  await here.waitForFunction(() => document.activeElement?.classList.contains('pins-aim'));
  await here.keyboard.press('Escape');
  await aim.waitFor({state: 'detached'});
  assert.equal(await button.getAttribute('aria-pressed'), 'false');
  assert.equal(await composer(here).evaluate((area) => area === document.activeElement), true);
  await button.press('Enter');
  await here.waitForFunction(() => document.activeElement?.classList.contains('pins-aim'));
  for (const key of ['ArrowRight', 'Shift+ArrowDown', 'Alt+ArrowLeft']) await here.keyboard.press(key);
  await here.getByText('155 of 300 across, 130 of 200 down').waitFor();
  await here.keyboard.press('Enter');
  await here.keyboard.type('Typed there');
  await here.keyboard.press('Control+Enter');
  await marker(here).waitFor();
  assert.ok((await offBy(here, '.room-picture img', 155.5 / 300, 130.5 / 200)) < 2);
});

set.test('a comment is stuck to a moment of the replay, and leads others there', async () => {
  const someone = await set.faraway();
  const post = await someone.post(newName('Moments'), noise(300, 200), {log: THREE_LINES});
  const path = `posts/${post.id}`;
  await someone.act(post.id, 'addComment', {text: 'Of the whole', pin: {x: 10, y: 10}});
  const [here, there] = [await set.member({path}), await set.visitor({path})];
  await Promise.all([untilLive(here), untilLive(there)]);
  await watch(here);
  await seek(here, 2_400);
  await pinAt(here, 0.5, 0.5);
  await here.locator('comment-attachments').getByText('Pinned at 0:02').waitFor();
  await composer(here).fill('This line');
  await send(here);
  await marker(there, 2).waitFor();
  await listed(there, 2).click();
  await there.locator('painting-replay.is-shown .replay[aria-busy="false"]').waitFor();
  await marker(there, 2).waitFor();
  assert.equal(await there.getByRole('slider', {name: 'Moment'}).inputValue(), '2400');
  assert.deepEqual(await coloursOf(there, '.replay canvas', [[40, 50], [40, 100], [40, 150]]), [BLACK, BLACK, WHITE]);
  assert.ok((await offBy(there, '.replay canvas', 150.5 / 300, 100.5 / 200)) < 2);
  await there.setViewportSize({width: 360, height: 700});
  assert.ok((await offBy(there, '.replay canvas', 150.5 / 300, 100.5 / 200)) < 2);
  assert.equal(await marker(there, 1).count(), 0, 'what is said of the whole waits for it');
  await seek(there, 2_300);
  await marker(there, 2).waitFor({state: 'detached'});
  await seek(there, 3_600);
  await marker(there, 1).waitFor();
  await marker(there, 2).waitFor();
  await listed(there, 2).click();
  await there.waitForFunction(() => /** @type {HTMLInputElement} */ (document.querySelector('.replay [type="range"]')).value === '2400');
  await there.getByRole('button', {name: 'Back to the picture'}).click();
  await marker(there, 1).waitFor();
});

set.test('what is drawn is played to others and ends in the same pixels', async () => {
  const post = await (await set.faraway()).post(newName('Drawn'));
  const author = await set.lent();
  const here = await set.visitor({as: author, path: `posts/${post.id}`});
  const [there, still] = [await spectator(post.id, 'no-preference'), await spectator(post.id, 'reduce')];
  await untilLive(here);
  await openPad(here);
  await stroke(here, [[30, 30], [160, 150], [290, 30]]);
  await here.getByRole('button', {name: 'Red', exact: true}).click();
  await stroke(here, [[30, 170], [290, 170]]);
  await here.getByRole('button', {name: 'Eraser'}).click();
  await stroke(here, [[100, 170], [200, 170]]);
  await stroke(here, [[5, 5], [300, 190]]);
  await here.keyboard.press('Control+z');
  await here.getByText(/^[1-9] % full$/).waitFor();
  assert.deepEqual(await coloursOf(here, '.pad-stage canvas', [[60, 170], [150, 170], [250, 170]]), [[255, 0, 0], WHITE, [255, 0, 0]]);
  const pixels = await hashOf(here, '.pad-stage canvas');
  await send(here);
  await here.locator('drawing-pad').waitFor({state: 'detached'});
  for (const page of [there, still]) {
    await drawn(page).waitFor();
    assert.equal(await hashOf(page, '.comment-drawing-figure canvas'), pixels);
    await page.getByRole('img', {name: `Drawing by ${author.name}`}).waitFor();
  }
  const {painted, workers} = await countsOf(there);
  assert.ok(painted > 2, 'it was seen being drawn');
  assert.equal(workers, 0, 'who played it is gone');
  assert.equal((await countsOf(still)).painted, 1, 'where things are to keep still it is only there');
  await still.getByRole('button', {name: 'Play it', exact: true}).click();
  await still.waitForFunction(() => /** @type {any} */ (globalThis).counts.painted > 3);
  await drawn(still).waitFor();
  await still.getByRole('button', {name: 'Play it again'}).waitFor();
  assert.equal(await hashOf(still, '.comment-drawing-figure canvas'), pixels);
});

set.test('half a drawing and its pin survive a lost connection and a reload', async () => {
  const post = await (await set.faraway()).post(newName('Interrupted'));
  const here = await set.member();
  /** @type {Set<import('playwright-core').WebSocketRoute>} */
  const routes = new Set();
  await here.routeWebSocket(/\/live\//, (route) => {
    route.connectToServer();
    routes.add(route);
  });
  await here.goto(`${set.address}/posts/${post.id}`);
  await untilLive(here);
  await pinAt(here, 0.5, 0.5);
  await openPad(here);
  await stroke(here, [[30, 30], [290, 150]]);
  const pixels = await hashOf(here, '.pad-stage canvas');
  for (const route of routes) await route.close({code: 3001});
  await untilLive(here);
  assert.equal(await hashOf(here, '.pad-stage canvas'), pixels);
  await here.reload();
  await here.getByText('1 % full').waitFor();
  await here.locator('comment-attachments').getByText('Pinned', {exact: true}).waitFor();
  assert.equal(await hashOf(here, '.pad-stage canvas'), pixels);
  await stroke(here, [[30, 150], [290, 30]]);
  const more = await hashOf(here, '.pad-stage canvas');
  assert.notEqual(more, pixels);
  await send(here);
  await drawn(here).waitFor();
  assert.equal(await hashOf(here, '.comment-drawing-figure canvas'), more);
  await marker(here).waitFor();
  await here.reload();
  await drawn(here).waitFor();
  assert.equal(await here.locator('drawing-pad').count(), 0);
});

set.test('a drawing takes no stroke when it is full, can be taken back, and is sent as it is', async () => {
  const post = await (await set.faraway()).post(newName('Full'));
  const here = await set.member();
  await here.routeWebSocket(/\/live\//, (route) => {
    const onward = route.connectToServer();
    onward.onMessage((message) => route.send(String(message).replace(/"drawingBytes":\d+/, '"drawingBytes":900')));
  });
  await here.goto(`${set.address}/posts/${post.id}`);
  await untilLive(here);
  await openPad(here);
  for (let row = 0; row < 20; row += 1) await stroke(here, [[20, 10 + row * 9], [160, 20 + row * 8], [300, 10 + row * 9]]);
  await here.getByText('The drawing is full.').waitFor();
  await here.getByText('100 % full').waitFor();
  await here.getByRole('button', {name: 'Undo'}).click();
  await here.getByText('Undone').waitFor();
  await here.getByRole('button', {name: 'Clear'}).click();
  await here.getByText('Cleared. Undo brings it back.').waitFor();
  await here.getByRole('button', {name: 'Undo'}).click();
  const pixels = await hashOf(here, '.pad-stage canvas');
  await send(here);
  await drawn(here).waitFor();
  assert.equal(await hashOf(here, '.comment-drawing-figure canvas'), pixels);
});

set.test('the keyboard draws too; what is not sent is thrown away after a question', async () => {
  const post = await (await set.faraway()).post(newName('Lines'));
  const here = await set.member({path: `posts/${post.id}`});
  await untilLive(here);
  await openPad(here);
  const pad = here.getByRole('application', {name: /^Drawing/});
  await pad.focus();
  await here.keyboard.down('Space');
  for (let steps = 0; steps < 4; steps += 1) await here.keyboard.press('Shift+ArrowRight');
  await here.keyboard.up('Space');
  assert.deepEqual(await coloursOf(here, '.pad-stage canvas', [[200, 100], [100, 100]]), [BLACK, WHITE]);
  await here.getByRole('button', {name: 'Do not draw'}).click();
  await here.getByRole('dialog', {name: 'Discard the drawing?'}).getByRole('button', {name: 'Keep it'}).click();
  await pad.waitFor();
  await here.getByRole('button', {name: 'Do not draw'}).click();
  await here.getByRole('dialog').getByRole('button', {name: 'Discard'}).click();
  await pad.waitFor({state: 'detached'});
  await here.reload();
  await here.getByRole('button', {name: 'Draw', exact: true}).waitFor();
  assert.equal(await pad.count(), 0);
});

set.test('few drawings are played together, and each only when it is seen', async () => {
  const someone = await set.faraway();
  const post = await someone.post(newName('Many'));
  await someone.act(post.id, 'addComment', ...Array.from({length: 8}, (_, number) => ({text: `Number ${number}`, drawing: DRAWING_ENTRIES})));
  const here = await spectator(post.id, 'no-preference');
  await drawn(here).first().waitFor();
  assert.equal(await here.locator('.comment-drawing-figure').last().getAttribute('data-state'), 'waiting');
  await here.locator('.comment-drawing-figure').last().scrollIntoViewIfNeeded();
  await here.locator('.comment').last().locator('[data-state="shown"]').waitFor();
  const {mostWorkers} = await countsOf(here);
  assert.ok(mostWorkers > 0 && mostWorkers <= 2, `${mostWorkers} at once`);
});

set.test('a drawing that cannot be read is told in a sentence', async () => {
  set.expect(/404/);
  const someone = await set.faraway();
  const post = await someone.post(newName('Torn'));
  await someone.act(post.id, 'addComment', {text: '', drawing: DRAWING_ENTRIES});
  const here = await set.visitor();
  const log = Buffer.from(DRAWING_ENTRIES, 'base64');
  await here.route('**/drawings/*', (route) => route.fulfill({body: log.subarray(0, log.length - 3)}));
  await here.goto(`${set.address}/posts/${post.id}`);
  await here.getByText('This drawing is damaged and cannot be shown.').waitFor();
  await here.unroute('**/drawings/*');
  await here.route('**/drawings/*', (route) => route.fulfill({status: 404}));
  await here.getByRole('button', {name: 'Try again'}).click();
  await here.getByText('This drawing is no longer available.').waitFor();
  await here.unroute('**/drawings/*');
  await here.getByRole('button', {name: 'Try again'}).click();
  await drawn(here).waitFor();
});

set.test('on a small screen a place can be chosen while there is a drawing as well', async () => {
  const post = await (await set.faraway()).post(newName('Small'), noise(300, 200));
  const here = await set.member({width: 360, height: 640, path: `posts/${post.id}`});
  await untilLive(here);
  await openPad(here);
  await stroke(here, [[30, 30], [290, 150]]);
  const pixels = await hashOf(here, '.pad-stage canvas');
  await pinAt(here, 0.5, 0.8);
  assert.equal(await hashOf(here, '.pad-stage canvas'), pixels);
  await send(here);
  await drawn(here).waitFor();
  await marker(here).waitFor();
});

set.test('a drawing that was made to be heavy holds neither the page nor the others up', async () => {
  const someone = await set.faraway();
  const post = await someone.post(newName('Heavy'));
  await someone.act(post.id, 'addComment', ...Array.from({length: 3}, () => ({text: '', drawing: DRAWING_ENTRIES})));
  const here = await set.visitor();
  const header = {width: 320, height: 200, background: [255, 255, 255]};
  const style = {type: 'style', wait: 0, colour: [0, 0, 0], second: [0, 0, 0], opacity: 255, size: 4_096, smoothing: 0, pressure: 0};
  const far = Int32Array.from(Array.from({length: 4_000}, (_, at) => [at % 2 ? 32_767 : -32_767, at % 4 < 2 ? 32_767 : -32_767, 64, at]).flat());
  const heavy = logOf([style, line(50, {tool: 'pencil', wait: 0, points: far})], header);
  const large = logOf([line(50)], {...header, width: 2_048, height: 2_048});
  const logs = [heavy, heavy, large];
  await here.clock.install();
  await here.route('**/drawings/*', (route) => (logs.length > 0 ? route.fulfill({body: Buffer.from(/** @type {Uint8Array} */ (logs.shift()))}) : route.continue()));
  await here.setViewportSize({width: 1_280, height: 2_000});
  await here.goto(`${set.address}/posts/${post.id}`);
  const given = here.getByText('This drawing takes too long to load, so it isn\'t shown.');
  await here.locator('.comment-drawing-figure[data-state="playing"]').nth(1).waitFor();
  // Each has a worker by and by, which is asked for the end then.
  await until('both are given up', async () => {
    await here.clock.runFor(1_000);
    return (await given.count()) === 2;
  });
  await here.getByText('This drawing is damaged and cannot be shown.').waitFor();
  await here.getByRole('button', {name: 'Try again'}).first().click();
  await drawn(here).waitFor();
});

for (const width of [360, 1280]) {
  set.test(`pins and drawings are accessible, ${width} pixels wide`, async () => {
    const someone = await set.faraway();
    const post = await someone.post(newName('Seen'), noise(300, 200), {log: THREE_LINES});
    await someone.act(post.id, 'addComment', {text: 'There', pin: {x: 299, y: 0}});
    await someone.act(post.id, 'addComment', {text: 'Then', pin: {x: 0, y: 199, at: TWO_LINES.length}});
    await someone.act(post.id, 'addComment', {text: '', drawing: DRAWING_ENTRIES});
    const here = await set.member({width, path: `posts/${post.id}`});
    await untilLive(here);
    await marker(here, 2).waitFor();
    await here.locator('.comment-drawing-figure').scrollIntoViewIfNeeded();
    await drawn(here).waitFor();
    await assertFitsAndAccessible(here);
    await here.getByRole('button', {name: 'Pin to the picture'}).click();
    await here.getByRole('application', {name: 'Where to pin the comment'}).waitFor();
    await assertFitsAndAccessible(here);
    await here.keyboard.press('Enter');
    await openPad(here);
    await stroke(here, [[30, 30], [290, 150]]);
    await here.getByText(/^[1-9] % full$/).waitFor();
    await assertFitsAndAccessible(here);
    await listed(here, 2).click();
    await here.locator('painting-replay.is-shown .replay[aria-busy="false"]').waitFor();
    await assertFitsAndAccessible(here);
  });
}
