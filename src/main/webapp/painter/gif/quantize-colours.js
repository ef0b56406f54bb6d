/** Of each of red, green and blue, where there are so many colours that near ones are counted as one. */
const BITS = 5;
const BINS = 2 ** (3 * BITS);
const SHIFTS = [0, 8, 16];

/** @typedef {{palette: number[], indexOf: (pixel: number) => number}} Colours `palette`: as 0xRRGGBB */
/** @typedef {{bins: number[], count: number, mean: number[], error: number[]}} Box near colours; `error` along red, green and blue */

/**
 * Reduces the colours of pixels to a palette: exact if there are few enough, else the nearest ones.
 *
 * @param {Uint32Array} pixels red in the lowest byte, as a canvas has them; opaque
 * @param {number} most
 * @returns {Colours}
 */
export function quantizeColours(pixels, most) {
  return allOf(pixels, most) ?? near(pixels, most);
}

/** @param {Uint32Array} pixels @param {number} most @returns {Colours | null} */
function allOf(pixels, most) {
  /** @type {Map<number, number>} */
  const indices = new Map();
  for (const pixel of pixels) {
    if (indices.has(pixel)) continue;
    if (indices.size === most) return null;
    indices.set(pixel, indices.size);
  }
  return {palette: [...indices.keys()].map((pixel) => colourOf(SHIFTS.map((shift) => (pixel >>> shift) & 255))), indexOf: (pixel) => indices.get(pixel) ?? 0};
}

/** Boxes of colours, the one with the largest error cut in two at its mean until there are enough. @param {Uint32Array} pixels @param {number} most @returns {Colours} */
function near(pixels, most) {
  const counts = new Uint32Array(BINS);
  const sums = SHIFTS.map(() => new Float64Array(BINS));
  for (const pixel of pixels) {
    const bin = binOf(pixel);
    counts[bin] += 1;
    sums.forEach((sum, part) => (sum[bin] += (pixel >>> SHIFTS[part]) & 255));
  }
  /** @param {number[]} bins @returns {Box} */
  const boxOf = (bins) => {
    const count = bins.reduce((all, bin) => all + counts[bin], 0);
    const mean = sums.map((sum) => bins.reduce((all, bin) => all + sum[bin], 0) / count);
    const error = sums.map((sum, part) => bins.reduce((all, bin) => all + counts[bin] * (sum[bin] / counts[bin] - mean[part]) ** 2, 0));
    return {bins, count, mean, error};
  };
  /** @type {Box[]} */
  const boxes = [boxOf([...counts.keys()].filter((bin) => counts[bin] > 0))];
  while (boxes.length < most) {
    const at = largest(boxes.map(({bins, error}) => (bins.length > 1 ? Math.max(...error) : 0)));
    const {bins, mean, error} = boxes[at];
    const part = largest(error);
    const isLow = (/** @type {number} */ bin) => sums[part][bin] / counts[bin] < mean[part];
    const low = bins.filter(isLow);
    // Nothing is left that differs by more than what numbers are rounded by.
    if (low.length === 0) break;
    boxes[at] = boxOf(low);
    boxes.push(boxOf(bins.filter((bin) => !isLow(bin))));
  }
  const indices = new Uint8Array(BINS);
  boxes.forEach(({bins}, index) => bins.forEach((bin) => (indices[bin] = index)));
  return {palette: boxes.map(({mean}) => colourOf(mean.map(Math.round))), indexOf: (pixel) => indices[binOf(pixel)]};
}

/** @param {number} pixel */
function binOf(pixel) {
  return ((pixel >>> 3) & 0x1f) | ((pixel >>> 6) & 0x3e0) | ((pixel >>> 9) & 0x7c00);
}

/** @param {number[]} parts red, green, blue */
function colourOf([red, green, blue]) {
  return (red << 16) | (green << 8) | blue;
}

/** @param {number[]} values @returns {number} where the largest is */
function largest(values) {
  return values.indexOf(Math.max(...values));
}
