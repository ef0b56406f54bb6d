import assert from 'node:assert/strict';
import {cardOf, ownCard, stage, untilLive} from './support/browser.js';
import {bring} from './support/bringing.js';
import {newName} from './support/community.js';
import {noise} from './support/png.js';

const set = stage();

/** @typedef {import('playwright-core').Page} Page */

/** @param {Page} page @param {string} title */
async function describeAndPost(page, title) {
  const form = page.getByRole('dialog', {name: 'New picture'});
  await form.getByRole('img', {name: 'The chosen picture'}).waitFor();
  await form.getByLabel('Title').fill(title);
  await form.getByLabel('Description').fill(`${title}, in noise`);
  await form.getByRole('button', {name: 'Post', exact: true}).click();
}

/** @param {Page} page @param {Buffer} bytes */
async function choose(page, bytes) {
  await page.getByRole('banner').getByRole('button', {name: 'Post'}).click();
  await page.getByLabel('Choose a picture').setInputFiles({name: 'chosen.png', mimeType: 'image/png', buffer: bytes});
}

set.test('a picture chosen as a file appears to everyone without a reload', async () => {
  const [here, there] = [await set.member(), await set.visitor()];
  await Promise.all([untilLive(here), untilLive(there)]);
  const title = newName('Chosen');
  await choose(here, noise(80, 60));
  await describeAndPost(here, title);
  const shown = cardOf(there, title).getByRole('img', {name: `${title}, in noise`});
  await shown.waitFor();
  await there.waitForFunction((image) => image instanceof HTMLImageElement && image.complete && image.naturalWidth > 0, await shown.elementHandle());
  await here.getByText('Your picture is posted.').waitFor();
  assert.equal(await (await ownCard(here, title)).count(), 1, 'answer and event bring it once');
});

set.test('a pasted picture is posted', async () => {
  const [here, there] = [await set.member(), await set.visitor()];
  await Promise.all([untilLive(here), untilLive(there)]);
  const title = newName('Pasted');
  await bring(here, noise(70, 60), 'paste');
  await describeAndPost(here, title);
  await cardOf(there, title).waitFor();
});

set.test('a dropped picture is posted', async () => {
  const [here, there] = [await set.member(), await set.visitor()];
  await Promise.all([untilLive(here), untilLive(there)]);
  const title = newName('Dropped');
  await bring(here, noise(60, 60), 'drop');
  await describeAndPost(here, title);
  await cardOf(there, title).waitFor();
});

set.test('without a description there is a nudge, and then one may go on', async () => {
  const here = await set.member();
  await untilLive(here);
  const title = newName('Wordless');
  await choose(here, noise(50, 60));
  const form = here.getByRole('dialog', {name: 'New picture'});
  await form.getByLabel('Title').fill(title);
  await form.getByRole('button', {name: 'Post', exact: true}).click();
  await form.getByText('A sentence here lets everyone in').waitFor();
  assert.equal(await form.getByLabel('Description').evaluate((area) => area === document.activeElement), true);
  await form.getByRole('button', {name: 'Post without a description'}).click();
  await (await ownCard(here, title)).getByRole('img', {name: 'without a description'}).waitFor();
});

set.test('an upload goes on where it was after its connection is lost', async () => {
  const here = await set.visitor();
  /** @type {string[]} */
  const begun = [];
  let pieces = 0;
  await here.routeWebSocket(/\/live\/feed/, (route) => {
    const onward = route.connectToServer();
    let isCut = false;
    route.onMessage((message) => {
      if (isCut) return;
      if (typeof message === 'string') {
        if (message.includes('"beginUpload"')) begun.push(JSON.parse(message).id);
      } else if ((pieces += 1) === 12) {
        isCut = true;
        onward.close();
        return void route.close({code: 3001});
      }
      onward.send(message);
    });
  });
  await set.signIn(here.context(), await set.lent());
  await here.reload();
  await untilLive(here);
  const title = newName('Tunnel');
  const bytes = noise(900, 900);
  await choose(here, bytes);
  await describeAndPost(here, title);
  await ownCard(here, title);
  assert.equal(begun.length, 2);
  assert.equal(begun[0], begun[1], 'it is the same upload');
  assert.ok(pieces < 2 * Math.ceil(bytes.length / 65_536), 'not everything went twice');
});

set.test('a cancelled upload leads back to the form, with everything in it', async () => {
  const here = await set.member();
  await untilLive(here);
  await here.evaluate(() => {
    const send = WebSocket.prototype.send;
    // No piece gets through, so that there is time to cancel.
    WebSocket.prototype.send = function (data) {
      if (typeof data === 'string') send.call(this, data);
    };
  });
  await choose(here, noise(300, 300));
  await describeAndPost(here, 'Changed my mind');
  await here.getByRole('button', {name: 'Cancel'}).click();
  const form = here.getByRole('dialog', {name: 'New picture'});
  await form.getByRole('img', {name: 'The chosen picture'}).waitFor();
  assert.equal(await form.getByLabel('Title').inputValue(), 'Changed my mind');
});

set.test('what is no picture is refused in a sentence, and the words are kept', async () => {
  const here = await set.member();
  await untilLive(here);
  await choose(here, noise(40, 40));
  // It is a picture when chosen; what the server gets is not, as it must look for itself.
  await here.evaluate(() => {
    File.prototype.slice = function () {
      return new Blob([new Uint8Array(this.size).fill(32)]);
    };
  });
  await describeAndPost(here, 'Not a picture');
  const tray = here.getByRole('region', {name: 'Your picture'});
  await tray.getByText('is not posted').waitFor();
  await tray.getByRole('button', {name: 'Change it'}).click();
  assert.equal(await here.getByRole('dialog', {name: 'New picture'}).getByLabel('Title').inputValue(), 'Not a picture');
});
