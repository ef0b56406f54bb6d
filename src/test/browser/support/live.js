import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';

const PATIENCE_MS = 15_000;
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

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

/** What the first painting that is watched on the page shows: a hash of its pixels, or the colour of one; null where there is nothing yet. @param {Page} page @param {'hash' | number[]} look @returns {Promise<any>} */
function watched(page, look) {
  return page.evaluate(async (looking) => {
    const canvas = document.querySelector('watched-painting canvas');
    if (!(canvas instanceof HTMLCanvasElement)) return null;
    const copy = new OffscreenCanvas(canvas.width, canvas.height);
    const context = /** @type {OffscreenCanvasRenderingContext2D} */ (copy.getContext('2d', {alpha: false, willReadFrequently: true}));
    context.drawImage(canvas, 0, 0);
    const {data} = context.getImageData(0, 0, canvas.width, canvas.height);
    if (typeof looking === 'string') {
      const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', data));
      return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
    }
    const [x, y] = looking;
    return [...data.slice((y * canvas.width + x) * 4, (y * canvas.width + x) * 4 + 3)];
  }, look);
}

/** Waits until that is seen. @param {Page} page @param {string} hash @param {string} what */
export function untilWatched(page, hash, what) {
  return untilSeen(page, 'hash', hash, what);
}

/** @param {Page} page @param {number[]} place x and y in pixels of the picture @param {number[]} colour @param {string} what */
export function untilColour(page, place, colour, what) {
  return untilSeen(page, place, colour, what);
}

/** @param {Page} page @param {'hash' | number[]} look @param {unknown} wanted @param {string} what */
async function untilSeen(page, look, wanted, what) {
  const deadline = Date.now() + PATIENCE_MS;
  let last = await watched(page, look);
  while (JSON.stringify(last) !== JSON.stringify(wanted) && Date.now() < deadline) {
    await page.waitForTimeout(50);
    last = await watched(page, look);
  }
  assert.deepEqual(last, wanted, what);
}

/** A picture of the server as its pixels: their hash. @param {Page} page @param {string} url @returns {Promise<string>} */
export function picturePixels(page, url) {
  return page.evaluate(async (address) => {
    const picture = await createImageBitmap(await (await fetch(address)).blob(), {colorSpaceConversion: 'none'});
    const copy = new OffscreenCanvas(picture.width, picture.height);
    const context = /** @type {OffscreenCanvasRenderingContext2D} */ (copy.getContext('2d', {alpha: false, willReadFrequently: true}));
    context.drawImage(picture, 0, 0);
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', context.getImageData(0, 0, picture.width, picture.height).data));
    return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
  }, url);
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

/** @param {Page} page */
export async function assertAccessible(page) {
  await page.evaluate(axe);
  const violations = await page.evaluate(async () => {
    const results = await /** @type {any} */ (globalThis).axe.run(document, {resultTypes: ['violations']});
    return results.violations.map((/** @type {any} */ {id, impact, nodes}) => ({id, impact, where: nodes.map((/** @type {any} */ node) => node.html)}));
  });
  assert.deepEqual(violations.filter((/** @type {any} */ {impact}) => impact === 'serious' || impact === 'critical'), []);
}
