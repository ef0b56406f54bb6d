/** Waits for someone who is given work, and gives up where they never come to its end. */
export class WorkTimeout {
  #milliseconds;
  #lost;
  #left = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /** @param {number} milliseconds that nothing may be left undone for @param {() => void} lost */
  constructor(milliseconds, lost) {
    this.#milliseconds = milliseconds;
    this.#lost = lost;
  }

  /** @param {number} work */
  begin(work) {
    this.#left += work;
    this.#timer ??= setTimeout(this.#lost, this.#milliseconds);
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
