import assert from 'node:assert/strict';
import {assertFitsAndAccessible} from './support/accessible.js';
import {cardOf, stage, untilLive} from './support/browser.js';
import {newName} from './support/community.js';
import {heavyLog, linesAt, THREE_LINES} from './support/logs.js';
import {coloursOf, hashOf} from './support/pixels.js';
import {noise} from './support/png.js';
import {canvasOf, colourAt, draftsOf, openStudio, paintAStory, postPainting, stroke, untilKept} from './support/studio.js';

const set = stage();
const REPLAY = '.replay canvas';
const [BLACK, WHITE] = [[0, 0, 0], [255, 255, 255]];

/** @typedef {import('playwright-core').Page} Page */

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

set.test('a painting is posted with its story, which ends in the pixels that the studio painted', async () => {
  const here = await set.member();
  await openStudio(here);
  const title = newName('Story');
  await paintAStory(here);
  const painted = await canvasOf(here);
  await postPainting(here, title);
  await draftsOf(here, 0);
  await here.getByRole('button', {name: 'Open it'}).click();
  await here.getByText(/Painted here in \d+ s, \d+ strokes/).click();
  await here.getByText('That is evidence of a hand at work, not proof').waitFor();
  await watch(here);
  assert.equal(await hashOf(here, REPLAY), painted);
  assert.equal(await here.getByRole('img', {name: `${title}, painted`, exact: true}).count(), 0, 'it is in the picture\'s place');
  await here.getByRole('button', {name: 'Back to the picture'}).click();
  await here.getByRole('img', {name: `${title}, painted`, exact: true}).waitFor();
  const button = here.getByRole('button', {name: 'Watch it being painted'});
  assert.equal(await button.evaluate((element) => element === document.activeElement), true);
});

set.test('one goes to any moment, forth and back, and sees strokes half painted', async () => {
  const post = await (await set.faraway()).post(newName('Moments'), noise(300, 200), {log: THREE_LINES});
  const here = await set.visitor({path: `posts/${post.id}`});
  await watch(here);
  for (const [time, colours] of /** @type {Array<[number, number[][]]>} */ ([
    [3_600, [BLACK, BLACK, BLACK]], [100, [WHITE, WHITE, WHITE]], [1_900, [BLACK, BLACK, WHITE]], [700, [BLACK, WHITE, WHITE]], [2_600, [BLACK, BLACK, WHITE]],
  ])) {
    await seek(here, time);
    assert.deepEqual(await coloursOf(here, REPLAY, [[40, 50], [40, 100], [40, 150]]), colours, `at ${time}`);
  }
  await seek(here, 700);
  assert.deepEqual(await coloursOf(here, REPLAY, [[100, 50], [200, 50]]), [BLACK, WHITE], 'half of the first line');
});

set.test('it is played and stopped with the keyboard, as fast as one likes', async () => {
  const post = await (await set.faraway()).post(newName('Played'), noise(300, 200), {log: THREE_LINES});
  const here = await set.visitor({path: `posts/${post.id}`});
  await watch(here);
  const slider = here.getByRole('slider', {name: 'Moment'});
  assert.equal(await slider.getAttribute('aria-valuetext'), '0:03 of 0:03', 'nothing plays by itself where things are to keep still');
  await here.getByRole('combobox', {name: 'Speed'}).selectOption('16');
  await here.getByRole('button', {name: 'Play', exact: true}).focus();
  // However soon it is over, what it went through is seen.
  const shown = await here.evaluateHandle(() => {
    const range = /** @type {HTMLInputElement} */ (document.querySelector('.replay [type="range"]'));
    /** @type {string[]} */
    const times = [];
    new MutationObserver(() => times.push(String(range.getAttribute('aria-valuetext')))).observe(range, {attributeFilter: ['aria-valuetext']});
    return times;
  });
  await here.keyboard.press('Space');
  await here.waitForFunction((times) => times.length > 1 && times.at(-1) === '0:03 of 0:03', shown);
  assert.equal((await shown.jsonValue())[0], '0:00 of 0:03', 'from the beginning');
  await here.getByRole('button', {name: 'Play', exact: true}).waitFor();
  await slider.focus();
  for (let presses = 0; presses < 3; presses += 1) await here.keyboard.press('ArrowLeft');
  assert.ok(Number(await slider.inputValue()) < 3_600);
  await here.keyboard.press('Home');
  await here.locator('.replay[aria-busy="false"]').waitFor();
  assert.deepEqual(await coloursOf(here, REPLAY, [[40, 50]]), [WHITE]);
});

set.test('where nobody minds motion it plays when one wants to watch it', async () => {
  const post = await (await set.faraway()).post(newName('Moving'), noise(300, 200), {log: linesAt([50])});
  const here = await set.visitor({path: `posts/${post.id}`});
  await here.emulateMedia({reducedMotion: 'no-preference'});
  // However soon it is over, that it played is seen.
  const labels = await here.evaluateHandle(() => {
    /** @type {Set<string | null | undefined>} */
    const seen = new Set();
    new MutationObserver(() => seen.add(document.querySelector('.replay-play')?.getAttribute('aria-label'))).observe(document.body, {subtree: true, childList: true, attributes: true});
    return seen;
  });
  await here.getByRole('button', {name: 'Watch it being painted'}).click();
  await here.waitForFunction((seen) => seen.has('Pause'), labels);
  await here.getByRole('button', {name: 'Play', exact: true}).waitFor();
  assert.deepEqual(await coloursOf(here, REPLAY, [[270, 50]]), [BLACK]);
});

set.test('another goes on with a painting, and everyone sees it', async () => {
  const title = newName('Root');
  // whoever is told that another went on is told again, by each page, until it is seen
  const author = await set.faraway(newName('root'));
  const [home, there] = [await set.visitor({as: author}), await set.member()];
  await untilLive(home);
  await author.post(title, noise(300, 200), {log: THREE_LINES});
  await cardOf(there, title).getByText('painted here').waitFor();
  await cardOf(there, title).getByRole('link', {name: title, exact: true}).click();
  const room = await set.visitor({path: new URL(there.url()).pathname.slice(1)});
  await untilLive(room);
  await watch(there);
  await seek(there, 1_900);
  await there.getByRole('button', {name: 'Continue from here'}).click();
  await there.getByRole('application').waitFor();
  await there.locator('.layer-panel').waitFor({state: 'attached'});
  assert.deepEqual([await colourAt(there, 40, 50), await colourAt(there, 40, 100)], [BLACK, WHITE], 'what was whole at that moment');
  await there.getByRole('button', {name: 'Done'}).click();
  await there.locator('.editor-status', {hasText: 'Nothing is painted yet'}).waitFor();
  await stroke(there, [[20, 180], [200, 180]]);
  const next = newName('Branch');
  await postPainting(there, next);
  await room.getByRole('heading', {name: '1 continuation'}).waitFor();
  await home.getByText(new RegExp(`continued your “${title}”`)).waitFor();
  await home.getByRole('button', {name: 'See it'}).click();
  await home.getByRole('heading', {level: 1, name: next}).waitFor();
  await home.getByRole('heading', {name: 'Painted upon'}).waitFor();
  await home.getByRole('link', {name: title}).waitFor();
  await room.getByRole('link', {name: next}).click();
  await room.getByRole('heading', {level: 1, name: next}).waitFor();
  await room.getByRole('link', {name: title}).click();
  await room.getByRole('heading', {name: '1 continuation'}).waitFor();
  await there.getByRole('button', {name: 'Open it'}).click();
  await there.getByRole('heading', {level: 1, name: next}).waitFor();
  await there.getByRole('button', {name: 'Remove', exact: true}).click();
  await there.getByRole('dialog').getByRole('button', {name: 'Remove', exact: true}).click();
  await room.getByRole('link', {name: next}).waitFor({state: 'detached'});
});

set.test('what goes on with another painting knows it after a reload, and is not kept where nothing was added', async () => {
  const post = await (await set.faraway(newName('root'))).post(newName('Begun'), noise(300, 200), {log: THREE_LINES});
  const here = await set.member({path: `posts/${post.id}`});
  const goOn = async () => {
    await watch(here);
    await here.getByRole('button', {name: 'Continue from here'}).click();
    await here.getByRole('application').waitFor();
    await here.locator('.layer-panel').waitFor({state: 'attached'});
  };
  await goOn();
  await here.getByRole('button', {name: 'Leave the studio'}).click();
  await draftsOf(here, 0);
  await here.reload();
  await goOn();
  await stroke(here, [[20, 20], [200, 30]]);
  await untilKept(here);
  await here.reload();
  await here.getByRole('banner').getByRole('button', {name: 'Post'}).click();
  await here.getByRole('button', {name: 'Paint one here'}).click();
  await here.locator('.draft-item').first().click();
  await here.getByRole('application').waitFor();
  await postPainting(here, newName('Reloaded'));
  await here.getByRole('heading', {name: '1 continuation'}).waitFor();
});

set.test('where what one went on from is gone meanwhile, the picture can be posted alone', async () => {
  const someone = await set.faraway();
  const post = await someone.post(newName('Fleeting'), noise(300, 200), {log: THREE_LINES});
  const here = await set.member({path: `posts/${post.id}`});
  await watch(here);
  await here.getByRole('button', {name: 'Continue from here'}).click();
  await here.getByRole('application').waitFor();
  await here.locator('.layer-panel').waitFor({state: 'attached'});
  await stroke(here, [[20, 20], [200, 30]]);
  await someone.act(post.id, 'removePost', {post: post.id});
  await here.getByRole('button', {name: 'Done'}).click();
  await here.locator('.studio').waitFor({state: 'hidden'});
  const title = newName('Orphan');
  const form = here.getByRole('dialog', {name: 'New picture'});
  await form.getByLabel('Title').fill(title);
  await form.getByLabel('Description').fill('Alone');
  await form.getByRole('button', {name: 'Post', exact: true}).click();
  await here.getByRole('region', {name: 'Your picture'}).getByText('is not there any more').waitFor();
  await here.getByRole('button', {name: 'Post only the picture'}).click();
  await here.getByRole('button', {name: 'Open it'}).click();
  await here.getByRole('heading', {level: 1, name: title}).waitFor();
  assert.equal(await here.getByRole('button', {name: 'Watch it being painted'}).count(), 0);
});

set.test('one may keep a painting to oneself', async () => {
  const post = await (await set.faraway()).post(newName('Mine'), noise(300, 200), {log: THREE_LINES, mayContinue: false});
  const here = await set.member({path: `posts/${post.id}`});
  await watch(here);
  assert.equal(await here.getByRole('button', {name: 'Continue from here'}).count(), 0);
});

set.test('a story that is damaged is told in a sentence, and the picture stays', async () => {
  set.expect(/404|410/);
  const post = await (await set.faraway()).post(newName('Damaged'), noise(300, 200), {log: THREE_LINES});
  const url = String(post.painting?.url);
  const here = await set.visitor();
  await here.route(`**/${url}`, (route) => route.fulfill({body: Buffer.from(THREE_LINES.subarray(0, 60))}));
  await here.goto(`${set.address}/posts/${post.id}`);
  await here.getByRole('button', {name: 'Watch it being painted'}).click();
  await here.getByText('The replay can\'t be shown').waitFor();
  await here.getByRole('img', {name: `${post.title}, described`}).waitFor();
  await here.unroute(`**/${url}`);
  await here.route(`**/${url}`, (route) => route.fulfill({status: 410}));
  await here.getByRole('button', {name: 'Watch it being painted'}).click();
  await here.getByText('The replay is no longer available.').waitFor();
  await here.unroute(`**/${url}`);
  await watch(here);
});

set.test('a story that takes for ever to paint is painted beside the page, and is left at once', async () => {
  const post = await (await set.faraway()).post(newName('Heavy'), noise(300, 200), {log: THREE_LINES});
  const here = await set.visitor();
  await here.route(`**/${post.painting?.url}`, (route) => route.fulfill({body: Buffer.from(heavyLog())}));
  await here.goto(`${set.address}/posts/${post.id}`);
  await untilLive(here);
  await here.getByRole('button', {name: 'Watch it being painted'}).click();
  await here.getByRole('slider', {name: 'Moment'}).waitFor();
  assert.equal(here.workers().length, 1, 'it is painted beside the page');
  assert.equal(await here.locator('.replay').getAttribute('aria-busy'), 'true', 'it is still being painted');
  const [worker] = here.workers();
  const ended = new Promise((resolve) => worker.once('close', resolve));
  await here.getByRole('button', {name: 'Back to the picture'}).click();
  await here.getByRole('img', {name: `${post.title}, described`}).waitFor();
  await ended;
});

set.test('the studio is left at once while it opens what takes for ever to paint, and that ends', async () => {
  const post = await (await set.faraway()).post(newName('Weighty'), noise(300, 200), {log: THREE_LINES});
  const here = await set.member({path: `posts/${post.id}`});
  await untilLive(here);
  await here.exposeFunction('heavy', () => [...heavyLog()]);
  await here.evaluate(async (id) => {
    const wide = /** @type {any} */ (globalThis);
    // Each slice of it ends with a turn for the page.
    wide.turns = 0;
    const {setTimeout: later} = wide;
    wide.setTimeout = (/** @type {any[]} */ ...all) => {
      if (all.length === 1) wide.turns += 1;
      return later(...all);
    };
    const {continuePainting} = await import(new URL('post/room/continue-painting.js', document.baseURI).href);
    void continuePainting(id, Uint8Array.from(await wide.heavy()));
  }, post.id);
  await here.getByText('Opening the painting').waitFor();
  await here.waitForFunction(() => /** @type {any} */ (globalThis).turns > 2);
  await here.getByRole('button', {name: 'Leave the studio'}).click();
  await here.locator('.studio').waitFor({state: 'hidden'});
  // Whatever still had turns to come would have them before ours.
  const [before, after] = await here.evaluate(async () => {
    const wide = /** @type {any} */ (globalThis);
    const turn = () => new Promise((resolve) => setTimeout(resolve, 0));
    await turn();
    await turn();
    const counted = wide.turns;
    for (let count = 0; count < 5; count += 1) await turn();
    return [counted, wide.turns];
  });
  assert.equal(after, before, 'nothing is painted any more');
});

set.test('a painting that the server would not take is posted as a picture, and the form says so', async () => {
  const here = await set.visitor();
  await here.routeWebSocket(/\/live\/feed/, (route) => {
    const onward = route.connectToServer();
    onward.onMessage((message) => route.send(String(message).replace(/"paintingBytes":\d+/, '"paintingBytes":20')));
  });
  await set.signIn(here.context(), await set.lent());
  await here.reload();
  await untilLive(here);
  await openStudio(here);
  await stroke(here, [[100, 100], [300, 100]]);
  await here.getByRole('button', {name: 'Done'}).click();
  await here.getByText('This painting is too long to be replayed. Only the picture is posted.').waitFor();
  const title = newName('Long');
  await here.locator('.studio').waitFor({state: 'hidden'});
  const form = here.getByRole('dialog', {name: 'New picture'});
  await form.getByLabel('Title').fill(title);
  await form.getByLabel('Description').fill('Long');
  await form.getByRole('button', {name: 'Post', exact: true}).click();
  await here.getByRole('button', {name: 'Open it'}).click();
  await here.getByRole('heading', {level: 1, name: title}).waitFor();
  assert.equal(await here.getByRole('button', {name: 'Watch it being painted'}).count(), 0);
});

for (const width of [360, 1280]) {
  set.test(`a painting's room is accessible, ${width} pixels wide`, async () => {
    const someone = await set.faraway();
    const root = await someone.post(newName('Root'), noise(300, 200), {log: THREE_LINES});
    const child = await someone.post(newName('A title that is longer than there is room for on a small screen'), noise(300, 200), {log: THREE_LINES, parent: root.id, parentAt: THREE_LINES.length});
    for (let count = 0; count < 3; count += 1) await someone.post(newName('Leaf'), noise(300, 200), {log: THREE_LINES, parent: child.id, parentAt: THREE_LINES.length});
    const here = await set.visitor({width, path: `posts/${child.id}`});
    await here.getByRole('heading', {name: '3 continuations'}).waitFor();
    await here.getByText(/Painted here in/).click();
    await watch(here);
    await assertFitsAndAccessible(here);
  });
}
