/** @import {Box} from './values.js' */

/** @param {import('./coverage.js').Coverage} coverage @param {import('../log/parts.js').Mask} mask @returns {Box} */
export function coverMask(coverage, {x, y, width, height, runs}) {
  let at = 0;
  runs.forEach((run, turn) => {
    const end = at + run;
    // Row by row: a run may go around the edges.
    for (; turn % 2 === 1 && at < end; at += Math.min(end - at, width - (at % width))) {
      coverage.run(y + Math.floor(at / width), x + (at % width), x + Math.min(width, (at % width) + end - at));
    }
    at = end;
  });
  return {left: x, top: y, right: x + width, bottom: y + height};
}
