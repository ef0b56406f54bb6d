import {Figure} from './figure.js';
import {COAT, CREAM, DARK, LIGHT, paintFace, paintFeatures, SHADE} from './fox-head.js';
import {grass, snowfall} from './weather.js';

/** @import {Painter} from './painter.js' */
/** @import {Place} from './motions.js' */

const RIM = 0xffdfae;
/** Where the drawing's corner lies: the fox sits at about 640, 690. */
const CORNER = {x: 472, y: 372, scale: 0.82};
/** It holds its head a little askew. */
const HEAD = {...CORNER, turn: -0.09, around: /** @type {Place} */ ([172, 120])};

/** Its shadow on the snow. @param {Painter} p */
function shadow(p) {
  p.layer = 0;
  p.take('marker', 0xb7bae6, 92, {pressure: 0});
  p.line([[622, 700], [690, 762], [770, 850]], {speed: 500, feel: 'even'});
  p.take('marker', 0xc4c6ea, 24, {pressure: 0});
  p.line([[596, 698], [660, 704], [800, 698]], {speed: 500, feel: 'even'});
}

/** @param {number} share */
function bushy(share) {
  return share < 0.6 ? 0.5 + 0.5 * Math.sin((share / 0.6) * (Math.PI / 2)) : Math.cos(((share - 0.6) / 0.4) * (Math.PI / 2)) ** 0.75;
}

/** @param {Figure} fox */
function tail(fox) {
  fox.brush(COAT, 82);
  fox.line([[250, 366], [320, 384], [388, 360], [424, 300], [426, 236], [398, 186]], {feel: bushy});
  fox.brush(SHADE, 30, 70);
  fox.line([[280, 388], [342, 396], [412, 362], [446, 300]]);
  fox.brush(CREAM, 56);
  fox.line([[432, 262], [424, 222], [396, 182]], {speed: 320, feel: (share) => 0.9 * (1 - share) ** 0.6});
  fox.brush(CREAM, 13);
  fox.lines([[[416, 250], [404, 272], [398, 290]], [[434, 252], [432, 278], [428, 296]], [[448, 246], [452, 268], [450, 284]]], {feel: 'flick'});
  fox.eraser(6);
  fox.lines([[[376, 196], [392, 206], [404, 224]], [[384, 226], [396, 234], [404, 246]]], {feel: 'flick'});
  fox.brush(LIGHT, 15, 85);
  fox.lines([[[300, 358], [344, 352], [384, 318]], [[340, 374], [384, 350], [404, 306]], [[372, 344], [398, 312], [404, 278]]]);
  fox.brush(RIM, 6);
  fox.line([[318, 353], [360, 338], [388, 300], [397, 262]]);
}

const BODY = /** @type {Place[]} */ ([
  [140, 145], [119, 205], [124, 262], [146, 330], [170, 388], [250, 395], [302, 382], [320, 336],
  [306, 275], [272, 212], [236, 162], [190, 130], [140, 145],
]);

/** @param {Figure} fox */
function trunk(fox) {
  fox.colourIn(COAT, [BODY], 44);
  fox.painter.think(1.5);
  fox.brush(SHADE, 34, 50);
  fox.line([[262, 216], [296, 276], [308, 340], [292, 378]], {speed: 500});
  fox.line([[232, 190], [262, 240], [262, 270]], {speed: 500});
  // The legs in front.
  fox.brush(COAT, 44);
  fox.line([[196, 250], [198, 320], [197, 386]], {feel: (share) => 1 - 0.36 * share});
  fox.line([[150, 240], [148, 320], [142, 388]], {feel: (share) => 1 - 0.36 * share});
  fox.brush(SHADE, 9, 85);
  fox.line([[172, 296], [170, 344], [168, 392]], {feel: 'grow'});
  fox.line([[218, 288], [216, 340], [214, 386]]);
  fox.brush(DARK, 31);
  fox.line([[197, 322], [198, 356], [195, 390]], {speed: 300, feel: (share) => 0.25 + 0.75 * share ** 0.5});
  fox.line([[145, 318], [143, 356], [139, 390]], {speed: 300, feel: (share) => 0.25 + 0.75 * share ** 0.5});
  fox.brush(DARK, 20);
  fox.line([[140, 392], [126, 395]], {speed: 260, feel: 'even'});
  fox.line([[194, 393], [180, 396]], {speed: 260, feel: 'even'});
  fox.eraser(7);
  fox.line([[168, 404], [169, 376], [170, 344]], {speed: 300, feel: 'flick'});
  // The thigh and its foot.
  fox.brush(SHADE, 12, 80);
  fox.line([[292, 284], [248, 288], [222, 326], [226, 384]]);
  fox.brush(LIGHT, 26, 45);
  fox.line([[286, 304], [254, 312], [244, 350]]);
  fox.brush(DARK, 22);
  fox.line([[244, 393], [216, 396]], {speed: 300, feel: 'even'});
}

/** @param {Figure} fox */
function bib(fox) {
  fox.brush(CREAM, 40);
  fox.lines([[[160, 160], [142, 200], [140, 250]], [[184, 160], [168, 212], [160, 282]], [[150, 160], [148, 214], [152, 268]]]);
  fox.brush(CREAM, 14);
  fox.lines([[[128, 184], [124, 214], [128, 240]], [[138, 226], [136, 256], [142, 280]]]);
  fox.lines([[[160, 240], [160, 280], [166, 304]], [[182, 196], [184, 226], [178, 254]]]);
  fox.brush(0xd9b9c2, 9, 70);
  fox.lines([[[176, 186], [178, 214], [172, 244]], [[158, 200], [156, 232], [160, 258]], [[188, 166], [194, 188], [190, 206]]]);
  fox.brush(0xb98a94, 16, 45);
  fox.line([[146, 170], [172, 182], [200, 168]], {speed: 300});
}

const HAIRS = /** @type {Place[]} */ ([
  [244, 208], [262, 240], [280, 276], [294, 318], [256, 350], [284, 356], [330, 378], [372, 366], [408, 324], [420, 282],
]);

/** Single hairs along the back, the thigh and the tail. @param {Figure} fox */
function coat(fox) {
  for (const [colour, size] of [[SHADE, 6], [0xf7b069, 5]]) {
    fox.brush(colour, size, 75);
    for (const [x, y] of HAIRS) {
      const [dx, dy] = [x + fox.painter.between(-12, 8), y + fox.painter.between(-14, 12)];
      const side = x < 310 ? 1 : x < 390 ? -2.6 : 0.2;
      fox.line([[dx, dy], [dx + 5 * side, dy + 9], [dx + 7 * side, dy + (x < 310 ? 22 : x < 390 ? 4 : 24)]], {speed: 240});
    }
  }
}

/** What the low sun touches. @param {Figure} fox @param {Figure} head */
function light(fox, head) {
  fox.painter.think(2);
  fox.brush(RIM, 6);
  head.lines([[[110, 82], [103, 46], [112, 7]], [[84, 121], [98, 105], [109, 86]], [[151, 54], [164, 49], [180, 48]], [[196, 53], [212, 30], [232, 8]]]);
  fox.lines([[[130, 172], [123, 206], [127, 258]], [[238, 164], [274, 212], [300, 258]]]);
  fox.brush(LIGHT, 10, 75);
  fox.lines([[[214, 172], [242, 208], [256, 236]], [[196, 214], [216, 240], [222, 262]]]);
  fox.lines([[[268, 240], [288, 272], [296, 300]], [[132, 284], [134, 306], [138, 322]]]);
}

/** How it came here, and the snow around its feet. @param {Figure} fox */
function prints(fox) {
  const p = fox.painter;
  p.layer = 0;
  p.take('brush', 0x767db8, 9, {opacity: 85});
  const way = /** @type {Place[]} */ ([[392, 606], [420, 622], [442, 619], [468, 640], [492, 638], [516, 662], [540, 660]]);
  for (const [x, y] of way) p.line([[x - 5, y], [x + 5, y + 3]], {speed: 200, tremor: 0});
  p.layer = 2;
  p.take('brush', 0xb3b6de, 13);
  fox.lines([[[118, 402], [140, 399], [160, 403]], [[172, 403], [196, 400], [232, 404]], [[262, 400], [310, 404], [360, 398]]], {speed: 300});
}

/** @param {Painter} p @returns {number} bytes of the log when its tail is all that is to be seen of it */
export function paintFox(p) {
  const fox = new Figure(p, CORNER);
  const head = new Figure(p, HEAD);
  shadow(p);
  p.addLayer();
  p.think(3);
  tail(fox);
  const tailAlone = p.writer.length;
  trunk(fox);
  bib(fox);
  paintFace(head);
  paintFeatures(head);
  coat(fox);
  light(fox, head);
  prints(fox);
  grass(p, [330, 742], 0x6a5682);
  grass(p, [352, 748], 0xb98a8c);
  grass(p, [868, 726], 0x6a5682);
  snowfall(p, 25);
  return tailAlone;
}
