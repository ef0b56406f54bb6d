import {middleAt} from './birches.js';
import {ramp, SUN} from './sky.js';
import {BIRCHES, fir, heightAt, MIDDLE, NEAR} from './wood.js';

/** @import {Painter} from './painter.js' */
/** @import {Place} from './motions.js' */

/** @type {Array<[number, number]>} */
const NIGHT = [[0, 0x0c1233], [140, 0x131f4d], [260, 0x1b3464], [360, 0x275278], [450, 0x3c7a8e]];

/** Where the sun went down a moon comes up. */
export const MOON = /** @type {Place} */ ([SUN[0], 292]);

/** @param {Painter} p */
function darkness(p) {
  p.layer = 0;
  p.think(3);
  // One stroke over all of it: a marker does not darken itself.
  p.take('marker', 0x6874bd, 190, {pressure: 0});
  const [left, right] = [-40, 1_070];
  const way = /** @type {Place[]} */ ([40, 180, 320, 460, 595, 730].flatMap((y, at) => (at % 2 ? [[right, y], [left, y]] : [[left, y], [right, y + 10]])));
  p.line(way, {speed: 2_400, feel: 'even'});
  p.think(2);
  for (let y = -6; y < 440; y += 33) {
    p.take('brush', ramp(NIGHT, y), 78, {pressure: 0, opacity: 94});
    const [from, to] = p.random(2) ? [-50, 1_074] : [1_074, -50];
    p.line([[from, y], [400, y + p.between(-7, 7)], [to, y]], {speed: 2_000, feel: 'even'});
  }
  for (let y = 30; y < 420; y += 44) {
    p.take('brush', ramp(NIGHT, y + p.between(-30, 40)), p.between(36, 62), {opacity: 40});
    const from = p.between(-80, 400);
    p.line([[from, y], [from + 300, y + p.between(-9, 9)], [from + p.between(480, 760), y]], {speed: 1_600});
  }
}

/** @param {Painter} p */
function northernLight(p) {
  p.think(2);
  /** @param {number} x */
  const hem = (x) => 236 + 46 * Math.sin(x / 118 - 1) - (x - 560) * 0.16;
  const feel = (/** @type {number} */ share) => Math.min(1, share * 3.5) * (1 - share) ** 0.8;
  for (let x = 520; x < 1_030; x += 22) {
    p.take('brush', x % 3 === 0 ? 0x8f7bf0 : 0x59e8b4, p.between(30, 44), {opacity: x % 3 === 0 ? 30 : 34, pressure: 3});
    p.line([[x, hem(x) + 10], [x + 7, hem(x) - 70], [x + 22, hem(x) - p.between(140, 215)]], {speed: 700, feel});
  }
  p.take('brush', 0x9dffd4, 13, {opacity: 55});
  p.line([520, 600, 680, 760, 840, 920, 1_000, 1_060].map((x) => [x, hem(x)]), {speed: 700});
  p.take('brush', 0x59e8b4, 34, {opacity: 26});
  p.line([500, 600, 700, 800, 900, 1_000, 1_070].map((x) => [x, hem(x) - 4]), {speed: 700});
}

/** @param {Painter} p */
function moon(p) {
  p.think(2);
  for (const [radius, opacity] of [[215, 9], [172, 12], [140, 16]]) {
    p.take('brush', 0xa8c8f0, 4, {opacity});
    p.disc(MOON, radius);
  }
  p.take('brush', 0xfdf3cf, 4);
  p.disc(MOON, 112);
  p.take('brush', 0xe9d9ae, 26, {opacity: 60});
  for (const [x, y, length] of [[330, 240, 46], [430, 216, 54], [470, 300, 30], [318, 330, 34]]) {
    p.line([[x, y], [x + length / 2, y - 5], [x + length, y + 3]], {speed: 240});
  }
  p.take('brush', 0xffffff, 4);
  for (let star = 0; star < 30; star += 1) {
    const place = /** @type {Place} */ ([p.between(8, 1_016), p.between(8, 250)]);
    if ((place[0] - MOON[0]) ** 2 + (place[1] - MOON[1]) ** 2 > 140 ** 2) p.dab(place, p.between(0.35, 1));
  }
}

/** @param {Painter} p */
function darkWood(p) {
  p.think(1);
  for (const [base, colour, least, most, step] of [[454, 0x2b4a70, 60, 120, 58], [466, 0x1c2f57, 80, 180, 62]]) {
    for (let x = p.between(-10, 20); x < 1_030; x += step * p.between(0.6, 1.5)) {
      const low = Math.abs(x - MOON[0]) < 130 ? 0.6 : 1;
      fir(p, colour, x, base, p.between(least, most) * low);
    }
    p.take('brush', colour, 24, {pressure: 0});
    p.line([[-30, base - 4], [260, base - 10], [600, base - 2], [1_054, base - 9]], {speed: 1_500, feel: 'even'});
  }
  p.layer = 1;
  p.think(1);
  for (const [x, foot, width, top] of BIRCHES) {
    const tree = {x, foot, width, top, isSunRight: x < SUN[0]};
    p.take('marker', width < 15 ? 0x6d78b8 : 0x8b97d2, width + 2, {pressure: 0});
    p.line([foot - width * 0.37, foot * 0.7, foot * 0.4, 130, -24].map((y) => [middleAt(tree, y), y]), {speed: 1_300, feel: 'even'});
    p.take('brush', foot > 590 ? 0x454ea2 : 0x53549f, Math.max(5, width * 0.64));
    p.line([[x - width, foot + width * 0.1], [x, foot - width * 0.08], [x + width, foot + width * 0.1]], {speed: 400});
    if (width < 15) continue;
    p.take('brush', 0x9db4f0, Math.max(3, width * 0.12), {opacity: 75});
    p.line([[x - width * 0.6, foot - width * 0.12], [x, foot - width * 0.26], [x + width * 0.6, foot - width * 0.12]], {speed: 400});
  }
  for (const [x, foot, width, top] of BIRCHES.filter(([, , wide]) => wide > 15)) {
    const tree = {x, foot, width, top, isSunRight: x < SUN[0]};
    const edge = (tree.isSunRight ? 0.4 : -0.4) * width;
    p.take('brush', 0xe6f0ff, Math.max(2, width * 0.1), {opacity: 85});
    p.line([foot * 0.92, foot * 0.7, foot * 0.4, 120].map((y) => [middleAt(tree, y) + edge * (1 - 0.3 * (1 - y / foot)), y]), {speed: 1_000});
  }
}

/** What the moon lights on the snow. @param {Painter} p */
function glimmer(p) {
  p.layer = 0;
  p.think(1);
  for (const [ridge, depth] of /** @type {Array<[Place[], number]>} */ ([[MIDDLE, 8], [NEAR, 16]])) {
    for (let row = 0; row < 4; row += 1) {
      p.take('brush', row === 0 ? 0xdfeaff : 0x9db4f0, [5, 12, 20, 30][row] * (depth / 14), {opacity: [90, 48, 34, 26][row]});
      const [from, to] = row === 0 ? [130, 760] : [p.between(150, 280), p.between(520, 700)];
      p.line([0, 0.25, 0.5, 0.75, 1].map((share) => from + (to - from) * share).map((x) => [x, heightAt(ridge, x) + row * depth]), {speed: 1_000});
    }
  }
  p.take('brush', 0x3a4488, 26, {opacity: 55});
  p.line([[-20, 482], [300, 490], [620, 480], [1_040, 488]], {speed: 1_400, feel: 'even'});
  p.take('brush', 0xfff6d8, 8, {opacity: 60});
  p.line([[330, 470], [402, 473], [490, 468]], {speed: 500});
  p.line([[350, 490], [402, 492], [460, 489]], {speed: 500});
  p.take('spray', 0xe8f0ff, 80, {opacity: 55});
  p.spray([[340, 640], [460, 660], [600, 690], [240, 720]], 200);
}

/** The same wood, at night. @param {Painter} p */
export function paintNight(p) {
  darkness(p);
  northernLight(p);
  moon(p);
  darkWood(p);
  glimmer(p);
}
