/**
 * Who listens for what, with the types of what they hear.
 *
 * @template {object} Heard what is heard, by its name
 */
export class EventEmitter {
  /** @type {Map<keyof Heard, Set<(heard: any) => void>>} */
  #byName = new Map();

  /**
   * @template {keyof Heard} N
   * @param {N} name
   * @param {(heard: Heard[N]) => void} listener
   * @returns {() => void} ends it
   */
  on(name, listener) {
    const listeners = this.#byName.get(name) ?? new Set();
    this.#byName.set(name, listeners.add(listener));
    return () => void listeners.delete(listener);
  }

  /**
   * @template {keyof Heard} N
   * @param {N} name
   * @param {Heard[N]} heard
   */
  emit(name, heard) {
    for (const listener of [...(this.#byName.get(name) ?? [])]) listener(heard);
  }
}
