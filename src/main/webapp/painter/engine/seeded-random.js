/**
 * Numbers that look random and are the same for the same seed (Mulberry32).
 *
 * @param {number} seed a whole number from 0 to 2^32 - 1
 * @returns {(below: number) => number} a whole number from 0 on
 */
export function seededRandom(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}
