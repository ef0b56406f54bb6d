/** So many may be at it together; who comes later waits for a turn, in the order that they came. */
export class Semaphore {
  #together;
  /** @type {Set<() => void>} */
  #waiting = new Set();
  /** @type {Set<() => void>} */
  #atIt = new Set();

  /** @param {number} together */
  constructor(together) {
    this.#together = together;
  }

  /** @param {() => void} begin now, or when another one has ended @returns {() => void} ends it, or gives it up while it waits */
  acquire(begin) {
    const turn = () => begin();
    this.#waiting.add(turn);
    this.#next();
    return () => {
      this.#waiting.delete(turn);
      if (this.#atIt.delete(turn)) this.#next();
    };
  }

  /**
   * @template T
   * @param {() => Promise<T>} act has a turn for as long as it takes
   * @returns {Promise<T>}
   */
  async run(act) {
    let end = () => {};
    await new Promise((resolve) => (end = this.acquire(() => resolve(undefined))));
    try {
      return await act();
    } finally {
      end();
    }
  }

  #next() {
    for (const turn of this.#waiting) {
      if (this.#atIt.size >= this.#together) return;
      this.#waiting.delete(turn);
      this.#atIt.add(turn);
      turn();
    }
  }
}
