/** @import {Painter} from './painter.js' */
/** @import {Place} from './motions.js' */

/** Where the sun stands, and the moon after it. */
export const SUN = /** @type {Place} */ ([402, 388]);

/** @param {Array<[number, number]>} stops where, and 0xrrggbb, from the smallest on @param {number} at @returns {number} the colour there */
export function ramp(stops, at) {
  const [to, b] = stops.find(([where]) => where >= at) ?? stops[stops.length - 1];
  const [from, a] = stops.findLast(([where]) => where < to) ?? stops[0];
  const share = Math.min(1, Math.max(0, (at - from) / Math.max(1, to - from)));
  const part = (/** @type {number} */ shift) => Math.round(((a >> shift) & 255) * (1 - share) + ((b >> shift) & 255) * share);
  return (part(16) << 16) | (part(8) << 8) | part(0);
}

/** @type {Array<[number, number]>} */
const DUSK = [[0, 0x34386b], [80, 0x51497f], [160, 0x7c5b8f], [230, 0xa8708f], [290, 0xd38a8a], [345, 0xf0ab84], [400, 0xfdd09a], [450, 0xffe7bd]];

/** x, y, length, thickness. */
const CLOUDS = [
  [600, 118, 420, 26], [40, 176, 330, 22], [680, 206, 380, 24], [130, 262, 300, 18], [520, 290, 360, 15], [60, 330, 240, 12], [640, 345, 300, 11],
];

/** @param {Painter} p */
function sky(p) {
  p.think(2);
  p.take('brush', 0xf4cfa6, 60);
  p.fill([512, 600]);
  for (let y = -10; y < 450; y += 37) {
    p.take('brush', ramp(DUSK, y + 12), 84, {pressure: 0});
    const [from, to] = p.random(2) ? [-50, 1_074] : [1_074, -50];
    const wave = p.between(-9, 9);
    p.line([[from, y], [300, y + wave], [700, y - wave], [to, y + 4]], {speed: 1_900, feel: 'even'});
  }
  p.take('brush', 0x2c2f5e, 60, {pressure: 0});
  p.line([[-40, 322], [420, 300], [760, 330]], {speed: 1_500});
  p.think(2);
  p.undo(); // that was too dark
  // The bands are worked into each other.
  for (let y = 22; y < 440; y += 25) {
    p.take('brush', ramp(DUSK, y + p.between(-16, 16)), p.between(34, 64), {opacity: 38});
    const from = p.between(-80, 420);
    const to = from + p.between(420, 760);
    p.line([[from, y], [(from + to) / 2, y + p.between(-8, 8)], [to, y + p.between(-7, 7)]], {speed: 1_600});
  }
}

/** @param {Painter} p */
function clouds(p) {
  for (const [x, y, length, thick] of CLOUDS) {
    p.take('brush', ramp(DUSK, y - 70), thick, {opacity: 62});
    p.line([[x, y], [x + length * 0.4, y - thick * 0.3], [x + length, y + 3]], {speed: 1_100});
    p.take('brush', ramp([[100, 0xd98a94], [340, 0xffdfa6]], y), thick * 0.4, {opacity: 80});
    p.line([[x + length * 0.1, y + thick * 0.3], [x + length * 0.45, y + thick * 0.12], [x + length * 0.86, y + thick * 0.3]], {speed: 900});
  }
}

/** @param {Painter} p */
function sun(p) {
  p.think(2);
  for (const [radius, opacity] of [[190, 10], [140, 13], [100, 17], [70, 26]]) {
    p.take('brush', 0xffe3a6, 4, {opacity});
    p.disc(SUN, radius);
  }
  p.take('brush', 0xfff8e0, 4);
  p.disc(SUN, 43);
  p.take('spray', 0xfff2c4, 120, {opacity: 45});
  p.spray([[402, 380], [360, 400], [450, 404], [402, 420]], 440);
}

/** The sky at dusk, down to where snow will be. @param {Painter} p */
export function paintSky(p) {
  sky(p);
  clouds(p);
  sun(p);
}
