import assert from 'node:assert/strict';
import {existsSync} from 'node:fs';
import {after, afterEach, before, test} from 'node:test';
import {chromium} from 'playwright-core';
import {PASSWORD, newName} from './community.js';
import {serve} from './server.js';

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const PATIENCE_MS = 15_000;

const isMissing = !existsSync(CHROMIUM);
if (isMissing) {
  const reason = `NOT TESTED IN A BROWSER: there is no ${CHROMIUM}`;
  if (process.env.CI === 'true') throw new Error(reason);
  console.error(`\n*** ${reason} ***\n`);
}

/** @typedef {import('playwright-core').Page} Page */

/** A browser and a server for the tests of one file. */
export class Stage {
  /** @type {import('playwright-core').Browser} */
  browser = /** @type {any} */ (null);
  /** @type {import('./server.js').Server} */
  server = /** @type {any} */ (null);
  /** What went wrong on any page of this test, in its console or against its Content-Security-Policy. @type {string[]} */
  #troubles = [];
  /** @type {RegExp[]} */
  #expected = [];

  /** @param {string} name what is so, as a sentence @param {() => Promise<void>} body */
  test(name, body) {
    test(name, {skip: isMissing ? `there is no ${CHROMIUM}` : false}, body);
  }

  get address() {
    return this.server.address;
  }

  /** A console message that this test provokes, such as a refused handshake. @param {RegExp} pattern */
  expect(pattern) {
    this.#expected.push(pattern);
  }

  /**
   * One more person in front of a fresh browser profile.
   *
   * @param {{as?: string | null, path?: string, dark?: boolean, width?: number, height?: number, touch?: boolean}} [options] `as`: a new member's name
   * @returns {Promise<Page>}
   */
  async visitor({as = null, path = '', dark = false, width = 1280, height = 900, touch = false} = {}) {
    const context = await this.browser.newContext({
      viewport: {width, height},
      hasTouch: touch,
      colorScheme: dark ? 'dark' : 'light',
      reducedMotion: 'reduce',
    });
    context.setDefaultTimeout(PATIENCE_MS);
    if (as !== null) {
      const joined = await context.request.post(`${this.address}/api/members`, {data: {name: as, password: PASSWORD}});
      assert.equal(joined.status(), 201, await joined.text());
    }
    const page = await context.newPage();
    page.on('console', (message) => message.type() === 'error' && this.#troubles.push(message.text()));
    page.on('pageerror', (error) => this.#troubles.push(String(error)));
    await page.addInitScript(() => {
      addEventListener('securitypolicyviolation', ({violatedDirective, blockedURI}) =>
        console.error(`Content-Security-Policy: ${violatedDirective} ${blockedURI}`),
      );
    });
    await page.goto(`${this.address}/${path}`);
    return page;
  }

  /** @param {string} [stem] */
  member(stem = 'ann') {
    return this.visitor({as: newName(stem)});
  }

  async open() {
    if (isMissing) return;
    this.server = await serve();
    this.browser = await chromium.launch({executablePath: CHROMIUM, args: ARGUMENTS});
  }

  async close() {
    await this.browser?.close();
    await this.server?.end();
  }

  async sweep() {
    if (isMissing) return;
    await Promise.all(this.browser.contexts().map((context) => context.close()));
    const unexpected = this.#troubles.filter((trouble) => !this.#expected.some((pattern) => pattern.test(trouble)));
    this.#troubles = [];
    this.#expected = [];
    assert.deepEqual(unexpected, [], 'the console stays clean');
  }
}

/** Sets a stage for the file that calls it. */
export function stage() {
  const set = new Stage();
  before(() => set.open());
  afterEach(() => set.sweep());
  after(() => set.close());
  return set;
}

/** The card of a post. @param {Page} page @param {string} title */
export function cardOf(page, title) {
  return page.locator('post-card', {has: page.getByRole('heading', {name: title, exact: true})});
}

/** @param {Page} page */
export async function untilLive(page) {
  await page.locator('.connection.is-live').waitFor();
}
