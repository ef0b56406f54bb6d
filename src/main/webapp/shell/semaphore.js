/** A semaphore: at most so many actions run at a time; the others wait in order. */
export class Semaphore {
  #limit;
  /** @type {Set<() => void>} */
  #waiting = new Set();
  /** @type {Set<() => void>} */
  #running = new Set();

  /** @param {number} limit */
  constructor(limit) {
    this.#limit = limit;
  }

  /** @param {() => void} begin called now, or when a place is free @returns {() => void} releases the place, or leaves the queue */
  acquire(begin) {
    const entry = () => begin();
    this.#waiting.add(entry);
    this.#next();
    return () => {
      this.#waiting.delete(entry);
      if (this.#running.delete(entry)) this.#next();
    };
  }

  /**
   * @template T
   * @param {() => Promise<T>} act holds a place for as long as it takes
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
    for (const entry of this.#waiting) {
      if (this.#running.size >= this.#limit) return;
      this.#waiting.delete(entry);
      this.#running.add(entry);
      entry();
    }
  }
}
