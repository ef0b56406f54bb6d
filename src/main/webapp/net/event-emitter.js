/**
 * Calls listeners by the name of an event, with typed payloads.
 *
 * @template {object} Events the payload of each event, by its name
 */
export class EventEmitter {
  /** @type {Map<keyof Events, Set<(payload: any) => void>>} */
  #byName = new Map();

  /**
   * @template {keyof Events} N
   * @param {N} name
   * @param {(payload: Events[N]) => void} listener
   * @returns {() => void} removes the listener
   */
  on(name, listener) {
    const listeners = this.#byName.get(name) ?? new Set();
    this.#byName.set(name, listeners.add(listener));
    return () => void listeners.delete(listener);
  }

  /**
   * @template {keyof Events} N
   * @param {N} name
   * @param {Events[N]} payload
   */
  emit(name, payload) {
    for (const listener of [...(this.#byName.get(name) ?? [])]) listener(payload);
  }
}
