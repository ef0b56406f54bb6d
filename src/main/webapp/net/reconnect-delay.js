/** The close codes that need more than a reconnect. */
export const CLOSE_CODES = {
  malformed: 4000,
  sessionEnded: 4001,
  tooSlow: 4008,
  rateLimited: 4029,
};

const FIRST_STEP_MS = 500;
const LONGEST_STEP_MS = 30_000;
/** The longest wait that `reconnectAfterMs` may ask for. */
const LONGEST_ASKED_MS = 5 * 60_000;
/** The page caused these closes, so it waits before it tries again. */
const COOL_DOWN_MS = new Map([
  [CLOSE_CODES.malformed, 5_000],
  [CLOSE_CODES.rateLimited, 15_000],
]);

/**
 * Returns the delay before the next attempt: the one in the server's `goodbye`, else exponential back-off with full jitter, which
 * spreads many pages best.
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
