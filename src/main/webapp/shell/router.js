import {EventEmitter} from '../net/event-emitter.js';

/** @typedef {{name: 'feed'} | {name: 'room', id: string, atComments: boolean} | {name: 'unknown'}} Route */

const basePath = () => new URL('.', document.baseURI).pathname;

/** @returns {Route} */
function currentRoute() {
  const path = location.pathname.startsWith(basePath()) ? location.pathname.slice(basePath().length) : null;
  if (path === '') return {name: 'feed'};
  const id = path === null ? null : /^posts\/([^/]+)$/.exec(path)?.[1];
  return id ? {name: 'room', id: decodeURIComponent(id), atComments: location.hash === '#comments'} : {name: 'unknown'};
}

/**
 * The router: maps the address to a route, and follows links within the page without a reload.
 *
 * @extends {EventEmitter<{navigated: Route}>}
 */
class Router extends EventEmitter {
  route = currentRoute();

  start() {
    // The feed keeps its place itself: the browser would restore it before the feed is back.
    history.scrollRestoration = 'manual';
    addEventListener('popstate', () => this.#arrive());
    document.addEventListener('click', (event) => this.#follow(event));
  }

  /** @param {string} path relative to the page's base */
  navigate(path) {
    history.pushState(null, '', new URL(path, document.baseURI));
    this.#arrive();
  }

  #arrive() {
    this.route = currentRoute();
    this.emit('navigated', this.route);
  }

  /** @param {MouseEvent} event */
  #follow(event) {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (!link || !isPlain || event.defaultPrevented || link.target || link.hasAttribute('download')) return;
    if (link.origin !== location.origin || !link.pathname.startsWith(basePath())) return;
    event.preventDefault();
    this.navigate(link.href);
  }
}

export const router = new Router();
