/** @import {Painter} from './painter.js' */

/** Someone else is out tonight. @param {Painter} p */
export function paintMouse(p) {
  p.think(2);
  p.take('brush', 0x2d3583, 5);
  for (const [x, y] of [[938, 716], [922, 704], [904, 706], [888, 694], [870, 696], [854, 684]]) p.line([[x, y], [x + 6, y + 1]], {tremor: 0});
  p.take('brush', 0x2d3583, 13, {opacity: 60});
  p.line([[752, 672], [790, 676], [832, 672]], {speed: 300});
  p.take('brush', 0xc39aa4, 4.5);
  p.line([[808, 666], [836, 670], [856, 656], [874, 660]], {speed: 300, feel: 'flick'});
  p.take('brush', 0x8d7b8c, 40);
  p.line([[756, 666], [786, 652], [818, 668]], {speed: 260, feel: 'leaf'});
  p.take('brush', 0x8d7b8c, 25);
  p.line([[742, 667], [760, 657], [778, 655]], {speed: 260, feel: 'leaf'});
  p.take('brush', 0xa9919d, 18);
  p.dab([770, 643]);
  p.take('brush', 0xe0b4b6, 11);
  p.dab([769, 644]);
  p.take('brush', 0x1b1730, 6);
  p.dab([755, 657]);
  p.take('brush', 0xffffff, 2.4);
  p.dab([754, 656]);
  p.take('brush', 0xe497a0, 5);
  p.dab([742, 667]);
  p.take('brush', 0xdde8ff, 3.6, {opacity: 90});
  p.line([[778, 640], [796, 642], [812, 654]], {speed: 260});
  p.line([[764, 637], [770, 633], [777, 637]], {speed: 260});
}
