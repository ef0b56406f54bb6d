/** @import {Painter} from './painter.js' */

/** @typedef {{x: number, foot: number, width: number, top: number, isSunRight: boolean}} Birch */

/** @param {Birch} birch @param {number} y @returns {number} where the middle of its trunk is */
export function middleAt({x, foot, top}, y) {
  const share = (foot - y) / (foot + 30);
  return x + (top - x) * share + Math.sin(share * 4 + x) * 5 * share;
}

/** @param {Birch} birch @param {number} aside in widths @returns {import('./motions.js').Place[]} up along the trunk */
export function along(birch, aside) {
  return [birch.foot - birch.width * 0.35, birch.foot * 0.72, birch.foot * 0.45, birch.foot * 0.2, -24].map((y) => [middleAt(birch, y) + birch.width * aside, y]);
}

/** @param {Painter} p @param {Birch} tree */
export function birch(p, tree) {
  const {width, foot, isSunRight} = tree;
  const sunny = isSunRight ? 1 : -1;
  const isFar = width < 15;
  const thinner = (/** @type {number} */ share) => 1 - 0.28 * share;
  p.take('brush', isFar ? 0xe9d3d3 : 0xdcd3e2, width);
  p.line(along(tree, 0), {feel: thinner, speed: 1_500});
  p.take('brush', isFar ? 0xa88fac : 0x9289b4, width * 0.42, {opacity: isFar ? 80 : 66});
  p.line(along(tree, -0.27 * sunny), {feel: thinner, speed: 1_500});
  if (!isFar) {
    p.take('brush', 0x6f6796, width * 0.2, {opacity: 55});
    p.line(along(tree, -0.38 * sunny), {feel: thinner, speed: 1_500});
  }
  p.take('brush', 0xffe9cc, Math.max(2, width * 0.15), {opacity: 92});
  p.line(along(tree, 0.4 * sunny), {feel: thinner, speed: 1_400});
  bark(p, tree);
  branches(p, tree);
  // Snow lies around its foot.
  p.take('brush', foot > 590 ? 0xa3a6d4 : 0xc9b7d6, Math.max(5, width * 0.46));
  p.line([[tree.x - width * 0.95, foot + width * 0.12], [tree.x, foot], [tree.x + width * 0.95, foot + width * 0.12]], {speed: 300});
  if (isFar) return;
  p.take('brush', foot > 590 ? 0xd2cfe8 : 0xf0d6d6, Math.max(3, width * 0.12), {opacity: 80});
  p.line([[tree.x - width * 0.6, foot - width * 0.06], [tree.x, foot - width * 0.2], [tree.x + width * 0.6, foot - width * 0.06]], {speed: 300});
}

/** Dark lips across the trunk. @param {Painter} p @param {Birch} tree */
function bark(p, tree) {
  const {width, foot} = tree;
  const count = width > 50 ? 9 : width > 30 ? 7 : width > 15 ? 4 : 1;
  p.take('brush', width < 15 ? 0x7d6285 : 0x3d3350, Math.max(2.2, width * 0.13));
  for (let lip = 0; lip < count; lip += 1) {
    const y = foot * 0.93 * ((lip + p.between(0.1, 0.9)) / count);
    const middle = middleAt(tree, y);
    const half = width * 0.42;
    const from = p.random(2) ? -half : half;
    const to = from + Math.sign(-from) * width * p.between(0.25, 0.8);
    p.line([[middle + from, y], [middle + (from + to) / 2, y + width * 0.06], [middle + to, y - width * 0.02]], {speed: 260, feel: 'flick'});
  }
}

/** @param {Painter} p @param {Birch} tree */
function branches(p, tree) {
  const {width, foot} = tree;
  const count = width > 50 ? 5 : width > 30 ? 3 : width > 15 ? 2 : 0;
  for (let branch = 0; branch < count; branch += 1) {
    p.take('brush', 0x4a3d5c, Math.max(2.5, width * 0.11));
    const y = foot * p.between(0.06, 0.5);
    const side = (branch + (tree.isSunRight ? 0 : 1)) % 2 ? -1 : 1;
    const reach = p.between(60, 130) * (0.4 + width / 60);
    const x = middleAt(tree, y) + side * width * 0.35;
    const tip = /** @type {import('./motions.js').Place} */ ([x + side * reach, y - reach * p.between(0.45, 0.9)]);
    p.line([[x, y], [x + side * reach * 0.45, y - reach * 0.35], tip], {speed: 520, feel: 'flick', tremor: 1.2});
    p.take('brush', 0x4a3d5c, Math.max(2, width * 0.06));
    for (const share of width > 50 ? [0.3, 0.6] : [0.5]) {
      const [bx, by] = [x + side * reach * share, y - reach * share * 0.7];
      p.line([[bx, by], [bx + side * reach * 0.22, by - reach * 0.02], [bx + side * reach * 0.36, by + reach * p.between(0.08, 0.3)]], {speed: 420, feel: 'flick'});
    }
  }
}
