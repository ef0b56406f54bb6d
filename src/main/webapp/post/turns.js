/** So many may be at it together; who comes later waits for a turn. */
export class Turns {
  #free;
  /** @type {Array<() => void>} */
  #waiting = [];

  /** @param {number} together */
  constructor(together) {
    this.#free = together;
  }

  /**
   * @template T
   * @param {() => Promise<T>} act
   * @returns {Promise<T>}
   */
  async take(act) {
    if (this.#free > 0) this.#free -= 1;
    else await new Promise((resolve) => this.#waiting.push(() => resolve(undefined)));
    try {
      return await act();
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#free += 1;
    }
  }
}
