const LOOK_EVERY_MS = 5_000;
const ASK_AFTER_SILENCE_MS = 45_000;
const DEAD_AFTER_MS = 20_000;

/**
 * Detects dead connections. A page cannot see the server's pings, and a vanished server sends no
 * close. So after a silence, or while a command waits for its result, a probe must bring a response in time.
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

  /** Sends a probe at once: the machine may have slept, or changed its network. */
  probe() {
    this.#askedAt ??= this.#now();
    this.#connection.probe();
  }

  check() {
    const unsent = this.#connection.unsentBytes();
    // A slow line that still takes bytes is alive, even if results take long.
    if (unsent < this.#unsent) this.received();
    this.#unsent = unsent;
    if (this.#askedAt === null && this.#connection.awaitsResponse()) this.#askedAt = this.#now();
    if (this.#askedAt !== null && this.#now() - this.#askedAt >= DEAD_AFTER_MS) this.#connection.timedOut();
    else if (this.#askedAt === null && this.#now() - this.#heardAt >= ASK_AFTER_SILENCE_MS) this.probe();
  }
}
