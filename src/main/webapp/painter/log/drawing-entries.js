import {StrokeState, readPoints, writePoints} from './points.js';
import {CORNERS, FURTHEST, SIZE_EIGHTHS, SUBPIXELS, TEXT_BYTES, TEXT_PIXELS} from './limits.js';
import {malformed} from './paint-log-error.js';
import {readColour, readCorners, readLayer, readMask, readPlace, writeCorners, writeMask} from './fields.js';

export const TOOLS = /** @type {const} */ (['pencil', 'brush', 'marker', 'eraser', 'spray']);
export const SHAPES = /** @type {const} */ (['line', 'curve', 'rectangle', 'ellipse', 'polygon']);
export const FONTS = /** @type {const} */ (['sans', 'serif', 'mono', 'hand']);
/** Corners of each of the shapes; a polygon has at least so many. */
const CORNERS_OF = [2, 4, 2, 2, 3];
const LINES_AND_LETTERS = /^[^\p{Cc}\p{Cs}]*(\n[^\p{Cc}\p{Cs}]*)*$/u;

/** The entries that draw: strokes, shapes, fills and text. @type {Record<string, import('./entries.js').EntryCodec>} */
export const DRAWING_ENTRIES = {
  style: {
    code: 1,
    write: (out, {colour, second, opacity, size, smoothing, pressure}) => {
      out.bytes([...colour, ...second, opacity]);
      out.number(size);
      out.bytes([smoothing, pressure]);
    },
    read: (body) => ({
      colour: readColour(body), second: readColour(body), opacity: body.byte(1), size: body.number(SUBPIXELS, SIZE_EIGHTHS),
      smoothing: body.byte(0, 100), pressure: body.byte(0, 3),
    }),
  },
  stroke: {
    code: 2,
    write: (out, {tool, layer, seed, points}, context) => {
      out.bytes([TOOLS.indexOf(tool), layer]);
      if (tool === 'spray') out.bytes([seed >>> 24, seed >>> 16, seed >>> 8, seed].map((part) => part & 255));
      writePoints(out, points, (context.hand = new StrokeState()));
    },
    read: (body, context) => {
      const stroke = {tool: TOOLS[body.byte(0, TOOLS.length - 1)], layer: readLayer(body)};
      const seed = stroke.tool === 'spray' ? {seed: body.bytes(4).reduce((all, part) => all * 256 + part, 0)} : {};
      return {...stroke, ...seed, points: readPoints(body, (context.hand = new StrokeState()))};
    },
  },
  more: {
    code: 3,
    write: (out, {points}, {hand}) => writePoints(out, points, hand ?? malformed('there is no stroke to go on with')),
    read: (body, {hand}) => ({points: readPoints(body, hand ?? malformed('there is no stroke to go on with'))}),
  },
  fill: {
    code: 4,
    write: (out, {layer, mask}) => {
      out.byte(layer);
      writeMask(out, mask);
    },
    read: (body, {canvas}) => ({layer: readLayer(body), mask: readMask(body, canvas)}),
  },
  shape: {
    code: 5,
    write: (out, {shape, paint, layer, corners}) => {
      out.bytes([SHAPES.indexOf(shape), paint, layer]);
      writeCorners(out, corners);
    },
    read: (body) => {
      const kind = body.byte(0, SHAPES.length - 1);
      const shape = SHAPES[kind];
      const least = CORNERS_OF[kind];
      const paint = body.byte(1, kind < 2 ? 1 : 3);
      return {shape, paint, layer: readLayer(body), corners: readCorners(body, least, shape === 'polygon' ? CORNERS : least, FURTHEST)};
    },
  },
  text: {
    code: 6,
    write: (out, {layer, font, look, size, x, y, text}) => {
      out.bytes([layer, FONTS.indexOf(font), look]);
      out.number(size);
      out.signed(x);
      out.signed(y);
      out.bytes(new TextEncoder().encode(text));
    },
    read: (body) => {
      const head = {layer: readLayer(body), font: FONTS[body.byte(0, FONTS.length - 1)], look: body.byte(0, 3), size: body.number(4, TEXT_PIXELS), ...readPlace(body)};
      if (body.left < 1 || body.left > TEXT_BYTES) malformed(`a text of ${body.left} bytes`);
      return {...head, text: letters(body.bytes(body.left))};
    },
  },
};

/** @param {Uint8Array} bytes @returns {string} */
function letters(bytes) {
  let text = '';
  try {
    text = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes);
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    malformed('a text that is no UTF-8');
  }
  return LINES_AND_LETTERS.test(text) ? text : malformed('a text with control characters');
}
