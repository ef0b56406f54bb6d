/** @import {Figure} from './figure.js' */
/** @import {Place} from './motions.js' */

export const COAT = 0xd9692c;
export const SHADE = 0x9c3f26;
export const LIGHT = 0xf0994a;
export const CREAM = 0xfbeada;
export const DARK = 0x34202f;

const FACE = /** @type {Place[][]} */ ([
  [[112, 4], [134, 28], [150, 54]], [[150, 54], [172, 47], [194, 54]], [[194, 54], [212, 28], [236, 4]], [[236, 4], [243, 45], [236, 84]],
  [[236, 84], [246, 104], [262, 122]], [[262, 122], [236, 130], [212, 144], [194, 164], [172, 171], [150, 164], [132, 144], [108, 130], [82, 122]],
  [[82, 122], [98, 104], [108, 84]], [[108, 84], [101, 45], [112, 4]],
]);
const CHEEKS = /** @type {Place[][]} */ ([
  [[84, 122], [110, 117], [134, 119], [151, 132], [162, 151]], [[162, 151], [182, 151]], [[182, 151], [193, 132], [210, 119], [234, 117], [260, 122]],
  [[260, 122], [236, 130], [212, 144], [194, 164], [172, 170], [150, 164], [132, 144], [108, 130], [84, 122]],
]);

/** @param {Figure} head */
export function paintFace(head) {
  head.colourIn(COAT, FACE, 26);
  head.painter.think(1.5);
  head.brush(SHADE, 26, 45);
  head.lines([[[236, 30], [232, 70], [224, 104]], [[196, 62], [212, 84], [222, 106]]]);
  head.colourIn(CREAM, CHEEKS, 12);
  head.brush(CREAM, 8);
  head.lines([[[104, 122], [90, 128], [80, 132]], [[118, 134], [104, 142], [96, 146]]], {feel: 'flick'});
  head.lines([[[240, 122], [254, 128], [266, 133]], [[226, 134], [240, 142], [250, 147]]], {feel: 'flick'});
  head.brush(COAT, 42);
  head.line([[172, 84], [172, 116], [172, 147]], {speed: 300, feel: (share) => 1 - 0.5 * share, tremor: 0.2});
  head.brush(LIGHT, 12, 80);
  head.lines([[[170, 56], [168, 90], [170, 128]], [[148, 64], [140, 76], [128, 88]], [[158, 60], [154, 80], [158, 104]]]);
  head.brush(SHADE, 5, 70);
  head.lines([[[166, 58], [168, 70], [166, 84]], [[180, 58], [178, 72], [181, 88]], [[190, 64], [190, 76], [194, 88]]]);
  // The ears.
  head.brush(0x6a2b2e, 22);
  head.lines([[[116, 20], [120, 44], [130, 70]], [[232, 20], [228, 44], [217, 70]]], {feel: 'leaf'});
  head.brush(0xe8c3b4, 8);
  head.lines([[[142, 66], [130, 54], [122, 36]], [[136, 74], [122, 62], [115, 46]], [[204, 66], [218, 54], [226, 38]]], {feel: 'flick'});
  head.brush(DARK, 9);
  head.lines([[[112, 4], [119, 12], [126, 22]], [[236, 4], [229, 12], [222, 22]]], {feel: 'flick'});
  head.lines([[[111, 6], [108, 18], [106, 28]], [[237, 6], [239, 18], [240, 28]]], {feel: 'flick'});
}

/** Eyes, nose, whiskers. @param {Figure} head */
export function paintFeatures(head) {
  head.painter.think(2);
  for (const [x, inner, outer] of [[137, 151, 122], [208, 194, 223]]) {
    head.brush(DARK, 19);
    head.line([[outer, 103], [x, 96], [inner, 107]], {speed: 180, feel: 'leaf', tremor: 0.1});
    head.brush(0xf2b236, 13);
    head.dab([x, 100]);
    head.brush(DARK, 5.5);
    head.line([[x, 97], [x, 103]], {speed: 120, feel: 'even', tremor: 0});
    head.brush(0xffffff, 4);
    head.dab([x - 3, 96]);
  }
  head.brush(DARK, 17);
  head.line([[164, 144], [180, 144]], {speed: 160, feel: 'even', tremor: 0});
  head.brush(DARK, 11);
  head.line([[171, 146], [173, 154]], {speed: 160, feel: 'flick', tremor: 0});
  head.brush(DARK, 4);
  head.lines([[[172, 152], [166, 161], [156, 162]], [[172, 152], [179, 161], [188, 162]]], {speed: 200});
  head.brush(0xd9c4d6, 4.5);
  head.line([[166, 141], [172, 140]], {speed: 160});
  head.brush(0xfff6ea, 2.2, 85);
  head.lines([[[150, 150], [120, 152], [92, 146]], [[150, 155], [124, 162], [100, 162]]], {feel: 'flick', speed: 700});
  head.lines([[[194, 150], [224, 152], [252, 146]], [[194, 155], [220, 162], [244, 162]]], {feel: 'flick', speed: 700});
}
