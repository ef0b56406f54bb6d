import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** @typedef {import('playwright-core').Page} Page */

/** That axe finds nothing serious. @param {Page} page @param {string | null} [part] of it, as CSS selects it; null for all */
export async function assertAccessible(page, part = null) {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe);
  const violations = await page.evaluate(async (selector) => {
    const where = selector ? document.querySelector(selector) : document;
    const results = await /** @type {any} */ (globalThis).axe.run(where, {resultTypes: ['violations']});
    return results.violations.map((/** @type {any} */ {id, impact, nodes}) => ({id, impact, where: nodes.map((/** @type {any} */ node) => node.html)}));
  }, part);
  assert.deepEqual(violations.filter((/** @type {any} */ {impact}) => impact === 'serious' || impact === 'critical'), []);
}

/** That axe finds nothing serious in either theme, and that it fits. @param {Page} page @param {string} [part] */
export async function assertFitsAndAccessible(page, part) {
  for (const colorScheme of /** @type {const} */ (['dark', 'light'])) {
    await page.emulateMedia({colorScheme});
    await assertAccessible(page, part);
  }
  await assertFits(page);
}

/** @param {Page} page */
export async function assertFits(page) {
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'nothing runs over the side');
}
