/** A bound on hanging: what comes at all comes in a fraction of it. */
const PATIENCE_MS = 15_000;
const LOOK_EVERY_MS = 20;

/**
 * Waits until something is so.
 *
 * @template T
 * @param {string} what is so
 * @param {() => T | Promise<T>} look
 * @param {(seen: T) => boolean} [isSo]
 * @returns {Promise<T>}
 */
export async function until(what, look, isSo = Boolean) {
  for (const deadline = Date.now() + PATIENCE_MS; ; await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))) {
    const seen = await look();
    if (isSo(seen)) return seen;
    if (Date.now() > deadline) throw new Error(`Never so: ${what}; last seen: ${JSON.stringify(seen)}`);
  }
}
