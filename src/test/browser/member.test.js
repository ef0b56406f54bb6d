import assert from 'node:assert/strict';
import {cardOf, ownCard, stage, untilLive} from './support/browser.js';
import {newName, PASSWORD} from './support/community.js';
import {noise} from './support/png.js';

const set = stage();

/** @param {import('playwright-core').Page} page @param {string} name */
async function joinAs(page, name) {
  const dialog = page.getByRole('dialog', {name: 'Join MSPaintr'});
  await dialog.getByLabel('Name').fill(name);
  await dialog.getByLabel('Password').fill(PASSWORD);
  await dialog.getByRole('button', {name: 'Join', exact: true}).click();
  await dialog.waitFor({state: 'hidden'});
}

set.test('a guest who gives a star joins, and the star is given', async () => {
  const post = await (await set.faraway()).post(newName('Wanted'));
  const here = await set.visitor();
  await cardOf(here, post.title).getByRole('button', {name: '0 stars'}).click();
  await joinAs(here, newName('ann'));
  await cardOf(here, post.title).getByRole('button', {name: '1 star', pressed: true}).waitFor();
});

set.test('a guest who comments joins, and the comment is there', async () => {
  const post = await (await set.faraway()).post(newName('Discussed'));
  const here = await set.visitor({path: `posts/${post.id}`});
  await untilLive(here);
  await here.getByRole('textbox', {name: 'Your comment'}).fill('I had to join for this');
  await here.getByRole('button', {name: 'Comment', exact: true}).click();
  await joinAs(here, newName('ann'));
  await here.locator('.comment', {hasText: 'I had to join for this'}).waitFor();
  assert.equal(await here.locator('.comment').count(), 1);
});

set.test('a guest who posts joins, and the picture is posted', async () => {
  const here = await set.visitor();
  await untilLive(here);
  const title = newName('Debut');
  await here.getByRole('banner').getByRole('button', {name: 'Post'}).click();
  await here.getByLabel('Choose a picture').setInputFiles({name: 'a.png', mimeType: 'image/png', buffer: noise(30, 30)});
  const form = here.getByRole('dialog', {name: 'New picture'});
  await form.getByLabel('Title').fill(title);
  await form.getByLabel('Description').fill('Noise');
  await form.getByRole('button', {name: 'Post', exact: true}).click();
  await joinAs(here, newName('ann'));
  await ownCard(here, title);
});

set.test('a guest who would rather not join keeps the comment, unsent', async () => {
  const post = await (await set.faraway()).post(newName('Hesitation'));
  const here = await set.visitor({path: `posts/${post.id}`});
  await untilLive(here);
  await here.getByRole('textbox', {name: 'Your comment'}).fill('Perhaps later');
  await here.getByRole('button', {name: 'Comment', exact: true}).click();
  await here.getByRole('dialog', {name: 'Join MSPaintr'}).waitFor();
  await here.keyboard.press('Escape');
  await here.getByRole('dialog').waitFor({state: 'hidden'});
  assert.equal(await here.getByRole('textbox', {name: 'Your comment'}).inputValue(), 'Perhaps later');
  assert.equal(await here.locator('.comment').count(), 0);
});

set.test('a taken name is said beside the name, a wrong password in the form', async () => {
  set.expect(/status of 4\d\d/);
  const {name} = await set.lent();
  const here = await set.visitor();
  await here.getByRole('button', {name: 'Sign in'}).click();
  const dialog = here.getByRole('dialog');
  await dialog.getByLabel('Name').fill(name);
  await dialog.getByLabel('Password').fill('not the password');
  await dialog.getByRole('button', {name: 'Sign in', exact: true}).click();
  await dialog.getByRole('alert').filter({hasText: /\w/}).waitFor();
  await dialog.getByRole('button', {name: 'Join', exact: true}).click();
  await dialog.getByRole('button', {name: 'Join', exact: true}).click();
  await dialog.locator('input[name=name][aria-invalid=true]').waitFor();
  assert.equal(await dialog.getByLabel('Name').evaluate((input) => input === document.activeElement), true);
});

set.test('signed out, one is a guest, and one\'s stars are no longer marked', async () => {
  const post = await (await set.faraway()).post(newName('Left'));
  const name = newName('ann');
  const here = await set.visitor({as: await set.newcomer(name)});
  await cardOf(here, post.title).getByRole('button', {name: '0 stars'}).click();
  await cardOf(here, post.title).getByRole('button', {pressed: true}).waitFor();
  await here.getByRole('button', {name}).click();
  await here.getByRole('button', {name: 'Sign out'}).click();
  // a notice may offer the same for a moment
  const signIn = here.getByRole('banner').getByRole('button', {name: 'Sign in'});
  await signIn.waitFor();
  await cardOf(here, post.title).getByRole('button', {name: '1 star', pressed: false}).waitFor();
  await signIn.click();
  const dialog = here.getByRole('dialog');
  await dialog.getByLabel('Name').fill(name);
  await dialog.getByLabel('Password').fill(PASSWORD);
  await dialog.getByRole('button', {name: 'Sign in', exact: true}).click();
  await cardOf(here, post.title).getByRole('button', {name: '1 star', pressed: true}).waitFor();
});
