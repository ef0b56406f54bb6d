import {EventEmitter} from './listeners.js';
import {Place} from './place.js';
import {delayAfter} from './reconnecting.js';
import {Socket} from './socket.js';

/** A connection that lasted this long was a good one: the next loss starts the back-off from its first step. */
const GOOD_AFTER_MS = 10_000;

/**
 * @typedef {'idle' | 'connecting' | 'live' | 'waiting' | 'gone'} State `gone`: what was watched is no more
 * @typedef {{state: State, lost: {code: number}, silent: null, fault: Error, bytes: ArrayBuffer}} Happenings
 * @typedef {import('./events.js').Events & Happenings} Heard `lost` is told before anything is tried again; `bytes` as they come
 *
 * @typedef {object} Surroundings
 * @property {(resume: string | null) => WebSocket} open
 * @property {() => Promise<boolean>} [isGone] asked when a handshake fails, as that looks like a lost network
 * @property {() => number} [random] from 0 to 1
 * @property {() => number} [now] milliseconds
 */

/**
 * One topic's connection, over as many sockets as it takes: it comes back with back-off, goes on from the last place
 * it saw, and lets nothing through twice.
 *
 * @extends {EventEmitter<Heard>}
 */
export class Connection extends EventEmitter {
  /** @type {State} */
  state = 'idle';
  /** @type {number | null} when the next attempt is due, in the clock's milliseconds, while waiting */
  retryAt = null;
  /** Whether something waits for an answer; the command sender tells. */
  isAwaited = () => false;

  /** @type {Socket | null} */
  #socket = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  #place = new Place();
  #attempt = 0;
  #openedAt = 0;
  /** @type {number | null} how long `goodbye` asked to stay away */
  #askedMs = null;
  #surroundings;
  #random;
  #now;

  /** @param {Surroundings} surroundings */
  constructor(surroundings) {
    super();
    this.#surroundings = surroundings;
    this.#random = surroundings.random ?? Math.random;
    this.#now = surroundings.now ?? Date.now;
  }

  start() {
    if (this.state === 'idle') this.#open();
  }

  stop() {
    if (this.state === 'idle') return;
    this.#letGo('idle');
  }

  /** Asks for a new picture of everything, as another person sees it: the cookie is read at the handshake. */
  reopen() {
    this.#place.forget();
    if (this.state === 'idle' || this.state === 'gone') return;
    this.#letGo('idle');
    this.#open();
  }

  /** The person came back, or the network did: what waits tries at once, what seems open proves it. */
  wake() {
    if (this.#askedMs === null) this.retry();
    if (this.state === 'live') this.#socket?.prove();
  }

  retry() {
    if (this.state === 'waiting') this.#open();
  }

  /** @param {string | Uint8Array<ArrayBuffer>} frame @returns {boolean} whether it was handed to a live socket */
  send(frame) {
    return this.state === 'live' && this.#socket !== null && this.#socket.send(frame);
  }

  #open() {
    clearTimeout(this.#timer);
    this.#become('connecting');
    this.#openedAt = this.#now();
    this.#askedMs = null;
    const owner = {
      /** @param {import('./events.js').TypedEvent} heard */
      heard: (heard) => this.#heard(heard),
      /** @param {ArrayBuffer} message */
      bytes: (message) => this.tell('bytes', message),
      /** @param {number} code */
      lost: (code) => void this.#lost(code),
      /** @param {Error} fault */
      fault: (fault) => this.tell('fault', fault),
      silent: () => this.tell('silent', null),
      isAwaited: () => this.isAwaited(),
    };
    this.#socket = new Socket(this.#surroundings.open(this.#place.resume), owner, this.#now);
  }

  /** @param {import('./events.js').TypedEvent} heard */
  #heard({type, event}) {
    if (type === 'welcome') {
      this.#place.enter(event.epoch);
      this.#become('live');
    } else if (type === 'snapshot') {
      this.#place.moveTo(event.seq);
    } else {
      if ('seq' in event && !this.#place.pass(event.seq)) return;
      if (type === 'goodbye') this.#askedMs = event.reconnectAfterMs;
    }
    this.tell(type, /** @type {any} */ (event));
  }

  /** @param {number} code */
  async #lost(code) {
    const neverOpened = !this.#socket?.isWelcome;
    if (!neverOpened && this.#now() - this.#openedAt >= GOOD_AFTER_MS) this.#attempt = 0;
    const delay = delayAfter({code, attempt: this.#attempt, askedMs: this.#askedMs}, this.#random);
    this.#attempt += 1;
    this.#socket = null;
    this.retryAt = this.#now() + delay;
    this.#timer = setTimeout(() => this.#open(), delay);
    this.#become('waiting');
    this.tell('lost', {code});
    if (neverOpened && (await this.#surroundings.isGone?.()) && this.state === 'waiting') this.#become('gone');
  }

  /** @param {State} state */
  #letGo(state) {
    this.#socket?.letGo();
    this.#socket = null;
    this.#become(state);
    this.tell('lost', {code: 1000});
  }

  /** @param {State} state */
  #become(state) {
    this.state = state;
    if (state !== 'waiting') {
      clearTimeout(this.#timer);
      this.retryAt = null;
    }
    this.tell('state', state);
  }
}
