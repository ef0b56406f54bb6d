import {FONTS, SHAPES, TOOLS} from '../../../../main/webapp/painter/log/drawing-entries.js';
import {LogWriter} from '../../../../main/webapp/painter/log/log-writer.js';
import {seededRandom} from '../../../../main/webapp/painter/engine/seeded-random.js';

/** @typedef {import('../../../../main/webapp/painter/log/entries.js').Entry} Entry */
/** @typedef {(below: number) => number} Random */

/** A wandering line. @param {Random} random @param {number} side pixels @param {number} most */
function points(random, side, most) {
  const count = 1 + random(most);
  const all = new Int32Array(count * 4);
  let [x, y, pressure, time] = [random(side * 8), random(side * 8), random(128), 0];
  for (let at = 0; at < count; at += 1) {
    all.set([x, y, pressure, time], at * 4);
    const leaps = random(30) === 0 ? 20 : 1;
    x = Math.max(-32_767, Math.min(32_767, x + (random(121) - 60) * leaps));
    y = Math.max(-32_767, Math.min(32_767, y + (random(121) - 60) * leaps));
    pressure = Math.max(0, Math.min(127, pressure + random(19) - 9));
    time += random(20) === 0 ? random(1_001) : random(17);
  }
  return all;
}

/** @param {Random} random @param {number} side */
function rectangle(random, side) {
  const [x, y] = [random(side), random(side)];
  return {x, y, width: 1 + random(side - x), height: 1 + random(side - y)};
}

/** @param {Random} random @param {number} side */
function mask(random, side) {
  const {x, y, width, height} = rectangle(random, side);
  /** @type {number[]} */
  const runs = [];
  for (let left = width * height; left > 0; left -= runs[runs.length - 1]) {
    const least = runs.length === 0 ? 0 : 1;
    runs.push(Math.min(left, least + random(width * 2)));
  }
  return {x, y, width, height, runs};
}

/** @param {Random} random @param {number} side */
function region(random, side) {
  if (random(2) === 0) return rectangle(random, side);
  return {corners: Array.from({length: 2 * (3 + random(8))}, () => random(side * 2) - Math.floor(side / 2))};
}

/** @param {Random} random @param {number} side */
function stamp(random, side) {
  const [width, height] = [1 + random(12), 1 + random(12)];
  const runs = [];
  for (let left = width * height; left > 0; left -= runs[runs.length - 1][0]) {
    runs.push([1 + random(Math.min(left, 9)), random(256), random(256), random(256), random(256)]);
  }
  return {layer: random(4), x: random(side) - 4, y: random(side) - 4, width, height, runs};
}

const LAYERS = [0, 1, 2, 3];

/** @type {Array<(random: Random, side: number) => any>} */
const MAKERS = [
  (random) => ({
    type: 'style', colour: [random(256), random(256), random(256)], second: [random(256), random(256), random(256)], opacity: 1 + random(255),
    size: 8 + random(160), smoothing: random(101), pressure: random(4),
  }),
  (random, side) => {
    const tool = TOOLS[random(TOOLS.length)];
    return {type: 'stroke', tool, layer: random(4), ...(tool === 'spray' && {seed: random(2 ** 32)}), points: points(random, side, 60)};
  },
  (random, side) => ({type: 'fill', layer: random(4), mask: mask(random, side)}),
  (random, side) => {
    const kind = random(SHAPES.length);
    const corners = [2, 4, 2, 2, 3 + random(5)][kind];
    return {
      type: 'shape', shape: SHAPES[kind], paint: kind < 2 ? 1 : 1 + random(3), layer: random(4),
      corners: Array.from({length: corners * 2}, () => random(side * 10) - side),
    };
  },
  (random, side) => ({
    type: 'text', layer: random(4), font: FONTS[random(4)], look: random(4), size: 4 + random(40), x: random(side), y: random(side), text: ['Hallo', 'ä ß 猫\nzwei', '🎨'][random(3)],
  }),
  (random) => ({
    type: 'layers',
    stack: LAYERS.toSorted(() => random(3) - 1).slice(0, 1 + random(4)).map((layer) => ({layer, isVisible: random(4) > 0, opacity: random(256)})),
  }),
  (random) => {
    const from = random(4);
    return {type: 'merge', from, into: (from + 1 + random(3)) % 4};
  },
  (random, side) => ({
    type: 'move', from: random(4), into: random(4), turn: random(8), keeps: random(2) === 0, region: region(random, side), x: random(side) - 5, y: random(side) - 5,
  }),
  (random, side) => ({type: 'stamp', ...stamp(random, side)}),
  (random, side) => ({type: 'erase', layer: random(4), region: region(random, side)}),
  (random) => ({type: 'clear', layer: random(3) === 0 ? null : random(4)}),
];

/**
 * What someone without a plan paints, with every kind of entry but pictures.
 *
 * @param {number} seed
 * @param {{side?: number, length?: number}} [options]
 * @returns {{header: import('../../../../main/webapp/painter/log/log-writer.js').Header, entries: Entry[], bytes: Uint8Array}}
 */
export function randomLog(seed, {side = 64, length = 40} = {}) {
  const random = seededRandom(seed);
  const header = {width: side, height: side, background: [255, 255, 255]};
  const writer = new LogWriter(header);
  /** @type {Entry[]} */
  const entries = [];
  while (entries.length < length) {
    const chance = random(10);
    const last = entries.at(-1)?.type;
    /** @type {any} */
    let entry;
    if (chance === 0) entry = {type: 'undo'};
    else if (chance === 1) entry = {type: 'redo'};
    else if (chance < 4 && (last === 'stroke' || last === 'more')) entry = {type: 'more', points: points(random, side, 20)};
    else if (chance < 7) entry = MAKERS[1](random, side);
    else entry = MAKERS[random(MAKERS.length)](random, side);
    if (entry.type === 'more') continuing(entry.points, entries.at(-1)?.points);
    entry = {type: entry.type, wait: random(4) === 0 ? random(60_001) : random(300), ...entry};
    writer.append(entry);
    entries.push(entry);
  }
  return {header, entries, bytes: writer.bytes()};
}

/** Time goes on where it was. @param {Int32Array} points @param {Int32Array} before */
function continuing(points, before) {
  const start = before[before.length - 1];
  for (let at = 3; at < points.length; at += 4) points[at] += start;
}
