import {EventEmitter} from './event-emitter.js';
import {ResumePosition} from './resume-position.js';
import {reconnectDelay} from './reconnect-delay.js';
import {LiveSocket} from './live-socket.js';

/** A connection that lasted this long was a good one: the next loss starts the back-off from its first step. */
const GOOD_AFTER_MS = 10_000;

/**
 * @typedef {'idle' | 'connecting' | 'live' | 'waiting' | 'gone'} State `gone`: the topic no longer exists
 * @typedef {{state: State, closed: {code: number}, probe: null, fault: Error, bytes: ArrayBuffer}} LocalEvents
 * @typedef {import('./events.js').Events & LocalEvents} ConnectionEvents `closed` comes before the next attempt; `bytes` is a binary message
 *
 * @typedef {object} ConnectionOptions
 * @property {(resume: string | null) => WebSocket} open
 * @property {() => Promise<boolean>} [isGone] asked when a handshake fails, as that looks like a lost network
 * @property {() => number} [random] from 0 to 1
 * @property {() => number} [now] milliseconds
 */

/**
 * One topic's connection over successive sockets: it reconnects with back-off, resumes from the last position
 * that it saw, and emits no event twice.
 *
 * @extends {EventEmitter<ConnectionEvents>}
 */
export class Connection extends EventEmitter {
  /** @type {State} */
  state = 'idle';
  /** @type {number | null} when the next attempt is due, in the clock's milliseconds, while waiting */
  retryAt = null;
  /** Whether a command waits for its result; the command sender sets this. */
  awaitsResponse = () => false;

  /** @type {LiveSocket | null} */
  #socket = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  #place = new ResumePosition();
  #attempt = 0;
  #openedAt = 0;
  /** @type {number | null} how long `goodbye` asked to stay away */
  #askedMs = null;
  #surroundings;
  #random;
  #now;

  /** @param {ConnectionOptions} surroundings */
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
    this.#dispose('idle');
  }

  /** Reconnects for a new snapshot as another member: the server reads the cookie at the handshake. */
  reopen() {
    this.#place.reset();
    if (this.state === 'idle' || this.state === 'gone') return;
    this.#dispose('idle');
    this.#open();
  }

  /** Call this when the page or the network is back: a waiting connection retries at once, a live one is probed. */
  wake() {
    if (this.#askedMs === null) this.retry();
    if (this.state === 'live') this.#socket?.probe();
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
    this.#setState('connecting');
    this.#openedAt = this.#now();
    this.#askedMs = null;
    const owner = {
      /** @param {import('./events.js').TypedEvent} event */
      received: (event) => this.#received(event),
      /** @param {ArrayBuffer} message */
      bytes: (message) => this.emit('bytes', message),
      /** @param {number} code */
      closed: (code) => void this.#closed(code),
      /** @param {Error} fault */
      fault: (fault) => this.emit('fault', fault),
      probe: () => this.emit('probe', null),
      awaitsResponse: () => this.awaitsResponse(),
    };
    this.#socket = new LiveSocket(this.#surroundings.open(this.#place.resume), owner, this.#now);
  }

  /** @param {import('./events.js').TypedEvent} heard */
  #received({type, event}) {
    if (type === 'welcome') {
      this.#place.enterEpoch(event.epoch);
      this.#setState('live');
    } else if (type === 'snapshot') {
      this.#place.moveTo(event.seq);
    } else {
      if ('seq' in event && !this.#place.advance(event.seq)) return;
      if (type === 'goodbye') this.#askedMs = event.reconnectAfterMs;
    }
    this.emit(type, /** @type {any} */ (event));
  }

  /** @param {number} code */
  async #closed(code) {
    const neverOpened = !this.#socket?.isWelcomed;
    if (!neverOpened && this.#now() - this.#openedAt >= GOOD_AFTER_MS) this.#attempt = 0;
    const delay = reconnectDelay({code, attempt: this.#attempt, askedMs: this.#askedMs}, this.#random);
    this.#attempt += 1;
    this.#socket = null;
    this.retryAt = this.#now() + delay;
    this.#timer = setTimeout(() => this.#open(), delay);
    this.#setState('waiting');
    this.emit('closed', {code});
    if (neverOpened && (await this.#surroundings.isGone?.()) && this.state === 'waiting') this.#setState('gone');
  }

  /** @param {State} state */
  #dispose(state) {
    this.#socket?.dispose();
    this.#socket = null;
    this.#setState(state);
    this.emit('closed', {code: 1000});
  }

  /** @param {State} state */
  #setState(state) {
    this.state = state;
    if (state !== 'waiting') {
      clearTimeout(this.#timer);
      this.retryAt = null;
    }
    this.emit('state', state);
  }
}
