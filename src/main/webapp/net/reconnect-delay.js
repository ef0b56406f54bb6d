/** The close codes of the protocol that say more than "come back". */
export const CLOSE_CODES = {
  malformed: 4000,
  sessionEnded: 4001,
  tooSlow: 4008,
  rateLimited: 4029,
};

const FIRST_STEP_MS = 500;
const LONGEST_STEP_MS = 30_000;
/** No server should hold a page off for longer, whatever `reconnectAfterMs` says. */
const LONGEST_ASKED_MS = 5 * 60_000;
/** These closes follow from what we sent, so the same again at once would end the same. */
const COOL_DOWN_MS = new Map([
  [CLOSE_CODES.malformed, 5_000],
  [CLOSE_CODES.rateLimited, 15_000],
]);

/**
 * How long to stay away: as long as the server's `goodbye` asked, else exponential back-off with full jitter, which
 * spreads a crowd of pages best.
 *
 * @param {{code: number, attempt: number, askedMs: number | null}} loss `attempt` counts from 0
 * @param {() => number} random from 0 to 1
 * @returns {number} milliseconds
 */
export function reconnectDelay({code, attempt, askedMs}, random) {
  if (askedMs !== null) return Math.min(askedMs, LONGEST_ASKED_MS);
  const step = Math.min(FIRST_STEP_MS * 2 ** Math.min(attempt, 16), LONGEST_STEP_MS);
  return (COOL_DOWN_MS.get(code) ?? 0) + random() * step;
}
