import assert from 'node:assert/strict';
import {assertFitsAndAccessible} from './support/accessible.js';
import {cardOf, stage, untilLive} from './support/browser.js';
import {newName, PASSWORD} from './support/community.js';
import {noise} from './support/png.js';

const set = stage();

/** @typedef {import('playwright-core').Page} Page */

for (const width of [360, 1280]) {
  set.test(`feed and room are accessible, ${width} pixels wide`, async () => {
    const someone = await set.faraway();
    const post = await someone.post(newName('Seen'));
    await someone.act(post.id, 'addComment', {text: 'Everyone should see this'});
    const here = await set.member({width});
    await cardOf(here, post.title).locator('[data-state="loaded"]').waitFor();
    await cardOf(here, post.title).getByRole('button', {name: '0 stars'}).click();
    await cardOf(here, post.title).getByRole('button', {name: '1 star'}).waitFor();
    await assertFitsAndAccessible(here);
    await cardOf(here, post.title).getByRole('link', {name: post.title, exact: true}).click();
    await here.getByText('Everyone should see this').waitFor();
    await here.getByRole('textbox', {name: 'Your comment'}).fill('Mine');
    await here.getByRole('button', {name: 'Comment', exact: true}).click();
    await here.getByRole('button', {name: 'Remove your comment'}).waitFor();
    await assertFitsAndAccessible(here);
    await here.getByRole('button', {name: 'Remove your comment'}).click();
    await here.getByRole('dialog').waitFor();
    await assertFitsAndAccessible(here);
  });
}

set.test('dialogs, notes and dead ends are accessible', async () => {
  set.expect(/404|410|WebSocket connection/);
  const here = await set.visitor();
  await untilLive(here);
  await here.getByRole('button', {name: 'Sign in'}).click();
  await here.getByRole('dialog').waitFor();
  await assertFitsAndAccessible(here);
  await here.getByRole('dialog').getByRole('button', {name: 'Join', exact: true}).click();
  await assertFitsAndAccessible(here);
  await here.keyboard.press('Escape');
  await here.getByRole('banner').getByRole('button', {name: 'Post'}).click();
  await here.getByRole('dialog', {name: 'New picture'}).waitFor();
  await assertFitsAndAccessible(here);
  await here.getByLabel('Choose a picture').setInputFiles({name: 'a.png', mimeType: 'image/png', buffer: noise(30, 30)});
  await here.getByRole('dialog').getByRole('button', {name: 'Post', exact: true}).click();
  await here.getByText('A sentence here lets everyone in').waitFor();
  await assertFitsAndAccessible(here);
  await here.goto(`${set.address}/posts/no-such-post`);
  await here.getByRole('heading', {name: 'Picture not found'}).waitFor();
  await assertFitsAndAccessible(here);
});

set.test('everything can be done with the keyboard alone', async () => {
  const post = await (await set.faraway()).post(newName('Typed'));
  const name = newName('keys');
  const here = await set.visitor();
  await cardOf(here, post.title).waitFor();
  const {keyboard} = here;
  /** Tabs until the focus is where it is wanted, as a person would. @param {import('playwright-core').Locator} target */
  const tabTo = async (target) => {
    for (let steps = 0; steps < 80; steps += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await keyboard.press('Tab');
    }
    assert.fail(`the focus never came to ${target}`);
  };
  const star = cardOf(here, post.title).getByRole('button');
  await tabTo(star);
  await keyboard.press('Enter');
  await here.getByRole('dialog', {name: 'Join MSPaintr'}).waitFor();
  await keyboard.type(name);
  await keyboard.press('Tab');
  await keyboard.type(PASSWORD);
  await keyboard.press('Enter');
  await cardOf(here, post.title).getByRole('button', {pressed: true}).waitFor();
  assert.equal(await star.evaluate((element) => element === document.activeElement), true, 'the focus is back where it was');
  await tabTo(cardOf(here, post.title).getByRole('link', {name: 'comments on'}));
  await keyboard.press('Enter');
  await here.getByRole('heading', {name: '0 comments'}).waitFor();
  await tabTo(here.getByRole('textbox', {name: 'Your comment'}));
  await keyboard.type('By hand');
  await keyboard.press('Control+Enter');
  await here.locator('.comment', {hasText: 'By hand'}).waitFor();
  await tabTo(here.getByRole('button', {name: 'Remove your comment'}));
  await keyboard.press('Enter');
  await here.getByRole('dialog', {name: 'Remove your comment?'}).waitFor();
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await here.locator('.comment', {hasText: 'By hand'}).waitFor({state: 'detached'});
});
