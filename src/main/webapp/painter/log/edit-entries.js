import {LAYERS, SIDE_PIXELS} from './limits.js';
import {malformed} from './paint-log-error.js';
import {readLayer, readPlace, readRectangle, readRegion, writeRectangle, writeRegion} from './fields.js';

const ALL_LAYERS = 255;
const HASH_BYTES = 32;
const bare = {write: () => {}, read: () => ({})};

/** The entries that edit what is painted: layers, selections, undo. @type {Record<string, import('./entries.js').EntryCodec>} */
export const EDIT_ENTRIES = {
  layers: {
    code: 7,
    write: (out, {stack}) => {
      out.byte(stack.length);
      for (const {layer, isVisible, opacity} of stack) out.bytes([layer, isVisible ? 1 : 0, opacity]);
    },
    read: (body) => {
      const stack = Array.from({length: body.byte(1, LAYERS)}, () => ({layer: readLayer(body), isVisible: body.byte(0, 1) === 1, opacity: body.byte()}));
      if (new Set(stack.map(({layer}) => layer)).size < stack.length) malformed('a layer lies in the stack twice');
      return {stack};
    },
  },
  merge: {
    code: 8,
    write: (out, {from, into}) => out.bytes([from, into]),
    read: (body) => {
      const [from, into] = [readLayer(body), readLayer(body)];
      return from === into ? malformed('a layer is merged into itself') : {from, into};
    },
  },
  move: {
    code: 9,
    write: (out, {from, into, turn, keeps, region, x, y}) => {
      out.bytes([from, into, turn, keeps ? 1 : 0]);
      writeRegion(out, region);
      out.signed(x);
      out.signed(y);
    },
    read: (body, {canvas}) => ({
      from: readLayer(body), into: readLayer(body), turn: body.byte(0, 7), keeps: body.byte(0, 1) === 1, region: readRegion(body, canvas), ...readPlace(body),
    }),
  },
  stamp: {
    code: 10,
    write: (out, {layer, x, y, width, height, runs}) => {
      out.byte(layer);
      out.signed(x);
      out.signed(y);
      out.number(width);
      out.number(height);
      for (const [run, ...rgba] of runs) {
        out.number(run);
        out.bytes(rgba);
      }
    },
    read: (body) => {
      const head = {layer: readLayer(body), ...readPlace(body), width: body.number(1, SIDE_PIXELS), height: body.number(1, SIDE_PIXELS)};
      /** @type {number[][]} */
      const runs = [];
      for (let left = head.width * head.height; left > 0; left -= runs[runs.length - 1][0]) runs.push([body.number(1, left), ...body.bytes(4)]);
      return {...head, runs};
    },
  },
  erase: {
    code: 11,
    write: (out, {layer, region}) => {
      out.byte(layer);
      writeRegion(out, region);
    },
    read: (body, {canvas}) => ({layer: readLayer(body), region: readRegion(body, canvas)}),
  },
  clear: {
    code: 12,
    write: (out, {layer}) => out.byte(layer ?? ALL_LAYERS),
    read: (body) => {
      const which = body.byte();
      return {layer: which === ALL_LAYERS ? null : which < LAYERS ? which : malformed(`there is no layer ${which}`)};
    },
  },
  undo: {code: 13, ...bare},
  redo: {code: 14, ...bare},
  picture: {
    code: 15,
    write: (out, {layer, hash, ...rectangle}) => {
      out.byte(layer);
      out.bytes(Array.from(hash.matchAll(/../g), ([pair]) => Number.parseInt(pair, 16)));
      writeRectangle(out, rectangle);
    },
    read: (body, {canvas}) => ({
      layer: readLayer(body), hash: Array.from(body.bytes(HASH_BYTES), (byte) => byte.toString(16).padStart(2, '0')).join(''), ...readRectangle(body, canvas),
    }),
  },
};
