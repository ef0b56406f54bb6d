import {FURTHEST_PIXELS, LAYERS} from './limits.js';

/** @typedef {import('./bytes.js').ByteReader} ByteReader */

/** @param {ByteReader} body */
export function readLayer(body) {
  return body.byte(0, LAYERS - 1);
}

/** A pixel, which may lie beside the canvas. @param {ByteReader} body */
export function readPlace(body) {
  return {x: body.signed(-FURTHEST_PIXELS, FURTHEST_PIXELS), y: body.signed(-FURTHEST_PIXELS, FURTHEST_PIXELS)};
}

/** Red, green, blue. @param {ByteReader} body */
export function readColour(body) {
  return [...body.bytes(3)];
}
