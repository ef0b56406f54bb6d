import {birch} from './birches.js';
import {paintSky, SUN} from './sky.js';

/** @import {Painter} from './painter.js' */
/** @import {Place} from './motions.js' */

/**
 * A fir in one stroke from its top: the hand presses harder for each row of branches.
 *
 * @param {Painter} p
 * @param {number} colour
 * @param {number} x
 * @param {number} base
 * @param {number} height
 */
export function fir(p, colour, x, base, height) {
  p.take('brush', colour, height * 0.46, {smoothing: 0});
  const rows = Math.round(height / 17) + 2;
  p.line([[x, base - height], [x + p.between(-1, 1), base - height * 0.5], [x, base - height * 0.1]], {
    feel: (share) => share * (0.62 + 0.38 * ((share * rows) % 1)), speed: 230, tremor: 0,
  });
}

/** @param {Painter} p */
function farWood(p) {
  for (const [base, colour, least, most, step] of [[452, 0xdf9f95, 50, 100, 52], [464, 0xb57f92, 70, 165, 64]]) {
    p.take('brush', colour, 30, {pressure: 0});
    p.line([[-30, base - 4], [260, base - 10], [600, base - 2], [1_054, base - 9]], {speed: 1_500, feel: 'even'});
    for (let x = p.between(-10, 20); x < 1_030; x += step * p.between(0.5, 1.6)) {
      // The sun is left room.
      const low = Math.abs(x - SUN[0]) < 95 ? 0.42 : 1;
      fir(p, colour, x, base, p.between(least, most) * low);
    }
    p.take('brush', 0xffdcae, 44, {opacity: 20});
    p.line([[60, base - 8], [500, base - 16], [960, base - 6]], {speed: 1_400});
  }
}

/** A hill: its line from side to side, and all below. @param {Painter} p @param {number} colour @param {Place[]} ridge */
function hill(p, colour, ridge) {
  p.take('brush', colour, 12, {pressure: 0});
  p.line(ridge, {feel: 'even', speed: 1_000});
  p.fill([512, 764], 6);
}

const FAR = /** @type {Place[]} */ ([[-10, 470], [180, 457], [420, 468], [700, 455], [1_034, 472]]);
export const MIDDLE = /** @type {Place[]} */ ([[-10, 508], [150, 520], [380, 548], [640, 512], [860, 500], [1_034, 524]]);
export const NEAR = /** @type {Place[]} */ ([[-10, 640], [160, 612], [380, 596], [600, 606], [830, 580], [1_034, 602]]);

/** @param {Painter} p */
function snow(p) {
  hill(p, 0xf0cfc3, FAR);
  p.take('brush', 0xffeacb, 9, {opacity: 75});
  p.line([[150, 462], [300, 466], [410, 470], [560, 464]], {speed: 700});
  p.line([[360, 482], [420, 484], [520, 480]], {speed: 700});
  p.take('brush', 0xcfa9b8, 14, {opacity: 45});
  p.line([[560, 486], [760, 476], [980, 490]], {speed: 800});
  p.line([[20, 492], [120, 486], [260, 496]], {speed: 800});
  p.think(1);
  hill(p, 0xc9b7d6, MIDDLE);
  shaded(p, MIDDLE, 0xffdcc2, 0xaa9cc8, 74);
  p.think(1);
  hill(p, 0xa3a6d4, NEAR);
  shaded(p, NEAR, 0xf3d3d2, 0x7f86bd, 160);
  p.take('spray', 0xf4eefc, 90, {opacity: 70});
  p.spray([[120, 690], [330, 640], [520, 650], [700, 700], [880, 650]], 320);
}

/** Light along a ridge, shade below it. @param {Painter} p @param {Place[]} ridge @param {number} light @param {number} shade @param {number} depth */
function shaded(p, ridge, light, shade, depth) {
  for (let row = 0; row < 4; row += 1) {
    p.take('brush', shade, p.between(24, 46) * (depth / 120), {opacity: 30 + row * 6});
    const down = depth * (0.35 + row * 0.16);
    const from = p.between(-40, 300);
    const way = [from, from + 260, from + p.between(480, 760)];
    p.line(way.map((x) => [x, heightAt(ridge, x) + down + p.between(-8, 8)]), {speed: 1_200});
  }
  for (let row = 0; row < 4; row += 1) {
    p.take('brush', light, [5, 11, 18, 24][row] * (depth / 120 + 0.4), {opacity: [95, 50, 34, 24][row]});
    const sections = row === 0 ? [[0, 480], [420, 1_030]] : [[p.between(0, 200), p.between(480, 700)]];
    for (const [from, to] of sections) {
      const middle = (from + to) / 2;
      p.line([from, (from + middle) / 2, middle, (middle + to) / 2, to].map((x) => [x, heightAt(ridge, x) + row * depth * 0.08]), {speed: 1_000});
    }
  }
}

/** @param {Place[]} ridge @param {number} x */
export function heightAt(ridge, x) {
  const next = Math.max(1, ridge.findIndex(([where]) => where >= x));
  const [[x0, y0], [x1, y1]] = [ridge[next - 1], ridge[next]];
  const t = (x - x0) / (x1 - x0);
  return y0 + (y1 - y0) * t * t * (3 - 2 * t);
}

/** Far ones first: x and y of the foot, width, x of the top. @type {Array<[number, number, number, number]>} */
export const BIRCHES = [
  [548, 503, 7, 552], [476, 509, 8, 470], [772, 503, 9, 778], [178, 518, 11, 172], [718, 520, 12, 712], [892, 520, 13, 899],
  [318, 560, 19, 327], [822, 560, 24, 812], [236, 626, 35, 226], [952, 664, 62, 930], [92, 716, 78, 122],
];

/** Long shadows on the snow, away from the sun. @param {Painter} p */
function shadows(p) {
  p.think(1);
  for (const [x, y, width] of BIRCHES.slice(3)) {
    p.take('marker', y > 590 ? 0xb9bce4 : 0xcfc0dd, width * 0.85, {pressure: 0});
    const [dx, dy] = [x - SUN[0], y - SUN[1] - 52];
    // On, until it leaves the canvas.
    const reach = Math.min(370 / dy, (dx < 0 ? x + 60 : 1_084 - x) / Math.abs(dx));
    p.line([[x, y - 4], [x + dx * reach * 0.5, y + dy * reach * 0.5 + 5], [x + dx * reach, y + dy * reach]], {speed: 800, feel: 'even'});
  }
}

/** All that two painters share: a birch wood in the snow at dusk. @param {Painter} p */
export function paintWood(p) {
  paintSky(p);
  farWood(p);
  snow(p);
  shadows(p);
  p.addLayer();
  p.think(2);
  for (const [x, foot, width, top] of BIRCHES) birch(p, {x, foot, width, top, isSunRight: x < SUN[0]});
}
