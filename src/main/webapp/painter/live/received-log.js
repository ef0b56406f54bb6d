/** @typedef {import('../document/types.js').Draft} Draft */

/**
 * Returns a live draft with the log that the server has received: a browser that crashed may have saved less than it sent. If the two
 * have diverged, or the post is gone, the live painting is over.
 *
 * @param {Draft} draft
 * @param {import('./live-painting.js').Live} live
 * @returns {Promise<Draft>}
 */
export async function withReceivedLog(draft, live) {
  const over = {...draft, live: {...live, isOver: true}};
  const response = await fetch(new URL(live.url, document.baseURI), {cache: 'no-store'}).catch(() => null);
  if (response?.status === 404 || response?.status === 410) return over;
  // The server is unreachable: the painting continues from here and is sent later.
  if (!response?.ok) return draft;
  return longerLog(draft, new Uint8Array(await response.arrayBuffer())) ?? over;
}

/** @param {Draft} draft @param {Uint8Array} seen @returns {Draft | null} the longer one, where it begins as the other */
export function longerLog(draft, seen) {
  const {log} = draft;
  const common = Math.min(log.length, seen.length);
  for (let at = 0; at < common; at += 1) if (log[at] !== seen[at]) return null;
  return seen.length > log.length ? {...draft, log: seen} : draft;
}
