/** @typedef {import('../document/types.js').Draft} Draft */

/**
 * A draft that everyone watches, as far as they have seen it: a browser that crashed may have kept less than it sent. Where the two
 * do not go together, or nobody can watch it any more, it is over.
 *
 * @param {Draft} draft
 * @param {import('./live-painting.js').Live} live
 * @returns {Promise<Draft>}
 */
export async function withReceivedLog(draft, live) {
  const over = {...draft, live: {...live, isOver: true}};
  const response = await fetch(new URL(live.url, document.baseURI), {cache: 'no-store'}).catch(() => null);
  if (response?.status === 404 || response?.status === 410) return over;
  // Away for now: what is here is gone on with, and sent when the server is back.
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
