/** @import {Painter} from './painter.js' */
/** @import {Place} from './motions.js' */

/** Dry grass that looks out of the snow. @param {Painter} p @param {Place} place @param {number} colour */
export function grass(p, [x, y], colour) {
  p.take('brush', colour, 3.4);
  for (let blade = 0; blade < 6; blade += 1) {
    const [lean, height] = [p.between(-26, 30), p.between(34, 78)];
    p.line([[x + blade * 5, y], [x + blade * 5 + lean * 0.3, y - height * 0.6], [x + blade * 5 + lean, y - height]], {speed: 480, feel: 'flick'});
  }
}

/** Large flakes, and small ones. @param {Painter} p @param {number} count */
export function snowfall(p, count) {
  p.think(2);
  for (let flake = 0; flake < count; flake += 1) {
    if (flake % 7 === 0) p.take('brush', 0xfffaf4, [9, 6, 7, 5][Math.floor(flake / 7) % 4], {opacity: 88});
    p.dab([p.between(10, 1_014), p.between(20, 740)], p.between(0.45, 1));
  }
}
