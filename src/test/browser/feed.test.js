import assert from 'node:assert/strict';
import {cardOf, stage, untilLive} from './support/browser.js';
import {newName} from './support/community.js';
import {until} from './support/until.js';

const set = stage();

/** Enough to scroll through, newest last. @param {Awaited<ReturnType<typeof set.faraway>>} someone @param {number} number */
async function fill(someone, number) {
  const titles = Array.from({length: number}, () => newName('Card'));
  await someone.postAll(titles);
  return titles;
}

set.test('new posts wait behind a pill, and the page does not move under the reader', async () => {
  const someone = await set.faraway();
  const titles = await fill(someone, 14);
  const here = await set.visitor();
  const card = cardOf(here, titles[2]);
  await card.scrollIntoViewIfNeeded();
  const before = await card.boundingBox();
  assert.ok((await here.evaluate(() => scrollY)) > 100, 'the reader has scrolled');
  const [first, second] = await fill(someone, 2);
  const pill = here.getByRole('button', {name: '2 new pictures'});
  await pill.waitFor();
  assert.deepEqual(await card.boundingBox(), before);
  assert.equal(await cardOf(here, second).count(), 0);
  await pill.click();
  await cardOf(here, second).waitFor();
  assert.deepEqual(await here.locator('post-card h2').evaluateAll((all) => all.slice(0, 2).map((title) => title.textContent)), [second, first]);
  await here.waitForFunction(() => scrollY === 0);
  assert.equal(await here.evaluate(() => document.activeElement?.textContent), second, 'the focus is with what is new');
});

set.test('at the very top a new post is simply there, unless something there is in use', async () => {
  const someone = await set.faraway();
  const here = await set.visitor();
  await untilLive(here);
  const [shown] = await fill(someone, 1);
  await cardOf(here, shown).waitFor();
  await cardOf(here, shown).getByRole('link', {name: shown, exact: true}).focus();
  const [waiting] = await fill(someone, 1);
  await here.getByRole('button', {name: '1 new picture'}).waitFor();
  assert.equal(await cardOf(here, waiting).count(), 0);
});

set.test('older pictures come as one scrolls, each once', async () => {
  const someone = await set.faraway();
  const titles = await fill(someone, 45);
  const here = await set.visitor();
  await untilLive(here);
  await here.waitForFunction(
    (last) => {
      scrollTo(0, document.body.scrollHeight);
      return [...document.querySelectorAll('post-card h2')].some((title) => title.textContent === last);
    },
    titles[0],
    {polling: 100},
  );
  const shown = await here.locator('post-card h2').allTextContents();
  for (const title of titles) assert.equal(shown.filter((other) => other === title).length, 1, title);
});

set.test('a removed post leaves its place', async () => {
  const someone = await set.faraway();
  const post = await someone.post(newName('Fleeting'));
  const [after] = await fill(someone, 1);
  const here = await set.visitor();
  await cardOf(here, post.title).waitFor();
  const [, number] = [await cardOf(here, after).boundingBox(), await here.locator('post-card').count()];
  await someone.act(post.id, 'removePost', {post: post.id});
  await here.getByText('This picture was removed.').waitFor();
  assert.equal(await here.locator('post-card').count(), number);
});

set.test('back from a room, the feed is as it was left', async () => {
  const someone = await set.faraway();
  const titles = await fill(someone, 14);
  const here = await set.visitor();
  const link = cardOf(here, titles[1]).getByRole('link', {name: titles[1], exact: true});
  await link.scrollIntoViewIfNeeded();
  const top = await here.evaluate(() => scrollY);
  assert.ok(top > 100);
  await link.click();
  await here.getByRole('heading', {level: 1, name: titles[1]}).waitFor();
  assert.equal(await here.evaluate(() => scrollY), 0);
  assert.equal(await here.evaluate(() => document.activeElement?.tagName), 'H1', 'the focus follows');
  await here.goBack();
  await link.waitFor();
  await here.waitForFunction((expected) => scrollY === expected, top);
  assert.equal(await link.evaluate((element) => element === document.activeElement), true);
});

set.test('stars and comments given elsewhere are counted live', async () => {
  const someone = await set.faraway();
  const other = await set.faraway();
  const post = await someone.post(newName('Counted'));
  const here = await set.visitor();
  const card = cardOf(here, post.title);
  await card.getByRole('button', {name: '0 stars'}).waitFor();
  await other.act(post.id, 'castStar', {post: post.id});
  await someone.act(post.id, 'addComment', {text: 'Thank you!'});
  await card.getByRole('button', {name: '1 star'}).waitFor();
  await card.getByRole('link', {name: '1 comment'}).waitFor();
});

set.test('a slow picture keeps its room from the first moment', async () => {
  const someone = await set.faraway();
  const post = await someone.post(newName('Slow'));
  const here = await set.visitor();
  await untilLive(here);
  /** @type {() => void} */
  let release = () => {};
  const released = new Promise((resolve) => (release = () => resolve(null)));
  await here.route(/\/pictures\//, async (route) => {
    await released;
    await route.continue();
  });
  await here.reload();
  const card = cardOf(here, post.title);
  await card.waitFor();
  const before = await card.boundingBox();
  await card.locator('post-picture[data-state="loading"]').waitFor();
  const colours = await card.locator('canvas').evaluate((canvas) => {
    const drawing = /** @type {HTMLCanvasElement} */ (canvas);
    return drawing.getContext('2d')?.getImageData(0, 0, drawing.width, drawing.height).data.some((value) => value > 0);
  });
  assert.equal(colours, true, 'its colours stand in');
  release();
  await card.locator('post-picture[data-state="loaded"]').waitFor();
  assert.deepEqual(await card.boundingBox(), before);
});

set.test('the feed is whole, also where one came by a room and its connection was opened for a post', async () => {
  const someone = await set.faraway();
  const post = await someone.post(newName('Room'));
  const here = await set.member({path: `posts/${post.id}`});
  await here.getByRole('heading', {name: post.title}).waitFor();
  await here.getByRole('banner').getByRole('button', {name: 'Post'}).click();
  const form = here.getByRole('dialog', {name: 'New picture'});
  await form.waitFor();
  await until('the connection to the feed is live', () =>
    here.evaluate(async () => {
      const {feedTopic} = await import(new URL('net/feed-topic.js', document.baseURI).href);
      return feedTopic.connection.state === 'live';
    }),
  );
  await form.getByRole('button', {name: 'Close'}).click();
  await here.getByRole('link', {name: 'MSPaintr, all pictures'}).click();
  await cardOf(here, post.title).waitFor();
});
