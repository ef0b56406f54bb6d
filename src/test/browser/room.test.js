import assert from 'node:assert/strict';
import {cardOf, stage, untilLive} from './support/browser.js';
import {newName} from './support/community.js';
import {noise} from './support/png.js';

const set = stage();

/** @typedef {import('playwright-core').Page} Page */

/** @param {Page} page */
const composer = (page) => page.getByRole('textbox', {name: 'Your comment'});

set.test('a comment appears to everyone in the room, once, and on the feed as a number', async () => {
  const post = await (await set.faraway()).post(newName('Talked about'));
  const path = `posts/${post.id}`;
  const here = await set.member({path});
  const [there, feed] = [await set.visitor({path}), await set.visitor()];
  await Promise.all([here, there, feed].map(untilLive));
  await composer(here).fill('First!\n<b>Not bold</b>');
  await here.getByRole('button', {name: 'Comment', exact: true}).click();
  for (const page of [here, there]) {
    await page.getByText('<b>Not bold</b>').waitFor();
    assert.equal(await page.locator('.comment').count(), 1);
    await page.getByRole('heading', {name: '1 comment'}).waitFor();
  }
  assert.equal(await composer(here).inputValue(), '');
  await cardOf(feed, post.title).getByRole('link', {name: '1 comment'}).waitFor();
});

set.test('a star is given and taken back before everyone\'s eyes', async () => {
  const post = await (await set.faraway()).post(newName('Starred'));
  const path = `posts/${post.id}`;
  const [here, there] = [await set.member({path}), await set.visitor({path})];
  await Promise.all([untilLive(here), untilLive(there)]);
  await here.getByRole('button', {name: '0 stars'}).click();
  await here.getByRole('button', {name: '1 star', pressed: true}).waitFor();
  await there.getByRole('button', {name: '1 star', pressed: false}).waitFor();
  await here.reload();
  await here.getByRole('button', {name: '1 star', pressed: true}).click();
  await there.getByRole('button', {name: '0 stars'}).waitFor();
});

set.test('a star given in the room shows on the feed one returns to', async () => {
  const post = await (await set.faraway()).post(newName('Carried'));
  const here = await set.member();
  await cardOf(here, post.title).getByRole('link', {name: post.title, exact: true}).click();
  await here.getByRole('heading', {level: 1, name: post.title}).waitFor();
  await here.getByRole('button', {name: '0 stars'}).click();
  await here.getByRole('button', {name: '1 star', pressed: true}).waitFor();
  await here.getByRole('link', {name: 'All pictures', exact: true}).click();
  await cardOf(here, post.title).getByRole('button', {name: '1 star', pressed: true}).waitFor();
});

set.test('half a comment survives a lost connection, news and a reload', async () => {
  const someone = await set.faraway();
  const post = await someone.post(newName('Interrupted'));
  const here = await set.visitor();
  /** @type {Set<import('playwright-core').WebSocketRoute>} */
  const routes = new Set();
  await here.routeWebSocket(/\/live\//, (route) => {
    route.connectToServer();
    routes.add(route);
  });
  await here.goto(`${set.address}/posts/${post.id}`);
  await untilLive(here);
  await composer(here).fill('Half a thou');
  await composer(here).evaluate((area) => /** @type {HTMLTextAreaElement} */ (area).setSelectionRange(4, 4));
  for (const route of routes) await route.close({code: 3001});
  await someone.act(post.id, 'addComment', {text: 'Meanwhile'});
  await here.getByText('Meanwhile').waitFor();
  assert.equal(await composer(here).inputValue(), 'Half a thou');
  assert.equal(await composer(here).evaluate((area) => area === document.activeElement && /** @type {any} */ (area).selectionStart), 4);
  await here.reload();
  await here.getByText('Meanwhile').waitFor();
  assert.equal(await composer(here).inputValue(), 'Half a thou');
});

set.test('a room\'s link can be opened and reloaded', async () => {
  const post = await (await set.faraway()).post(newName('Linked'));
  const here = await set.visitor({path: `posts/${post.id}`});
  await here.getByRole('heading', {level: 1, name: post.title}).waitFor();
  await here.getByRole('img', {name: `${post.title}, described`}).waitFor();
  await here.waitForFunction((title) => document.title.startsWith(title), post.title);
  await here.reload();
  await here.getByRole('heading', {level: 1, name: post.title}).waitFor();
  await here.getByRole('link', {name: 'All pictures', exact: true}).click();
  await cardOf(here, post.title).waitFor();
});

set.test('older comments come above, and what one reads stays where it is', async () => {
  const someone = await set.faraway();
  const post = await someone.post(newName('Long talk'));
  await someone.act(post.id, 'addComment', ...Array.from({length: 70}, (_, at) => ({text: `Comment number ${at + 1}.`})));
  const here = await set.visitor({path: `posts/${post.id}`});
  const older = here.getByRole('button', {name: 'Show older comments'});
  await older.waitFor();
  const first = here.locator('.comment').first();
  const text = String(await first.locator('.comment-text').textContent());
  const anchor = here.locator('.comment', {has: here.getByText(text, {exact: true})});
  await older.scrollIntoViewIfNeeded();
  const before = await anchor.boundingBox();
  await older.click();
  await here.waitForFunction((number) => document.querySelectorAll('.comment').length > number, 20);
  await here.waitForFunction((same) => document.querySelector('.comment-text')?.textContent !== same, text);
  const after = await anchor.boundingBox();
  assert.ok(before && after && Math.abs(before.y - after.y) < 2, `${before?.y} became ${after?.y}`);
  while (await older.count()) {
    const number = await here.locator('.comment').count();
    await older.click();
    await here.waitForFunction((many) => document.querySelectorAll('.comment').length > many || !document.querySelector('.older'), number);
  }
  assert.equal(await here.locator('.comment').count(), 70);
});

set.test('one removes one\'s own comment, after a question', async () => {
  const post = await (await set.faraway()).post(newName('Regretted'));
  const path = `posts/${post.id}`;
  const [here, there] = [await set.member({path}), await set.member({path})];
  await Promise.all([untilLive(here), untilLive(there)]);
  await composer(here).fill('Too hasty');
  await composer(here).press('Control+Enter');
  await there.getByText('Too hasty').waitFor();
  assert.equal(await there.getByRole('button', {name: 'Remove your comment'}).count(), 0);
  await here.getByRole('button', {name: 'Remove your comment'}).click();
  await here.getByRole('button', {name: 'Keep it'}).click();
  await here.getByRole('button', {name: 'Remove your comment'}).click();
  await here.getByRole('dialog').getByRole('button', {name: 'Remove', exact: true}).click();
  for (const page of [here, there]) await page.locator('.comment', {hasText: 'Too hasty'}).waitFor({state: 'detached'});
});

set.test('a post that its author removes is gone for those who look at it, and its link says so', async () => {
  set.expect(/404|410|WebSocket connection/);
  const someone = await set.faraway();
  const post = await someone.post(newName('Short-lived'));
  const here = await set.visitor({path: `posts/${post.id}`});
  await untilLive(here);
  await someone.act(post.id, 'removePost', {post: post.id});
  await here.getByRole('heading', {name: 'This picture was removed'}).waitFor();
  await here.goto(`${set.address}/posts/${post.id}`);
  await here.getByRole('heading', {name: 'Picture not found'}).waitFor();
  await here.getByRole('link', {name: 'See what is new'}).click();
  await here.getByRole('heading', {name: 'Fresh paint'}).waitFor();
});

set.test('the link of a post is copied', async () => {
  const post = await (await set.faraway()).post(newName('Shared'));
  const here = await set.visitor({path: `posts/${post.id}`});
  await here.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await here.getByRole('button', {name: 'Copy link'}).click();
  await here.getByRole('button', {name: 'Copied'}).waitFor();
  assert.equal(await here.evaluate(() => navigator.clipboard.readText()), `${set.address}/posts/${post.id}`);
});

for (const width of [360, 1280]) {
  set.test(`where a comment is written ends the page without gaps, ${width} pixels wide`, async () => {
    const far = await set.faraway();
    const {id} = await far.post(newName('Tidy'), noise(320, 400));
    await far.act(id, 'addComment', ...Array.from({length: 12}, (_, count) => ({text: `Comment ${count}`})));
    const page = await set.visitor({path: `posts/${id}`, width, height: 700});
    await page.locator('comment-attachments .button').first().waitFor();
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    const box = async (/** @type {string} */ selector) => /** @type {{y: number, height: number}} */ (await page.locator(selector).boundingBox());
    const [area, extras, composer] = [await box('#comment-text'), await box('comment-attachments .button >> nth=0'), await box('comment-composer')];
    assert.ok(extras.y - area.y - area.height <= 24, `${extras.y - area.y - area.height} pixels between the words and what may go with them`);
    assert.ok(Math.abs(700 - composer.y - composer.height) <= 1, `${700 - composer.y - composer.height} pixels below`);
  });
}
