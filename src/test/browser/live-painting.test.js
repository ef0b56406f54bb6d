import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {assertAccessible} from './support/accessible.js';
import {cardOf, stage, untilLive} from './support/browser.js';
import {newName} from './support/community.js';
import {cuttable, letEveryoneWatch, untilColour, untilWatched} from './support/live.js';
import {heavyLog, THREE_LINES} from './support/logs.js';
import {picturePixels} from './support/pixels.js';
import {noise} from './support/png.js';
import {canvasOf, draftsOf, openStudio, placeOn, stroke, take, untilKept} from './support/studio.js';
import {until} from './support/until.js';

// A member paints one picture live at a time, and a test may leave one that nobody finishes.
const set = stage({lends: false});
const [BLACK, WHITE] = [[0, 0, 0], [255, 255, 255]];

/** @typedef {import('playwright-core').Page} Page */

/** @param {Page} page @param {string} title @returns {Promise<string>} where its room is */
async function roomOf(page, title) {
  return String(await cardOf(page, title).getByRole('link', {name: title, exact: true}).getAttribute('href'));
}

/** The newest card, which is on top. @param {Page} page @param {string} title */
async function seenOn(page, title) {
  await cardOf(page, title).getByText('being painted').waitFor();
  await cardOf(page, title).scrollIntoViewIfNeeded();
}

/** Finishes what everyone watches. @param {Page} page */
async function finish(page) {
  await page.getByRole('button', {name: 'Done'}).click();
  await page.locator('.studio').waitFor({state: 'hidden'});
  await page.getByText('Your picture is posted.').waitFor();
}

set.test('everyone watches a picture while it is painted, whoever comes late too, and then it is a picture like others', async () => {
  const title = newName('Live');
  const [painter, feed] = [await set.member(), await set.visitor()];
  await feed.emulateMedia({reducedMotion: 'no-preference'});
  await untilLive(feed);
  await openStudio(painter, 'Square');
  await stroke(painter, [[100, 100], [500, 100]]);
  await letEveryoneWatch(painter, title);
  await seenOn(feed, title);
  await untilColour(feed, [300, 100], BLACK, 'what was painted before');
  const room = await set.visitor({path: await roomOf(feed, title)});
  await room.getByText('Being painted right now').waitFor();
  assert.equal(await room.getByRole('button', {name: 'Watch it being painted'}).count(), 0);
  await untilColour(room, [300, 100], BLACK, 'in the room');

  await painter.mouse.move(...(await placeOn(painter, 100, 300)));
  await painter.mouse.down();
  for (const x of [200, 300, 400]) {
    await painter.mouse.move(...(await placeOn(painter, x, 300)), {steps: 6});
    await untilColour(feed, [x - 80, 300], BLACK, 'a stroke is seen while it is painted');
  }
  await untilColour(feed, [450, 300], WHITE, 'and no more of it than there is');
  await painter.mouse.move(...(await placeOn(painter, 500, 300)));
  await painter.mouse.up();
  await take(painter, 'Ellipse');
  await stroke(painter, [[440, 400], [700, 600]]);
  await take(painter, 'Fill');
  await painter.mouse.click(...(await placeOn(painter, 570, 500)));
  await painter.keyboard.press('Control+z');
  await painter.keyboard.press('Control+y');
  const painted = await canvasOf(painter);
  const late = await set.visitor();
  await seenOn(late, title);
  await untilWatched(feed, painted, 'on the feed');
  await untilWatched(room, painted, 'in the room');
  await untilWatched(late, painted, 'by whoever comes late');
  for (const page of [painter, feed, room]) await assertAccessible(page);

  await finish(painter);
  for (const page of [feed, late]) {
    await cardOf(page, title).getByText('painted here').waitFor();
    await cardOf(page, title).locator('[data-state="loaded"]').waitFor();
    assert.equal(await cardOf(page, title).locator('live-painting-view').count(), 0);
    assert.equal(await cardOf(page, title).count(), 1);
  }
  await room.getByText(/Painted here in \d+ s, \d+ strokes/).waitFor();
  await room.getByRole('button', {name: 'Watch it being painted'}).waitFor();
  const url = String(await room.locator('.room-picture img').getAttribute('src'));
  assert.equal(await picturePixels(room, url), painted, 'the picture that is posted is the one that was watched');
  await draftsOf(painter, 0);
});

set.test('whoever wants things to keep still sees how far it is now and then', async () => {
  const title = newName('Calm');
  const [painter, feed] = [await set.member(), await set.visitor()];
  await untilLive(feed);
  await openStudio(painter, 'Square');
  await letEveryoneWatch(painter, title);
  await seenOn(feed, title);
  await untilColour(feed, [300, 100], WHITE, 'a blank sheet');
  const since = Date.now();
  await stroke(painter, [[100, 100], [500, 100]]);
  await untilColour(feed, [300, 100], BLACK, 'after a while');
  await stroke(painter, [[100, 200], [500, 200]]);
  await untilColour(feed, [300, 200], BLACK, 'after another while');
  assert.ok(Date.now() - since >= 2_000, 'not stroke by stroke');
  await finish(painter);
});

set.test('over a lost connection nothing is missing: neither the painter\'s nor a viewer\'s', async () => {
  set.expect(/WebSocket connection/);
  const title = newName('Tunnel');
  const [painter, feed] = [await set.member(), await set.visitor()];
  const [cutPainter, cutViewer] = [await cuttable(painter), await cuttable(feed)];
  await feed.emulateMedia({reducedMotion: 'no-preference'});
  await untilLive(feed);
  await openStudio(painter, 'Square');
  await stroke(painter, [[100, 100], [500, 100]]);
  await letEveryoneWatch(painter, title);
  await seenOn(feed, title);
  await untilColour(feed, [300, 100], BLACK, 'while all is well');
  await cutPainter(true);
  await painter.locator('.live-status', {hasText: 'Reconnecting'}).waitFor();
  await stroke(painter, [[100, 200], [500, 200]]);
  await painter.locator('.live-status', {hasText: /\d+ KB to send/}).waitFor();
  await untilColour(feed, [300, 200], WHITE, 'not there yet');
  await cutPainter(false);
  await untilColour(feed, [300, 200], BLACK, 'what was painted in the tunnel');
  await painter.locator('.live-button.is-on').waitFor();
  await cutViewer(true);
  await stroke(painter, [[100, 300], [500, 300]]);
  await cutViewer(false);
  await stroke(painter, [[100, 400], [500, 400]]);
  await untilWatched(feed, await canvasOf(painter), 'all of it');
  await finish(painter);
  await cardOf(feed, title).getByText('painted here').waitFor();
});

set.test('after a reload one goes on where everyone watches, and posts it once', async () => {
  const title = newName('Again');
  const [painter, feed] = [await set.member(), await set.visitor()];
  await feed.emulateMedia({reducedMotion: 'no-preference'});
  await untilLive(feed);
  await openStudio(painter, 'Square');
  await letEveryoneWatch(painter, title);
  await stroke(painter, [[100, 100], [500, 100]]);
  await seenOn(feed, title);
  await untilColour(feed, [300, 100], BLACK, 'before');
  await untilKept(painter);
  await painter.reload();
  await painter.getByRole('banner').getByRole('button', {name: 'Post'}).click();
  await painter.getByRole('button', {name: 'Paint one here'}).click();
  await painter.getByRole('button', {name: 'Everyone watches'}).click();
  await painter.getByRole('application').waitFor();
  await painter.getByRole('button', {name: 'Everyone is watching'}).waitFor();
  await painter.locator('.layer-panel').waitFor({state: 'attached'});
  await stroke(painter, [[100, 200], [500, 200]]);
  await untilWatched(feed, await canvasOf(painter), 'after');
  await finish(painter);
  await cardOf(feed, title).getByText('painted here').waitFor();
  assert.equal(await cardOf(feed, title).count(), 1);
});

set.test('a page that is gone before it hears of its post goes on with it when it is back', async () => {
  set.expect(/WebSocket connection/);
  const title = newName('Unheard');
  const [painter, feed] = [await set.member(), await set.visitor()];
  await feed.emulateMedia({reducedMotion: 'no-preference'});
  await untilLive(feed);
  const cut = await cuttable(painter);
  await painter.evaluate(() => {
    const wide = /** @type {any} */ (globalThis);
    const say = WebSocket.prototype.send;
    WebSocket.prototype.send = function (data) {
      say.call(this, data);
      // What is said is sent before it is closed; the answer finds nobody.
      if (String(data).includes('"publishPost"')) {
        wide.isCut = true;
        this.onmessage = null;
        this.close();
      }
    };
  });
  await openStudio(painter, 'Square');
  await stroke(painter, [[100, 100], [500, 100]]);
  await painter.getByRole('button', {name: 'Let everyone watch'}).click();
  const dialog = painter.getByRole('dialog', {name: 'Let everyone watch'});
  await dialog.getByLabel('Title').fill(title);
  await dialog.getByRole('button', {name: 'Show it to everyone'}).click();
  await seenOn(feed, title);
  await painter.reload();
  await cut(false);
  await painter.getByRole('banner').getByRole('button', {name: 'Post'}).click();
  await painter.getByRole('button', {name: 'Paint one here'}).click();
  await painter.locator('.draft-item').click();
  await painter.getByRole('application').waitFor();
  await painter.getByRole('button', {name: 'Everyone is watching'}).waitFor();
  await painter.locator('.layer-panel').waitFor({state: 'attached'});
  await stroke(painter, [[100, 200], [500, 200]]);
  await untilWatched(feed, await canvasOf(painter), 'it is gone on with');
  await finish(painter);
  await cardOf(feed, title).getByText('painted here').waitFor();
  assert.equal(await cardOf(feed, title).count(), 1);
});

set.test('what cannot be finished is not left on the wall beside what is posted instead, unless one wants that', async () => {
  const title = newName('Refused');
  const [painter, feed] = [await set.member(), await set.visitor()];
  await untilLive(feed);
  await painter.evaluate(() => {
    const say = WebSocket.prototype.send;
    WebSocket.prototype.send = function (data) {
      const isFinish = typeof data === 'string' && data.includes('"finishPainting"');
      say.call(this, isFinish ? data.replace(/"upload":"[^"]+"/, `"upload":"${crypto.randomUUID()}"`) : data);
    };
  });
  await openStudio(painter, 'Square');
  await stroke(painter, [[100, 100], [500, 100]]);
  await letEveryoneWatch(painter, title);
  await seenOn(feed, title);
  await painter.getByRole('button', {name: 'Done'}).click();
  await painter.getByText('There is no such upload of yours.').waitFor();
  await painter.getByRole('button', {name: 'Change it'}).click();
  await painter.getByRole('dialog', {name: 'Remove it from the feed?'}).getByRole('button', {name: 'Remove', exact: true}).click();
  await feed.getByText('This picture was removed.').waitFor();
  const form = painter.getByRole('dialog', {name: 'New picture'});
  assert.equal(await form.getByLabel('Title').inputValue(), title, 'its words are kept');
  await form.getByRole('button', {name: 'Post', exact: true}).click();
  await painter.getByText('Your picture is posted.').waitFor();
  await cardOf(feed, title).getByText('painted here').waitFor();
  assert.equal(await cardOf(feed, title).count(), 1);
  assert.equal(await feed.getByText('being painted').count(), 0);
});

set.test('who leaves is asked what is to become of it, and what is removed is gone for everyone', async () => {
  const title = newName('Given up');
  const [painter, feed] = [await set.member(), await set.visitor()];
  await untilLive(feed);
  await openStudio(painter, 'Square');
  await stroke(painter, [[100, 100], [500, 100]]);
  await letEveryoneWatch(painter, title);
  await seenOn(feed, title);
  const room = await set.visitor({path: await roomOf(feed, title)});
  await room.getByText('Being painted right now').waitFor();
  await painter.getByRole('button', {name: 'Leave the studio'}).click();
  const question = painter.getByRole('dialog', {name: 'Leave while everyone is watching?'});
  await question.waitFor();
  await assertAccessible(painter);
  await question.getByRole('button', {name: 'Go on painting'}).click();
  await painter.getByRole('application').waitFor();
  await painter.getByRole('button', {name: 'Leave the studio'}).click();
  await question.getByRole('button', {name: 'Remove it from the feed'}).click();
  await painter.getByRole('dialog', {name: 'Remove it from the feed?'}).getByRole('button', {name: 'Remove', exact: true}).click();
  await painter.locator('.studio').waitFor({state: 'hidden'});
  await feed.getByText('This picture was removed.').waitFor();
  await room.getByRole('heading', {name: 'This picture was removed'}).waitFor();
  await draftsOf(painter, 1);
  await painter.getByRole('button', {name: 'Paint one here'}).click();
  await painter.locator('.draft-item').click();
  await painter.getByRole('button', {name: 'Let everyone watch'}).waitFor();
});

set.test('what is damaged is told in a sentence, over the picture that it began with', async () => {
  const title = newName('Damaged');
  const [painter, feed] = [await set.member(), await set.visitor()];
  const broken = readFileSync(new URL('../resources/paint/every-entry.bin', import.meta.url));
  broken[12] = 99;
  await feed.route('**/paintings/*', (route) => route.fulfill({body: broken}));
  await untilLive(feed);
  await openStudio(painter, 'Square');
  await stroke(painter, [[100, 100], [500, 100]]);
  await letEveryoneWatch(painter, title);
  await seenOn(feed, title);
  await cardOf(feed, title).getByText('can\'t be shown live any more').waitFor();
  await cardOf(feed, title).getByRole('img', {name: `${title}, described`}).waitFor();
  await finish(painter);
  await cardOf(feed, title).getByText('painted here').waitFor();
});

set.test('what is damaged, or made to be heavy, is given up, and gives its turn to what others paint', async () => {
  // Nobody paints two pictures at once.
  const painters = await Promise.all(Array.from({length: 5}, () => set.faraway()));
  const posts = await Promise.all(painters.map((painter) => painter.post(newName('Beside'), noise(300, 200), {log: THREE_LINES, live: true})));
  const [good, heavy, ...broken] = posts;
  const feed = await set.visitor({width: 1_280, height: 2_400});
  await feed.clock.install();
  const heavyBytes = Buffer.from(heavyLog());
  await feed.route(`**/paintings/${heavy.id}`, (route) => route.fulfill({body: heavyBytes}));
  for (const {id} of broken) await feed.route(`**/paintings/${id}`, (route) => route.fulfill({body: Buffer.from('no log at all')}));
  await feed.reload();
  /** @param {{title: string}} post */
  const told = (post) => cardOf(feed, post.title).getByText('can\'t be shown live any more');
  for (const post of broken) await told(post).waitFor();
  await cardOf(feed, good.title).locator('live-painting-view.is-shown canvas').waitFor();
  // Nobody waits for anything but the heavy one now, so that time may leap; it leaps again where that was not given its work yet.
  await until('the heavy one is given up', async () => {
    await feed.clock.fastForward(60_000);
    return (await told(heavy).count()) === 1;
  });
  await until('what was given up is not painted any more', () => feed.workers().length, (seen) => seen === 1);
  await cardOf(feed, heavy.title).getByRole('img', {name: `${heavy.title}, described`}).waitFor();
  // Whoever looks at the wall next need not paint them.
  for (const [at, {id}] of posts.entries()) await painters[at].act(id, 'removePost', {post: id});
});
