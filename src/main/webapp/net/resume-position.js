/** The last position in a topic's history that this page has seen. It tells new events from old ones. */
export class ResumePosition {
  /** @type {string | null} */
  #epoch = null;
  /** @type {number | null} */
  #seq = null;

  /** The value of `?resume=`; null if there is no position yet. */
  get resume() {
    return this.#epoch === null || this.#seq === null ? null : `${this.#epoch}.${this.#seq}`;
  }

  reset() {
    this.#seq = null;
  }

  /** @param {string} epoch another one is another history: our place in the old one means nothing there */
  enterEpoch(epoch) {
    if (epoch !== this.#epoch) this.#seq = null;
    this.#epoch = epoch;
  }

  /** @param {number} seq where a snapshot is true */
  moveTo(seq) {
    this.#seq = seq;
  }

  /**
   * @param {number | null} seq null for an event outside of the history
   * @returns {boolean} whether the event is new here
   */
  advance(seq) {
    if (seq === null) return true;
    if (this.#seq !== null && seq <= this.#seq) return false;
    this.#seq = seq;
    return true;
  }
}
