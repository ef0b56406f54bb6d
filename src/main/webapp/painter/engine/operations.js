import {SUBPIXELS} from '../log/limits.js';
import {paintCoverage, paintPixels} from './blend.js';
import {merge} from './composite.js';
import {copyPixels, transformed, decodeStamp} from './pixels.js';
import {boundsOf, coverMask, coverRegion} from './region.js';
import {shapeOutlines} from './shapes.js';

/** @import {Box, Operation, OperationContext} from './types.js' */

/** The effect of every entry that is a step of its own, except strokes. @type {Record<string, Operation>} */
export const OPERATIONS = {
  fill(work, {layer, mask}, style) {
    colour(work, coverMask(work.coverage, mask), layer, style.colour, style.opacity);
  },

  shape(work, entry, style) {
    const {coverage} = work;
    const {line, filling} = shapeOutlines(entry, style.size / SUBPIXELS);
    if (filling && entry.paint & 2) colour(work, coverage.polygon([filling]), entry.layer, style.second, style.opacity);
    if (!(entry.paint & 1)) return;
    for (const outlines of line) coverage.polygon(outlines);
    colour(work, {...coverage.box}, entry.layer, style.colour, style.opacity);
  },

  text(work, entry, style) {
    colour(work, work.studio.letters(entry, work.coverage), entry.layer, style.colour, style.opacity);
  },

  layers({grid, state, changed}, {stack}) {
    const kept = new Set(stack.map((/** @type {{layer: number}} */ {layer}) => layer));
    state.stack = stack;
    state.tiles = state.tiles.map((tiles, layer) => (kept.has(layer) ? tiles : grid.emptyTiles()));
    everywhere(grid, changed);
  },

  merge({grid, state, before, changed}, {from, into}) {
    const opacity = state.stack.find(({layer}) => layer === from)?.opacity ?? 255;
    merge(grid, state, before, {from, into, opacity}, changed);
    state.stack = state.stack.filter(({layer}) => layer !== from);
    state.tiles[from] = grid.emptyTiles();
    everywhere(grid, changed);
  },

  move(work, {from, into, turn, keeps, region, x, y}) {
    const {grid, state, before, coverage, changed} = work;
    const box = grid.clip(boundsOf(region));
    if (box.left >= box.right || box.top >= box.bottom) return;
    coverRegion(coverage, region);
    const pixels = transformed(copyPixels(grid, state, from, box, coverage), turn);
    if (!keeps) paintCoverage(grid, state, before, state, coverage, box, {layer: from, colour: [0, 0, 0], opacity: 255, mode: 'erase'}, changed);
    coverage.clear();
    paintPixels(grid, state, before, into, pixels, x, y, changed);
  },

  stamp({grid, state, before, changed}, entry) {
    paintPixels(grid, state, before, entry.layer, decodeStamp(entry), entry.x, entry.y, changed);
  },

  erase(work, {layer, region}) {
    coverRegion(work.coverage, region);
    paintCoverage(work.grid, work.state, work.before, work.state, work.coverage, boundsOf(region), {layer, colour: [0, 0, 0], opacity: 255, mode: 'erase'}, work.changed);
    work.coverage.clear();
  },

  clear({grid, state, changed}, {layer}) {
    state.tiles = state.tiles.map((tiles, at) => (layer === null || layer === at ? grid.emptyTiles() : tiles));
    everywhere(grid, changed);
  },

  picture({grid, state, before, studio, changed}, {layer, hash, x, y, width, height}) {
    const pixels = studio.picture(hash, width, height);
    if (pixels) paintPixels(grid, state, before, layer, pixels, x, y, changed);
  },
};

/**
 * @param {OperationContext} work its coverage is used up
 * @param {Box} box
 * @param {number} layer
 * @param {number[]} rgb
 * @param {number} opacity
 */
function colour({grid, state, before, coverage, changed}, box, layer, rgb, opacity) {
  if (box.left < box.right) paintCoverage(grid, state, before, state, coverage, box, {layer, colour: rgb, opacity, mode: 'over'}, changed);
  coverage.clear();
}

/** @param {import('./tiles.js').Grid} grid @param {(index: number) => void} changed */
function everywhere({count}, changed) {
  for (let index = 0; index < count; index += 1) changed(index);
}
