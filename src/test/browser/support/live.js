import {coloursOf, hashOf} from './pixels.js';
import {until} from './until.js';

/** The first painting that is watched on a page. */
const WATCHED = 'live-painting-view canvas';

/** @typedef {import('playwright-core').Page} Page */

/** Lets everyone watch what is in the studio. @param {Page} page @param {string} title */
export async function letEveryoneWatch(page, title) {
  await page.getByRole('button', {name: 'Let everyone watch'}).click();
  const dialog = page.getByRole('dialog', {name: 'Let everyone watch'});
  await dialog.getByLabel('Title').fill(title);
  await dialog.getByLabel('Description').fill(`${title}, described`);
  await dialog.getByRole('button', {name: 'Show it to everyone'}).click();
  await page.getByRole('button', {name: 'Everyone is watching'}).waitFor();
  await dialog.waitFor({state: 'hidden'});
}

/** Waits until that is seen. @param {Page} page @param {string} hash @param {string} what */
export function untilWatched(page, hash, what) {
  return until(what, () => hashOf(page, WATCHED), (seen) => seen === hash);
}

/** @param {Page} page @param {number[]} place x and y in pixels of the picture @param {number[]} colour @param {string} what */
export function untilColour(page, place, colour, what) {
  return until(what, () => coloursOf(page, WATCHED, [place]), (seen) => JSON.stringify(seen) === JSON.stringify([colour]));
}

/**
 * Makes the network of a page one that can be cut; the page is loaded again.
 *
 * @param {Page} page
 * @returns {Promise<(isCut: boolean) => Promise<void>>}
 */
export async function cuttable(page) {
  await page.addInitScript(() => {
    const wide = /** @type {any} */ (globalThis);
    const Original = WebSocket;
    wide.sockets = [];
    wide.isCut = false;
    wide.WebSocket = class extends Original {
      /** @param {string} url @param {string} protocol */
      constructor(url, protocol) {
        // There is nobody.
        super(wide.isCut ? String(url).replace('/live/', '/nowhere/') : url, protocol);
        wide.sockets.push(this);
      }
    };
  });
  await page.reload();
  return (isCut) => page.evaluate((cut) => {
    const wide = /** @type {any} */ (globalThis);
    wide.isCut = cut;
    if (cut) wide.sockets.splice(0).forEach((/** @type {WebSocket} */ socket) => socket.close());
  }, isCut);
}
