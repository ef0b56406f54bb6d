/** The pause before the next fetch if a fetched log is still shorter than the received chunks, as another server may be ahead. */
const PAUSE_MS = 500;
const FRUITLESS_FETCHES = 5;

/**
 * Follows a log that grows elsewhere, without gaps: it joins received chunks with the fetched log.
 *
 * The log so far is fetched at first, after every loss, and where something is missing; what is heard meanwhile waits, and what
 * is there already is skipped.
 */
export class FollowedLog {
  /** Bytes that were taken, without a gap. */
  length = 0;
  #fetch;
  #take;
  #pause;
  #isFetching = false;
  #isAskedAgain = false;
  #isStopped = false;
  /** Heard while a fetch is under way. @type {Array<{offset: number, bytes: Uint8Array}>} */
  #waiting = [];

  /**
   * @param {object} ways
   * @param {() => Promise<Uint8Array | null>} ways.fetch all of the log so far; null where it is not to be had now
   * @param {(bytes: Uint8Array) => void} ways.take the next bytes
   * @param {(milliseconds: number) => Promise<unknown>} ways.pause
   */
  constructor({fetch, take, pause}) {
    this.#fetch = fetch;
    this.#take = take;
    this.#pause = pause;
  }

  /** @param {number} offset of the first of the bytes in the log @param {Uint8Array} bytes */
  received(offset, bytes) {
    if (this.#isStopped) return;
    this.#waiting.push({offset, bytes});
    if (this.#isFetching) return;
    this.#join();
    if (this.#waiting.length > 0) void this.fetch();
  }

  /**
   * Fetches what was missed, such as while there was no connection.
   *
   * @returns {Promise<boolean>} whether nothing is missing any more
   */
  async fetch() {
    if (this.#isFetching) {
      this.#isAskedAgain = true;
      return false;
    }
    this.#isFetching = true;
    try {
      for (let fruitless = 0; fruitless < FRUITLESS_FETCHES; fruitless += 1) {
        this.#isAskedAgain = false;
        const all = await this.#fetch();
        if (this.#isStopped) return false;
        if (all && all.length > this.length) this.#hand(all.subarray(this.length));
        this.#join();
        if (all && this.#waiting.length === 0 && !this.#isAskedAgain) return true;
        await this.#pause(PAUSE_MS * (fruitless + 1));
      }
      this.#waiting = [];
      return false;
    } finally {
      this.#isFetching = false;
    }
  }

  stop() {
    this.#isStopped = true;
    this.#waiting = [];
  }

  /** Takes of what waits all that follows. */
  #join() {
    this.#waiting.sort((a, b) => a.offset - b.offset);
    while (this.#waiting.length > 0 && this.#waiting[0].offset <= this.length) {
      const {offset, bytes} = /** @type {{offset: number, bytes: Uint8Array}} */ (this.#waiting.shift());
      if (offset + bytes.length > this.length) this.#hand(bytes.subarray(this.length - offset));
    }
  }

  /** @param {Uint8Array} bytes */
  #hand(bytes) {
    this.length += bytes.length;
    this.#take(bytes);
  }
}
