import {FURTHEST_PIXELS, LAYERS, REGION_CORNERS} from './limits.js';
import {malformed} from './paint-log-error.js';

/**
 * Which pixels of a rectangle are meant: runs of pixels that are not and that are, in turns, row by row, beginning with those
 * that are not (0 where the first one is).
 *
 * @typedef {{x: number, y: number, width: number, height: number, runs: number[]}} Mask
 *
 * A selected region: a rectangle of whole pixels, or the inside of a polygon given by its corners.
 * @typedef {{x: number, y: number, width: number, height: number} | {corners: number[]}} Region
 * @typedef {{width: number, height: number}} Size of the canvas, in pixels
 */

/** @param {import('./bytes.js').ByteWriter} out @param {{x: number, y: number, width: number, height: number}} rectangle */
export function writeRectangle(out, {x, y, width, height}) {
  for (const value of [x, y, width, height]) out.number(value);
}

/** @param {import('./bytes.js').ByteReader} body @param {Size} canvas a rectangle of no pixel, or beyond it, is refused */
export function readRectangle(body, canvas) {
  const x = body.number(0, canvas.width - 1);
  const y = body.number(0, canvas.height - 1);
  const width = body.number(1, canvas.width - x);
  const height = body.number(1, canvas.height - y);
  return {x, y, width, height};
}

/** @param {import('./bytes.js').ByteWriter} out @param {Mask} mask */
export function writeMask(out, mask) {
  writeRectangle(out, mask);
  for (const run of mask.runs) out.number(run);
}

/** @param {import('./bytes.js').ByteReader} body the mask is the last in it @param {Size} canvas @returns {Mask} */
export function readMask(body, canvas) {
  const rectangle = readRectangle(body, canvas);
  /** @type {number[]} */
  const runs = [];
  for (let left = rectangle.width * rectangle.height; left > 0; ) {
    const run = body.number(runs.length === 0 ? 0 : 1, left);
    runs.push(run);
    left -= run;
  }
  return {...rectangle, runs};
}

/** @param {import('./bytes.js').ByteWriter} out @param {Region} region */
export function writeRegion(out, region) {
  if (!('corners' in region)) {
    out.byte(0);
    return writeRectangle(out, region);
  }
  out.byte(1);
  writeCorners(out, region.corners);
}

/** @param {import('./bytes.js').ByteReader} body @param {Size} canvas @returns {Region} */
export function readRegion(body, canvas) {
  return body.byte(0, 1) === 0 ? readRectangle(body, canvas) : {corners: readCorners(body, 3, REGION_CORNERS, FURTHEST_PIXELS)};
}

/** @param {import('./bytes.js').ByteWriter} out @param {number[]} corners x and y in turns */
export function writeCorners(out, corners) {
  out.number(corners.length / 2);
  corners.forEach((value, at) => out.signed(value - (at < 2 ? 0 : corners[at - 2])));
}

/**
 * @param {import('./bytes.js').ByteReader} body
 * @param {number} least
 * @param {number} most
 * @param {number} furthest
 */
export function readCorners(body, least, most, furthest) {
  const count = body.number(least, most);
  if (count * 2 > body.left) malformed('there are fewer corners than were said');
  /** @type {number[]} */
  const corners = [];
  for (let at = 0; at < count * 2; at += 1) {
    const value = body.signed(-2 * furthest, 2 * furthest) + (at < 2 ? 0 : corners[at - 2]);
    if (Math.abs(value) > furthest) malformed('a corner lies too far away');
    corners.push(value);
  }
  return corners;
}

/** @param {import('./bytes.js').ByteReader} body */
export function readLayer(body) {
  return body.byte(0, LAYERS - 1);
}

/** A pixel, which may lie beside the canvas. @param {import('./bytes.js').ByteReader} body */
export function readPlace(body) {
  return {x: body.signed(-FURTHEST_PIXELS, FURTHEST_PIXELS), y: body.signed(-FURTHEST_PIXELS, FURTHEST_PIXELS)};
}

/** Red, green, blue. @param {import('./bytes.js').ByteReader} body */
export function readColour(body) {
  return [...body.bytes(3)];
}
