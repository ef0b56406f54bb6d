import assert from 'node:assert/strict';
import {after, afterEach, before, test} from 'node:test';
import {chromium} from 'playwright-core';
import {CHROMIUM, isMissing, LAUNCHING} from './chromium.js';
import {faraway, join, newName} from './community.js';
import {laneOf} from './lanes.js';
import {membersOf} from './members.js';
import {Profiles} from './profiles.js';
import {onlyAddress, serve} from './server.js';

const PATIENCE_MS = 15_000;
/** What the runner began for all files: where its browser is, and its lanes. @type {{browser: string, lanes: string} | null} */
const SHARED = JSON.parse(process.env.MSPAINTR_STAGE ?? 'null');

/** @typedef {import('playwright-core').Page} Page */

/** A browser and a server for the tests of one file: the runner's, or its own. */
export class Stage {
  #hasOwnServer;
  #lends;
  /** @type {import('./members.js').Lender} */
  #members = /** @type {any} */ (null);
  /** @type {Profiles} */
  #profiles = /** @type {any} */ (null);
  #hasPassed = false;
  /** Who are lent to this test. @type {import('./community.js').Member[]} */
  #lent = [];
  /** @type {import('playwright-core').Browser} */
  browser = /** @type {any} */ (null);
  /** @type {import('./server.js').Server} */
  server = /** @type {any} */ (null);
  /** What went wrong on any page of this test, in its console or against its Content-Security-Policy. @type {string[]} */
  #troubles = [];
  /** @type {RegExp[]} */
  #expected = [];

  /** @param {{hasOwnServer?: boolean, lends?: boolean}} [options] */
  constructor({hasOwnServer = false, lends = true} = {}) {
    this.#hasOwnServer = hasOwnServer;
    this.#lends = lends;
  }

  /** @param {string} name what is so, as a sentence @param {() => Promise<void>} body */
  test(name, body) {
    test(name, {skip: isMissing ? `there is no ${CHROMIUM}` : false}, async () => {
      this.#hasPassed = false;
      await body();
      this.#hasPassed = true;
    });
  }

  get address() {
    return this.server.address;
  }

  /** A console message that this test provokes, such as a refused handshake. @param {RegExp} pattern */
  expect(pattern) {
    this.#expected.push(pattern);
  }

  /**
   * One more person in front of a browser whose profile is empty.
   *
   * @param {{as?: import('./community.js').Member | null, path?: string, dark?: boolean, width?: number, height?: number, touch?: boolean}} [options] `as`: a guest, if null
   * @returns {Promise<Page>}
   */
  async visitor({as = null, path = '', dark = false, width = 1280, height = 900, touch = false} = {}) {
    const page = await this.#profiles.take(touch);
    await page.setViewportSize({width, height});
    await page.emulateMedia({colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce'});
    if (as) await this.signIn(page.context(), as);
    await page.goto(`${this.address}/${path}`);
    return page;
  }

  /** Looks at what goes wrong on a page. @param {Page} page */
  async #watch(page) {
    page.context().setDefaultTimeout(PATIENCE_MS);
    page.on('console', (message) => message.type() === 'error' && this.#troubles.push(message.text()));
    page.on('pageerror', (error) => this.#troubles.push(String(error)));
    await page.addInitScript(() => {
      addEventListener('securitypolicyviolation', ({violatedDirective, blockedURI}) =>
        console.error(`Content-Security-Policy: ${violatedDirective} ${blockedURI}`),
      );
    });
  }

  /** @param {import('playwright-core').BrowserContext} context @param {import('./community.js').Member} member */
  async signIn(context, {cookie}) {
    const [name, value] = cookie.split('=');
    await context.addCookies([{name, value, url: this.address}]);
  }

  /** A member whom other tests had before, or a new one. @returns {Promise<import('./community.js').Member>} */
  async lent() {
    if (!this.#lends) return this.newcomer(newName('new'));
    const member = await this.#members.take();
    this.#lent.push(member);
    return member;
  }

  /** A member whom nobody had before. @param {string} name @returns {Promise<import('./community.js').Member>} */
  newcomer(name) {
    return join(this.address, name);
  }

  /** A member whom other tests had before, in front of a browser. @param {Parameters<Stage['visitor']>[0]} [options] */
  async member(options) {
    return this.visitor({...options, as: await this.lent()});
  }

  /** A member somewhere else, without a browser: one whom other tests had before, or a new one. @param {string} [name] */
  async faraway(name) {
    return faraway(this.address, name ? await this.newcomer(name) : await this.lent());
  }

  async open() {
    if (isMissing) return;
    if (SHARED && !this.#hasOwnServer) {
      const {address, members, leave} = await laneOf(SHARED.lanes);
      this.server = {...onlyAddress(address), end: async () => leave()};
      this.#members = members;
    } else {
      this.server = await serve();
      this.#members = membersOf(this.address);
    }
    this.browser = await (SHARED ? chromium.connect(SHARED.browser) : chromium.launch(LAUNCHING));
    this.#profiles = new Profiles(this.browser, `${this.address}/favicon.svg`, (page) => this.#watch(page));
  }

  async close() {
    await this.browser?.close();
    await this.server?.end();
  }

  async sweep() {
    if (isMissing) return;
    const troubles = this.#troubles.splice(0);
    // Who took no harm from a test that failed cannot be told.
    await this.#profiles.sweep(this.#hasPassed);
    await this.#members.giveBack(this.#lent.splice(0));
    const unexpected = troubles.filter((trouble) => !this.#expected.some((pattern) => pattern.test(trouble)));
    this.#troubles = [];
    this.#expected = [];
    assert.deepEqual(unexpected, [], 'the console stays clean');
  }
}

/** Sets a stage for the file that calls it. @param {{hasOwnServer?: boolean, lends?: boolean}} [options] `hasOwnServer`: to stop and start it; `lends`: no, where members keep what others would run into */
export function stage(options) {
  const set = new Stage(options);
  before(() => set.open());
  afterEach(() => set.sweep());
  after(() => set.close());
  return set;
}

/** The card of a post. @param {Page} page @param {string} title */
export function cardOf(page, title) {
  return page.locator('post-card', {has: page.getByRole('heading', {name: title, exact: true})});
}

/** The card of one's own post, which waits behind the pill while the mouse is over the wall. @param {Page} page @param {string} title */
export async function ownCard(page, title) {
  const [card, pill] = [cardOf(page, title), page.getByRole('button', {name: /new picture/})];
  await card.or(pill).first().waitFor();
  if (await pill.isVisible()) await pill.click();
  await card.waitFor();
  return card;
}

/** @param {Page} page */
export async function untilLive(page) {
  await page.locator('.connection.is-live').waitFor();
}
