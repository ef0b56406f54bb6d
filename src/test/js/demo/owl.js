import {Figure} from './figure.js';
import {paintMouse} from './mouse.js';
import {MOON} from './night.js';
import {snowfall} from './weather.js';

/** @import {Painter} from './painter.js' */
/** @import {Place} from './motions.js' */

/** The owl sits before the moon. */
const CORNER = {x: MOON[0] - 120, y: 214, scale: 0.8};
const PLUMAGE = 0x7d5f58;
const DARK = 0x2f2338;
const WING = 0x553f4b;
const PALE = 0xe2cdb4;
const MOONLIT = 0xfff4d2;

const OUTLINE = /** @type {Place[][]} */ ([
  [[84, 2], [112, 28], [150, 33], [188, 28], [216, 2]], [[216, 2], [232, 50], [240, 104], [250, 172], [238, 250], [200, 312], [150, 328]],
  [[150, 328], [100, 312], [62, 250], [50, 172], [60, 104], [68, 50], [84, 2]],
]);

/** Mirrored at the owl's middle, too. @param {Place[][]} lines @returns {Place[][]} */
function both(lines) {
  return lines.flatMap((line) => [line, line.map(([x, y]) => /** @type {Place} */ ([300 - x, y]))]);
}

/** @param {Painter} p */
function bough(p) {
  p.addLayer();
  p.think(2);
  p.take('brush', 0x2a2342, 34);
  p.line([[130, 512], [220, 492], [340, 484], [480, 476], [640, 440]], {speed: 520, feel: (share) => 1 - 0.85 * share, tremor: 1});
  p.take('brush', 0x2a2342, 12);
  p.line([[470, 476], [540, 486], [600, 478]], {speed: 420, feel: 'flick', tremor: 1});
  p.line([[560, 458], [604, 420], [628, 380]], {speed: 420, feel: 'flick', tremor: 1});
  p.line([[250, 490], [286, 520], [300, 548]], {speed: 420, feel: 'flick', tremor: 1});
  p.take('brush', 0x463b63, 9, {opacity: 80});
  p.line([[150, 516], [300, 494], [460, 486]], {speed: 520});
  p.take('brush', 0xd6e2fb, 13);
  p.line([[140, 500], [190, 485], [240, 477], [318, 471]], {speed: 420});
  p.line([[474, 464], [530, 456], [580, 444], [622, 432]], {speed: 420});
}

/** @param {Figure} owl */
function figure(owl) {
  owl.painter.think(1);
  // Its tail hangs behind the bough.
  owl.brush(WING, 30);
  owl.lines(both([[[132, 296], [128, 350], [134, 392]]]), {feel: (share) => 0.7 + 0.3 * Math.sin(Math.PI * share)});
  owl.brush(DARK, 24);
  owl.lines([[[150, 300], [150, 350], [150, 396]]], {feel: 'even'});
  owl.colourIn(PLUMAGE, OUTLINE, 50);
}

/** @param {Figure} owl */
function plumage(owl) {
  owl.painter.think(1);
  owl.brush(PALE, 74, 85);
  owl.line([[150, 150], [150, 230], [150, 316]], {feel: (share) => 0.65 + 0.35 * Math.sin(Math.PI * share)});
  owl.brush(WING, 56);
  owl.lines(both([[[78, 138], [62, 210], [98, 312]]]), {feel: 'leaf'});
  owl.brush(DARK, 9, 80);
  owl.lines(both([[[58, 196], [66, 250], [100, 306]], [[74, 190], [82, 244], [108, 296]]]));
  owl.brush(0x8d7272, 8, 85);
  owl.lines(both([[[60, 168], [74, 178], [88, 170]], [[62, 200], [76, 210], [94, 200]], [[70, 232], [84, 242], [100, 232]]]));
  owl.brush(DARK, 8, 85);
  for (let row = 0; row < 5; row += 1) {
    const count = row % 2 ? 3 : 4;
    for (let at = 0; at < count; at += 1) {
      const [x, y] = [150 + (at - (count - 1) / 2) * (row > 3 ? 19 : 23), 190 + row * 27];
      owl.line([[x - 9, y], [x, y + 9], [x + 9, y]], {speed: 260, tremor: 0.2});
    }
  }
}

/** Down at the sides and on the crown. @param {Figure} owl */
function down(owl) {
  owl.brush(DARK, 26, 28);
  owl.lines(both([[[236, 150], [238, 220], [206, 300]]]));
  owl.brush(0xf3e4cd, 7, 85);
  owl.lines([[[128, 172], [132, 186], [130, 200]], [[172, 172], [168, 186], [170, 200]], [[150, 164], [150, 176], [150, 186]]]);
  owl.lines([[[120, 214], [124, 228], [122, 240]], [[180, 214], [176, 228], [178, 240]]]);
  owl.brush(0x9c7b6c, 6, 85);
  owl.lines(both([[[138, 38], [136, 50], [140, 62]], [[124, 36], [116, 44], [112, 52]], [[96, 28], [92, 40], [92, 50]]]));
  owl.lines(both([[[78, 44], [74, 58], [74, 72]], [[72, 116], [70, 130], [74, 142]]]));
}

/** @param {Figure} owl */
function face(owl) {
  owl.painter.think(1);
  for (const x of [110, 190]) {
    owl.brush(DARK, 100);
    owl.dab([x, 96]);
    owl.brush(PALE, 91);
    owl.dab([x, 96]);
  }
  owl.brush(0xa98a7c, 5, 80);
  for (const [x, side] of [[110, -1], [190, 1]]) {
    for (let ray = 0; ray < 7; ray += 1) {
      const angle = (ray - 3) * 0.42 + (side < 0 ? Math.PI : 0);
      const at = (/** @type {number} */ radius) => /** @type {Place} */ ([x + Math.cos(angle) * radius, 96 + Math.sin(angle) * radius]);
      owl.line([at(29), at(36), at(43)], {speed: 300, feel: 'flick', tremor: 0});
    }
  }
  owl.brush(DARK, 17);
  owl.lines(both([[[146, 92], [122, 50], [86, 6]]]), {feel: 'leaf'});
  owl.brush(PALE, 8);
  owl.lines(both([[[146, 100], [130, 62], [104, 32]]]), {feel: 'leaf'});
  owl.painter.think(1);
  for (const x of [112, 188]) {
    for (const [colour, size] of [[DARK, 60], [0xf9b52e, 50], [0xffd873, 38], [DARK, 29]]) {
      owl.brush(colour, size);
      owl.dab([x, 96]);
    }
    owl.brush(0xffffff, 11);
    owl.dab([x - 7, 88]);
  }
  owl.brush(DARK, 26);
  owl.line([[150, 100], [151, 122], [150, 146]], {speed: 260, feel: 'leaf'});
  owl.brush(0xd9a850, 17);
  owl.line([[149, 104], [150, 122], [150, 140]], {speed: 260, feel: 'leaf'});
}

/** @param {Figure} owl */
function moonlight(owl) {
  owl.painter.think(1);
  owl.brush(MOONLIT, 4.5);
  owl.lines([[[70, 46], [60, 108], [53, 168]], [[52, 178], [58, 226], [72, 262]], [[231, 46], [240, 104], [248, 168]], [[249, 178], [243, 226], [230, 262]]]);
  owl.lines([[[90, 8], [112, 27], [150, 32]], [[150, 32], [188, 27], [210, 8]]]);
  owl.brush(0xd9a850, 13);
  owl.lines(both([[[116, 320], [114, 334], [112, 348]], [[130, 324], [130, 338], [129, 352]]]), {feel: 'flick', speed: 260});
}

/** @param {Painter} p */
export function paintOwl(p) {
  const owl = new Figure(p, CORNER);
  bough(p);
  figure(owl);
  plumage(owl);
  down(owl);
  face(owl);
  moonlight(owl);
  paintMouse(p);
  snowfall(p, 28);
}
