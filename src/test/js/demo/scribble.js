/** @import {Place} from './motions.js' */

/**
 * Forth and back within an outline, as one scribbles it full.
 *
 * @param {Place[]} outline closed
 * @param {number} size of the brush
 * @returns {Place[]}
 */
export function scribble(outline, size) {
  const [top, bottom] = [Math.min(...outline.map(([, y]) => y)), Math.max(...outline.map(([, y]) => y))];
  const inset = size * 0.36;
  /** @type {Place[]} */
  const way = [];
  for (let y = top + inset, isBack = false; y <= bottom - inset * 0.6; y += size * 0.36, isBack = !isBack) {
    const [left, right] = widest(outline, y);
    if (right - left <= 2 * inset) continue;
    const ends = /** @type {Place[]} */ ([[left + inset, y], [right - inset, y + size * 0.06]]);
    way.push(...(isBack ? ends.toReversed() : ends));
  }
  return way;
}

/** @param {Place[]} outline @param {number} y @returns {[number, number]} the widest part of it at this height */
function widest(outline, y) {
  const crossings = outline
    .flatMap(([x0, y0], at) => {
      const [x1, y1] = outline[(at + 1) % outline.length];
      return y0 <= y !== y1 <= y ? [x0 + ((x1 - x0) * (y - y0)) / (y1 - y0)] : [];
    })
    .toSorted((a, b) => a - b);
  let best = /** @type {[number, number]} */ ([0, 0]);
  for (let at = 0; at + 1 < crossings.length; at += 2) {
    if (crossings[at + 1] - crossings[at] > best[1] - best[0]) best = [crossings[at], crossings[at + 1]];
  }
  return best;
}
