import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {assertFitsAndAccessible} from './support/accessible.js';
import {cardOf, stage, untilLive} from './support/browser.js';
import {newName} from './support/community.js';
import {noise} from './support/png.js';

const set = stage();
const LOG = new Uint8Array(readFileSync(new URL('../resources/paint/every-entry.bin', import.meta.url)));

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {Awaited<ReturnType<typeof set.faraway>>} Someone */

/** @param {Someone} someone @param {string} title */
const paints = (someone, title) => someone.post(title, noise(320, 200), {log: LOG});

/** @param {Someone} someone @param {{id: string}} parent @param {string} title */
const goesOn = (someone, parent, title) => someone.post(title, noise(320, 200), {log: LOG, parent: parent.id, parentAt: LOG.length});

/** @param {Page} page @param {string} name */
const mark = (page, name) => page.getByRole('banner').getByRole('button', {name, exact: true});

/** @param {Page} page */
const anyMark = (page) => page.locator('.notification-toggle');

set.test('an author who was away finds who went on, and what was seen is gone in the other browser too', async () => {
  const [author, other] = [await set.faraway(newName('ann')), await set.faraway(newName('bob'))];
  const title = newName('Sunset');
  const parent = await paints(author, title);
  await goesOn(other, parent, newName('Dawn'));
  const next = newName('Dusk');
  const child = await goesOn(other, parent, next);
  const [here, there] = [await set.visitor({as: author}), await set.visitor({as: author})];
  await mark(there, '2 notices').waitFor();
  await mark(here, '2 notices').click();
  const list = here.getByRole('region', {name: 'Notices'});
  await list.getByRole('link', {name: `${other.name} continued your “${title}”`}).nth(1).waitFor();
  assert.equal(await list.getByRole('listitem').count(), 2);
  await list.getByRole('listitem').first().getByText(`“${next}”`).waitFor();
  await anyMark(there).waitFor({state: 'detached'});
  await mark(here, '2 notices').waitFor();
  await list.getByRole('link').first().click();
  await here.getByRole('heading', {level: 1, name: next}).waitFor();
  assert.match(here.url(), new RegExp(`posts/${child.id}$`));
  await anyMark(here).waitFor({state: 'detached'});
  await here.goto(set.address);
  await cardOf(here, next).waitFor();
  assert.equal(await anyMark(here).count(), 0);
});

set.test('an open page shows at once what one shows that is opened later, and a removed post is not in it', async () => {
  const [author, other] = [await set.faraway(newName('ann')), await set.faraway(newName('bob'))];
  const here = await set.visitor({as: author});
  await untilLive(here);
  assert.equal(await anyMark(here).count(), 0);
  const title = newName('Root');
  const parent = await paints(author, title);
  const child = await goesOn(other, parent, newName('Leaf'));
  await mark(here, '1 notice').waitFor();
  await here.getByText(`${other.name} continued your “${title}”`).waitFor();
  const later = await set.visitor({as: author});
  await mark(later, '1 notice').waitFor();
  await other.act(child.id, 'removePost', {post: child.id});
  await Promise.all([here, later].map((page) => anyMark(page).waitFor({state: 'detached'})));
});

set.test('the keyboard opens, follows and closes, and the focus is never lost', async () => {
  const [author, other] = [await set.faraway(newName('ann')), await set.faraway(newName('bob'))];
  const parent = await paints(author, newName('Keys'));
  await goesOn(other, parent, newName('First'));
  const here = await set.visitor({as: author});
  const {keyboard} = here;
  await mark(here, '1 notice').focus();
  await keyboard.press('Enter');
  const list = here.getByRole('region', {name: 'Notices'});
  await list.waitFor();
  await keyboard.press('Tab');
  assert.equal(await list.getByRole('link').evaluate((link) => link === document.activeElement), true);
  await keyboard.press('Escape');
  await list.waitFor({state: 'detached'});
  assert.equal(await mark(here, '0 notices').evaluate((button) => button === document.activeElement), true);
  assert.equal(await mark(here, '0 notices').getAttribute('aria-expanded'), 'false');
  await keyboard.press('Tab');
  await anyMark(here).waitFor({state: 'detached'});
  assert.equal(await here.locator('.member-button').evaluate((button) => button === document.activeElement), true);
  const next = newName('Second');
  await goesOn(other, parent, next);
  await mark(here, '1 notice').focus();
  await keyboard.press('Enter');
  await list.waitFor();
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await here.getByRole('heading', {level: 1, name: next}).waitFor();
  await list.waitFor({state: 'detached'});
});

set.test('who arrives in a room finds the mark there, and sees who it was', async () => {
  const [author, other] = [await set.faraway(newName('ann')), await set.faraway(newName('bob'))];
  const parent = await paints(author, newName('Linked'));
  await goesOn(other, parent, newName('First'));
  const elsewhere = await other.post(newName('Elsewhere'));
  const here = await set.visitor({as: author, path: `posts/${elsewhere.id}`});
  await mark(here, '1 notice').waitFor();
  await goesOn(other, parent, newName('Second'));
  await mark(here, '2 notices').click();
  await here.getByRole('region', {name: 'Notices'}).getByRole('link').nth(1).waitFor();
  await here.keyboard.press('Escape');
  await here.getByRole('heading', {level: 1}).click();
  await anyMark(here).waitFor({state: 'detached'});
});

set.test('who signs out takes the mark along', async () => {
  const [author, other] = [await set.faraway(newName('ann')), await set.faraway(newName('bob'))];
  await goesOn(other, await paints(author, newName('Left')), newName('Alone'));
  const here = await set.visitor({as: author});
  await mark(here, '1 notice').waitFor();
  await here.locator('.member-button').click();
  await here.getByRole('button', {name: 'Sign out'}).click();
  await anyMark(here).waitFor({state: 'detached'});
});

for (const width of [360, 1280]) {
  set.test(`notices are accessible, ${width} pixels wide`, async () => {
    const [author, other] = [await set.faraway(newName('ann')), await set.faraway(newName('bob'))];
    const parent = await paints(author, newName('A title that is longer than there is room for on a small screen'));
    for (let count = 0; count < 11; count += 1) await goesOn(other, parent, count % 2 === 0 ? '' : newName('Next'));
    const here = await set.visitor({as: author, width, height: 700});
    await mark(here, '11 notices').waitFor();
    await assertFitsAndAccessible(here);
    await mark(here, '11 notices').click();
    await here.getByRole('region', {name: 'Notices'}).getByRole('link').nth(10).waitFor();
    await assertFitsAndAccessible(here);
  });
}
