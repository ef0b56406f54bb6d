/** @typedef {import('playwright-core').Page} Page */

/** What stays with a page when it is left for another one, and cannot be taken away from it again. */
const STAYING = /** @type {const} */ (['addInitScript', 'exposeFunction', 'routeWebSocket']);

/**
 * Profiles of a browser, each with a page, that one test after another has, with nothing of the last test in them: to begin a
 * profile, and a process with its page, takes more of the machine than to load our page.
 */
export class Profiles {
  #browser;
  #opened;
  #emptyPage;
  /** @type {Page[]} */
  #free = [];
  /** @type {Set<Page>} */
  #inUse = new Set();
  /** @type {Set<Page>} */
  #spoilt = new Set();
  /** @type {WeakSet<Page>} */
  #touched = new WeakSet();

  /**
   * @param {import('playwright-core').Browser} browser
   * @param {string} emptyPage of the origin that is tested, without scripts
   * @param {(page: Page) => Promise<void>} opened is called once for each page
   */
  constructor(browser, emptyPage, opened) {
    this.#browser = browser;
    this.#emptyPage = emptyPage;
    this.#opened = opened;
  }

  /** @param {boolean} hasTouch @returns {Promise<Page>} */
  async take(hasTouch) {
    const at = this.#free.findIndex((page) => this.#touched.has(page) === hasTouch);
    const page = at === -1 ? await this.#begin(hasTouch) : this.#free.splice(at, 1)[0];
    this.#inUse.add(page);
    return page;
  }

  /** @param {boolean} hasTouch */
  async #begin(hasTouch) {
    const page = await (await this.#browser.newContext({hasTouch})).newPage();
    if (hasTouch) this.#touched.add(page);
    await this.#opened(page);
    const spoils = (/** @type {any} */ object, /** @type {string} */ name) => {
      const act = object[name].bind(object);
      object[name] = (/** @type {any[]} */ ...all) => {
        this.#spoilt.add(page);
        return act(...all);
      };
    };
    for (const name of STAYING) spoils(page, name);
    spoils(page.clock, 'install');
    return page;
  }

  /** Takes all pages back. @param {boolean} areSound whether they may be lent again */
  async sweep(areSound) {
    const pages = [...this.#inUse];
    this.#inUse.clear();
    await Promise.all(pages.map(async (page) => {
      if (!areSound || this.#spoilt.has(page) || page.isClosed()) return page.context().close();
      await this.#empty(page);
      this.#free.push(page);
    }));
  }

  /** @param {Page} page */
  async #empty(page) {
    const context = page.context();
    await page.unrouteAll({behavior: 'ignoreErrors'});
    await page.mouse.move(-1, -1);
    await page.goto(this.#emptyPage);
    const devtools = await context.newCDPSession(page);
    await devtools.send('Storage.clearDataForOrigin', {origin: new URL(this.#emptyPage).origin, storageTypes: 'all'});
    await devtools.send('Page.resetNavigationHistory');
    await devtools.detach();
    await page.evaluate(() => sessionStorage.clear());
    await Promise.all([context.clearCookies(), context.clearPermissions()]);
  }
}
