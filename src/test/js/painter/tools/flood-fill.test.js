import assert from 'node:assert/strict';
import {test} from 'node:test';
import {Coverage} from '../../../../main/webapp/painter/engine/coverage.js';
import {floodFill} from '../../../../main/webapp/painter/tools/flood-fill.js';
import {coverMask} from '../../../../main/webapp/painter/engine/region.js';

/** @param {string} drawing */
function pixelsOf(drawing) {
  const rows = drawing.trim().split('\n');
  const data = new Uint8ClampedArray(rows.length * rows[0].length * 4);
  [...rows.join('')].forEach((letter, at) => data.fill({'.': 255, '-': 240, '#': 0}[letter] ?? 0, at * 4, at * 4 + 4));
  return {data, width: rows[0].length, height: rows.length};
}

/** @param {string} drawing @param {{x: number, y: number, tolerance: number}} seed */
function filled(drawing, seed) {
  const {data, width, height} = pixelsOf(drawing);
  const coverage = new Coverage(width, height);
  coverMask(coverage, floodFill(data, width, height, seed));
  return Array.from({length: height}, (_, y) => Array.from(coverage.data.subarray(y * width, (y + 1) * width), (value) => (value ? 'X' : '.')).join('')).join('\n');
}

const DRAWING_ENTRIES = `
..#.....
..#.###.
###.#.#.
.-..#.#.
....###.`;

test('a fill goes around corners and stays within lines', () => {
  assert.equal(filled(DRAWING_ENTRIES, {x: 7, y: 0, tolerance: 20}), `
...XXXXX
...X...X
...X...X
XXXX...X
XXXX...X`.trim());
  assert.equal(filled(DRAWING_ENTRIES, {x: 5, y: 2, tolerance: 0}), `
........
........
.....X..
.....X..
........`.trim());
});

test('the tolerance decides what is alike', () => {
  assert.equal(filled('.-.#', {x: 0, y: 0, tolerance: 14}), 'X...');
  assert.equal(filled('.-.#', {x: 0, y: 0, tolerance: 15}), 'XXX.');
  assert.equal(filled('.-.#', {x: 3, y: 0, tolerance: 255}), 'XXXX');
});

test('a million pixels are filled, along any way', () => {
  const side = 1_024;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  // Walls from alternating sides make one long way of it.
  for (let y = 1; y < side; y += 2) {
    for (let x = 0; x < side - 1; x += 1) pixels.fill(0, (y * side + x + (y % 4 === 1 ? 0 : 1)) * 4, (y * side + x + (y % 4 === 1 ? 0 : 1)) * 4 + 4);
  }
  const {runs} = floodFill(pixels, side, side, {x: 0, y: 0, tolerance: 10});
  const meant = runs.reduce((sum, run, at) => sum + (at % 2 === 1 ? run : 0), 0);
  assert.equal(meant, (side / 2) * side + side / 2);
});

test('smooth edges are taken in, and thin lines are not', () => {
  const grey = {'9': 255, '6': 160, '3': 80, '0': 0};
  const fill = (/** @type {string} */ row) => {
    const data = new Uint8ClampedArray(row.length * 4);
    [...row].forEach((letter, at) => data.fill(grey[/** @type {'9'} */ (letter)], at * 4, at * 4 + 4));
    const coverage = new Coverage(row.length, 1);
    coverMask(coverage, floodFill(data, row.length, 1, {x: 0, y: 0, tolerance: 20}));
    return Array.from(coverage.data, (value) => (value ? 'X' : '.')).join('');
  };
  assert.equal(fill('99963000'), 'XXXXX...');
  assert.equal(fill('99990999'), 'XXXX....');
  assert.equal(fill('99960699'), 'XXXX....');
  assert.equal(fill('99990000'), 'XXXX....');
});
