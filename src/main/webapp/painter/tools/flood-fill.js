import {asPixelWords} from '../engine/blend.js';

/** @import {Box} from '../engine/types.js' */

/** Pixels that are taken in without a pause. */
const PIXELS_A_STEP = 2 ** 18;

/**
 * Finds the pixels that are connected to a pixel of their colour, and the antialiased edge around them, so that no seam stays.
 *
 * @param {Uint8ClampedArray} pixels red, green, blue, alpha, of the whole picture
 * @param {number} width
 * @param {number} height
 * @param {{x: number, y: number, tolerance: number}} seed `tolerance`: how far red, green or blue may be off, 0 to 255
 * @returns {import('../log/fields.js').Mask}
 */
export function floodFill(pixels, width, height, seed) {
  const steps = floodFillSteps(pixels, width, height, seed);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/**
 * The same in steps, between which others may live; the pixels stay as they are meanwhile.
 *
 * @param {Uint8ClampedArray} pixels
 * @param {number} width
 * @param {number} height
 * @param {{x: number, y: number, tolerance: number}} seed
 * @returns {Generator<void, import('../log/fields.js').Mask, void>}
 */
export function* floodFillSteps(pixels, width, height, {x, y, tolerance}) {
  const isMeant = alike(pixels, (y * width + x) * 4, tolerance);
  let [left, top, right, bottom] = [x, y, x, y];
  const waiting = [y * width + x];
  let pause = 0;
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (isMeant[at] !== ALIKE) continue;
    const row = Math.floor(at / width);
    const [first, last] = [row * width, row * width + width - 1];
    let [from, to] = [at, at];
    while (from > first && isMeant[from - 1] === ALIKE) from -= 1;
    while (to < last && isMeant[to + 1] === ALIKE) to += 1;
    isMeant.fill(MEANT, from, to + 1);
    pause -= to - from + 1;
    if (pause < 0) {
      yield;
      pause = PIXELS_A_STEP;
    }
    [left, right] = [Math.min(left, from - first), Math.max(right, to - first)];
    [top, bottom] = [Math.min(top, row), Math.max(bottom, row)];
    if (row > 0) wait(waiting, isMeant, from - width, to - width);
    if (row < height - 1) wait(waiting, isMeant, from + width, to + width);
  }
  const box = {left: Math.max(0, left - EDGE), top: Math.max(0, top - EDGE), right: Math.min(width, right + 1 + EDGE), bottom: Math.min(height, bottom + 1 + EDGE)};
  const colour = [...pixels.subarray((y * width + x) * 4, (y * width + x) * 4 + 3)];
  for (let pass = 0; tolerance > 0 && pass < EDGE; pass += 1) {
    yield;
    grow(isMeant, pixels, width, height, box, colour);
  }
  yield;
  return runsOf(isMeant, width, box);
}

/** The marks of a pixel: of another colour, of the right colour, filled. */
const [OTHER, ALIKE, MEANT] = [0, 1, 2];

/**
 * @param {Uint8ClampedArray} pixels
 * @param {number} seed where its red is
 * @param {number} tolerance
 * @returns {Uint8Array} for each pixel whether its colour is like that of the seed
 */
function alike(pixels, seed, tolerance) {
  const colours = asPixelWords(pixels);
  const isAlike = new Uint8Array(colours.length);
  const [red, green, blue] = pixels.subarray(seed, seed + 3);
  const colour = colours[seed / 4];
  for (let at = 0; at < colours.length; at += 1) {
    const isNear = colours[at] === colour || // most are of the very colour
      (Math.abs(pixels[at * 4] - red) <= tolerance && Math.abs(pixels[at * 4 + 1] - green) <= tolerance && Math.abs(pixels[at * 4 + 2] - blue) <= tolerance);
    isAlike[at] = isNear ? ALIKE : OTHER;
  }
  return isAlike;
}

/** One pixel of each run that is alike, from one place to another of a row. @param {number[]} waiting @param {Uint8Array} isMeant @param {number} from @param {number} to */
function wait(waiting, isMeant, from, to) {
  let wasAlike = false;
  for (let at = from; at <= to; at += 1) {
    const isOne = isMeant[at] === ALIKE;
    if (isOne && !wasAlike) waiting.push(at);
    wasAlike = isOne;
  }
}

/** How wide a smooth edge may be, in pixels. */
const EDGE = 2;

/**
 * Takes in the pixels beside what is meant that are nearer to its colour than those behind them: where an edge fades.
 *
 * @param {Uint8Array} isMeant
 * @param {Uint8ClampedArray} pixels
 * @param {number} width
 * @param {number} height
 * @param {Box} box
 * @param {number[]} colour
 */
function grow(isMeant, pixels, width, height, box, [red, green, blue]) {
  /** @param {number} at */
  const off = (at) => Math.abs(pixels[at * 4] - red) + Math.abs(pixels[at * 4 + 1] - green) + Math.abs(pixels[at * 4 + 2] - blue);
  const edge = [];
  for (let y = box.top; y < box.bottom; y += 1) {
    for (let x = box.left; x < box.right; x += 1) {
      const at = y * width + x;
      if (isMeant[at] === MEANT) continue;
      const fades =
        (x > 0 && x < width - 1 && ((isMeant[at - 1] === MEANT && off(at) < off(at + 1)) || (isMeant[at + 1] === MEANT && off(at) < off(at - 1)))) ||
        (y > 0 && y < height - 1 && ((isMeant[at - width] === MEANT && off(at) < off(at + width)) || (isMeant[at + width] === MEANT && off(at) < off(at - width))));
      if (fades) edge.push(at);
    }
  }
  for (const at of edge) isMeant[at] = MEANT;
}

/** @param {Uint8Array} isMeant @param {number} stride @param {Box} box @returns {import('../log/fields.js').Mask} */
function runsOf(isMeant, stride, {left, top, right, bottom}) {
  const runs = [0];
  let isIn = false;
  for (let y = top; y < bottom; y += 1) {
    for (let at = y * stride + left, end = y * stride + right; at < end; at += 1) {
      if ((isMeant[at] === MEANT) !== isIn) {
        isIn = !isIn;
        runs.push(0);
      }
      runs[runs.length - 1] += 1;
    }
  }
  return {x: left, y: top, width: right - left, height: bottom - top, runs};
}
