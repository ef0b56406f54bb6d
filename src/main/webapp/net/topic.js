import {CommandSender} from './command-sender.js';
import {Connection} from './connection.js';

const SUBPROTOCOL = 'mspaintr.v1';

/** A topic that the page follows: its connection, its commands and the server's limits. */
export class Topic {
  /** @type {import('./decoders.js').Limits | null} as the last `welcome` said */
  limits = null;

  /**
   * @param {string} path below the page's base, such as `live/feed`
   * @param {() => Promise<boolean>} [isGone]
   */
  constructor(path, isGone) {
    this.connection = new Connection({open: (resume) => new WebSocket(address(path, resume), SUBPROTOCOL), isGone});
    this.commands = new CommandSender(this.connection);
    this.connection.on('welcome', ({limits}) => (this.limits = limits));
    this.connection.on('fault', reportError);
  }

  start() {
    addEventListener('online', this.#wake);
    addEventListener('pageshow', this.#wake);
    document.addEventListener('visibilitychange', this.#wake);
    this.connection.start();
  }

  stop() {
    removeEventListener('online', this.#wake);
    removeEventListener('pageshow', this.#wake);
    document.removeEventListener('visibilitychange', this.#wake);
    this.connection.stop();
  }

  #wake = () => {
    if (document.visibilityState === 'visible') this.connection.wake();
  };
}

/**
 * @param {string} path
 * @param {string | null} resume
 */
function address(path, resume) {
  const url = new URL(path, document.baseURI);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  if (resume) url.searchParams.set('resume', resume);
  return url;
}
