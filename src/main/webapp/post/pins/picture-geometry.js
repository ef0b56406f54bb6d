/**
 * @typedef {{left: number, top: number, width: number, height: number}} Box in pixels of the screen
 * @typedef {{width: number, height: number}} Size of a picture, in its pixels
 * @typedef {{x: number, y: number}} Pixel
 */

/** @type {Record<string, [number, number]>} */
const WAYS = {ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1]};
/** Steps across the longer side; with Shift. With Alt it is a pixel. */
const [STEPS, LONG_STEPS] = [50, 10];

/**
 * Returns the box of a picture inside its element.
 *
 * @param {Box} box of the element, without its border
 * @param {Size} picture
 * @param {string} [fit] as `object-fit` says
 * @returns {Box}
 */
export function shownBox(box, {width, height}, fit = 'fill') {
  const [across, down] = [box.width / width, box.height / height];
  const within = Math.min(across, down);
  const scales = /** @type {Record<string, number>} */ ({contain: within, cover: Math.max(across, down), none: 1, 'scale-down': Math.min(1, within)});
  const scale = scales[fit];
  if (scale === undefined) return box;
  const shown = {width: width * scale, height: height * scale};
  return {left: box.left + (box.width - shown.width) / 2, top: box.top + (box.height - shown.height) / 2, ...shown};
}

/**
 * Returns the pixel of a picture at a point of the screen, or the nearest one if the point is outside.
 *
 * @param {{x: number, y: number}} place
 * @param {Box} shown
 * @param {Size} picture
 * @returns {Pixel}
 */
export function pixelAt({x, y}, shown, {width, height}) {
  return within(Math.floor(((x - shown.left) / shown.width) * width), Math.floor(((y - shown.top) / shown.height) * height), {width, height});
}

/** The middle of a pixel, in percent of the picture. @param {Pixel} pixel @param {Size} picture */
export function percentOf({x, y}, {width, height}) {
  return {left: ((x + 0.5) / width) * 100, top: ((y + 0.5) / height) * 100};
}

/** @param {Size} picture @returns {Pixel} */
export function middleOf({width, height}) {
  return {x: Math.floor(width / 2), y: Math.floor(height / 2)};
}

/**
 * Returns the pixel that a key moves to.
 *
 * @param {Pixel} from
 * @param {{key: string, shiftKey: boolean, altKey: boolean}} press
 * @param {Size} picture
 * @returns {Pixel | null} null where the key leads nowhere
 */
export function stepped({x, y}, {key, shiftKey, altKey}, picture) {
  const way = WAYS[key];
  if (!way) return null;
  const step = altKey ? 1 : Math.max(1, Math.round(Math.max(picture.width, picture.height) / (shiftKey ? LONG_STEPS : STEPS)));
  return within(x + way[0] * step, y + way[1] * step, picture);
}

/** @param {number} x @param {number} y @param {Size} picture @returns {Pixel} */
function within(x, y, {width, height}) {
  return {x: Math.max(0, Math.min(width - 1, x)), y: Math.max(0, Math.min(height - 1, y))};
}
