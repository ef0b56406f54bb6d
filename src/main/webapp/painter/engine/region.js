/** @import {Box} from './types.js' */
/** @typedef {import('../log/fields.js').Region} Region */

/** @param {Region} region @returns {Box} whole pixels, which may lie beside the canvas */
export function boundsOf(region) {
  if (!('corners' in region)) return {left: region.x, top: region.y, right: region.x + region.width, bottom: region.y + region.height};
  const xs = region.corners.filter((_, at) => at % 2 === 0);
  const ys = region.corners.filter((_, at) => at % 2 === 1);
  return {left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys)};
}

/**
 * Covers the pixels whose middle lies in a region, by the nonzero rule.
 *
 * @param {import('./coverage.js').Coverage} coverage
 * @param {Region} region
 */
export function coverRegion(coverage, region) {
  const box = boundsOf(region);
  for (let y = Math.max(0, box.top); y < Math.min(coverage.height, box.bottom); y += 1) {
    if (!('corners' in region)) coverage.run(y, box.left, box.right);
    else for (const [from, to] of spans(region.corners, y + 0.5)) coverage.run(y, Math.ceil(from - 0.5), Math.ceil(to - 0.5));
  }
}

/** Returns the spans of a horizontal line inside a polygon. @param {number[]} corners @param {number} y @returns {number[][]} */
function spans(corners, y) {
  /** @type {Array<{x: number, direction: number}>} */
  const crossings = [];
  for (let at = 0; at < corners.length; at += 2) {
    const [x0, y0] = [corners[at], corners[at + 1]];
    const next = (at + 2) % corners.length;
    const [x1, y1] = [corners[next], corners[next + 1]];
    if (y0 < y === y1 < y) continue;
    crossings.push({x: x0 + ((y - y0) / (y1 - y0)) * (x1 - x0), direction: y0 < y1 ? 1 : -1});
  }
  crossings.sort((a, b) => a.x - b.x);
  /** @type {number[][]} */
  const found = [];
  let winding = 0;
  crossings.forEach(({x, direction}, at) => {
    winding += direction;
    if (winding !== 0) found.push([x, crossings[at + 1].x]);
  });
  return found;
}

/** Covers the pixels of a mask. @param {import('./coverage.js').Coverage} coverage @param {import('../log/fields.js').Mask} mask @returns {Box} */
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
