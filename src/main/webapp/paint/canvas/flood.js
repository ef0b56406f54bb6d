/**
 * What hangs together with a pixel in its colour.
 *
 * @param {Uint8ClampedArray} pixels red, green, blue, alpha, of the whole picture
 * @param {number} width
 * @param {number} height
 * @param {{x: number, y: number, tolerance: number}} seed `tolerance`: how far red, green or blue may be off, 0 to 255
 * @returns {import('../log/regions.js').Mask}
 */
export function flood(pixels, width, height, {x, y, tolerance}) {
  const start = (y * width + x) * 4;
  const [red, green, blue] = pixels.subarray(start, start + 3);
  const isMeant = new Uint8Array(width * height);
  /** @param {number} at */
  const isAlike = (at) =>
    isMeant[at] === 0 && Math.abs(pixels[at * 4] - red) <= tolerance && Math.abs(pixels[at * 4 + 1] - green) <= tolerance &&
    Math.abs(pixels[at * 4 + 2] - blue) <= tolerance;
  let [left, top, right, bottom] = [x, y, x, y];
  const waiting = [y * width + x];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (!isAlike(at)) continue;
    const row = Math.floor(at / width);
    let [from, to] = [at, at];
    while (from > row * width && isAlike(from - 1)) from -= 1;
    while (to < row * width + width - 1 && isAlike(to + 1)) to += 1;
    isMeant.fill(1, from, to + 1);
    [left, right] = [Math.min(left, from - row * width), Math.max(right, to - row * width)];
    [top, bottom] = [Math.min(top, row), Math.max(bottom, row)];
    for (const [next, isThere] of /** @type {const} */ ([[-width, row > 0], [width, row < height - 1]])) {
      if (!isThere) continue;
      let wasAlike = false;
      for (let place = from + next; place <= to + next; place += 1) {
        const isOne = isAlike(place);
        if (isOne && !wasAlike) waiting.push(place);
        wasAlike = isOne;
      }
    }
  }
  return runsOf(isMeant, width, {left, top, right: right + 1, bottom: bottom + 1});
}

/** @param {Uint8Array} isMeant @param {number} stride @param {import('./tiles.js').Box} box @returns {import('../log/regions.js').Mask} */
function runsOf(isMeant, stride, {left, top, right, bottom}) {
  const runs = [0];
  let value = 0;
  for (let y = top; y < bottom; y += 1) {
    for (let at = y * stride + left, end = y * stride + right; at < end; at += 1) {
      if (isMeant[at] !== value) {
        value = isMeant[at];
        runs.push(0);
      }
      runs[runs.length - 1] += 1;
    }
  }
  return {x: left, y: top, width: right - left, height: bottom - top, runs};
}

/** @param {import('./coverage.js').Coverage} coverage @param {import('../log/regions.js').Mask} mask @returns {import('./tiles.js').Box} */
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
