import assert from 'node:assert/strict';
import {cardOf, stage, untilLive} from './support/browser.js';
import {newName} from './support/community.js';

const set = stage({hasOwnServer: true});

set.test('over a restart of the server nothing is lost, doubled or moved', async () => {
  assert.ok(set.server.canRestart, 'MSPAINTR_URL names a server that this test may not restart');
  set.expect(/WebSocket connection|ERR_CONNECTION/);
  const someone = await set.faraway();
  const post = await someone.post(newName('Before'));
  const here = await set.member({path: `posts/${post.id}`});
  const feed = await set.visitor();
  await Promise.all([untilLive(here), untilLive(feed)]);
  await cardOf(feed, post.title).waitFor();

  await set.server.stop();
  await feed.locator('.connection.is-waiting').waitFor();
  await here.getByRole('textbox', {name: 'Your comment'}).fill('Written in the dark');
  await here.getByRole('button', {name: 'Comment', exact: true}).click();
  await here.getByText('It will be posted when you are back online.').waitFor();
  await set.server.start();

  await here.locator('.comment', {hasText: 'Written in the dark'}).waitFor({timeout: 60_000});
  assert.equal(await here.locator('.comment').count(), 1);
  await cardOf(feed, post.title).getByRole('link', {name: '1 comment'}).waitFor({timeout: 60_000});
  const after = await someone.post(newName('After'));
  await cardOf(feed, after.title).waitFor();
  for (const {title} of [post, after]) assert.equal(await cardOf(feed, title).count(), 1);
});
