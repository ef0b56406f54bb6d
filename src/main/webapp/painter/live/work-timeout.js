/** Calls back if work does not end within a time. */
export class WorkTimeout {
  #milliseconds;
  #timedOut;
  #left = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /** @param {number} milliseconds that nothing may be left undone for @param {() => void} timedOut */
  constructor(milliseconds, timedOut) {
    this.#milliseconds = milliseconds;
    this.#timedOut = timedOut;
  }

  /** @param {number} work */
  begin(work) {
    this.#left += work;
    this.#timer ??= setTimeout(this.#timedOut, this.#milliseconds);
  }

  /** @param {number} work */
  done(work) {
    this.#left -= work;
    if (this.#left === 0) this.stop();
  }

  stop() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
