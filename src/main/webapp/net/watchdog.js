const LOOK_EVERY_MS = 5_000;
const ASK_AFTER_SILENCE_MS = 45_000;
const DEAD_AFTER_MS = 20_000;

/**
 * Tells a silent connection from a dead one. A page cannot see the server's pings, and a vanished server sends no
 * close: so after a silence, or while something waits for an answer, a question must bring some sign of life in time.
 */
export class Watchdog {
  #heardAt = 0;
  #unsent = 0;
  /** @type {number | null} since when an answer is owed */
  #askedAt = null;
  /** @type {ReturnType<typeof setInterval> | undefined} */
  #timer;
  #connection;
  #now;

  /**
   * @param {{awaitsResponse: () => boolean, unsentBytes: () => number, probe: () => void, timedOut: () => void}} connection
   * @param {() => number} now milliseconds
   */
  constructor(connection, now) {
    this.#connection = connection;
    this.#now = now;
  }

  start() {
    this.stop();
    this.received();
    this.#unsent = 0;
    this.#timer = setInterval(() => this.check(), LOOK_EVERY_MS);
  }

  stop() {
    clearInterval(this.#timer);
  }

  received() {
    this.#heardAt = this.#now();
    this.#askedAt = null;
  }

  /** Asks now, whatever the silence so far: the machine may have slept, or changed its network. */
  probe() {
    this.#askedAt ??= this.#now();
    this.#connection.probe();
  }

  check() {
    const unsent = this.#connection.unsentBytes();
    // A slow line that still takes bytes is alive, however long the answers need.
    if (unsent < this.#unsent) this.received();
    this.#unsent = unsent;
    if (this.#askedAt === null && this.#connection.awaitsResponse()) this.#askedAt = this.#now();
    if (this.#askedAt !== null && this.#now() - this.#askedAt >= DEAD_AFTER_MS) this.#connection.timedOut();
    else if (this.#askedAt === null && this.#now() - this.#heardAt >= ASK_AFTER_SILENCE_MS) this.probe();
  }
}
