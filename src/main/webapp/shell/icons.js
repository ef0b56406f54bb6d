import {svg} from 'lit';

/** Drawn pixel by pixel, as it should be. */
const drawings = {
  star: `
.....#.....
.....#.....
....###....
....###....
###########
.#########.
..#######..
..#######..
.#########.
.###...###.
.#.......#.`,
  comment: `
.#########.
#.........#
#.........#
#..#.#.#..#
#.........#
#.........#
.###.#####.
...#.#.....
...##......
...#.......`,
  plus: `
..##..
..##..
######
######
..##..
..##..`,
  close: `
#.....#
##...##
.##.##.
..###..
.##.##.
##...##
#.....#`,
  copy: `
######..
#....#..
#.######
#.#....#
#.#....#
###....#
..#....#
..######`,
  trash: `
..###..
#######
.......
.#####.
.#.#.#.
.#.#.#.
.#.#.#.
.#####.`,
  up: `
...#...
..###..
.#####.
#######
..###..
..###..`,
  back: `
...#....
..##....
.#######
########
.#######
..##....
...#....`,
  picture: `
#############
#...........#
#.##......#.#
#.##.....##.#
#.......###.#
#...#..####.#
#..###.####.#
#.#########.#
#.#########.#
#...........#
#############`,
  ms: `
#...#..####
##.##.#....
#.#.#.#....
#.#.#..###.
#...#.....#
#...#.....#
#...#.####.`,
  paintr: `
####........#........#.......
#...#................#.......
#...#..###..#.####..####.#.##
####......#.#.#...#..#...##..
#......####.#.#...#..#...#...
#.....#...#.#.#...#..#...#...
#......####.#.#...#...##.#...`,
};

/** @typedef {keyof typeof drawings} Drawing */

/**
 * The drawing as an SVG path, one unit a pixel.
 *
 * @param {Drawing} drawing
 * @param {number} [left] pixels to move it by
 */
export function iconPath(drawing, left = 0) {
  return traced(drawings[drawing], left);
}

/** @param {string} rows of `#` and `.` @param {number} [left] */
function traced(rows, left = 0) {
  const lines = rows.trim().split('\n');
  const runs = lines.flatMap((row, y) =>
    [...row.matchAll(/#+/g)].map(({index, 0: run}) => `M${left + index} ${y}h${run.length}v1h-${run.length}z`),
  );
  return {width: lines[0].length, height: lines.length, path: runs.join('')};
}

/** The size of a drawn pixel in CSS pixels, unless a style sheet sets another. */
const SCALE = 2;

/** @param {Drawing} drawing a decoration: what it stands for is said in words beside it, or by the control's label */
export function icon(drawing) {
  return pixelIcon(drawings[drawing], drawing);
}

/** @param {string} rows of `#` and `.` @param {string} name */
export function pixelIcon(rows, name) {
  const {width, height, path} = traced(rows);
  return svg`<svg class="icon icon-${name}" viewBox="0 0 ${width} ${height}" width=${width * SCALE} height=${height * SCALE}
    aria-hidden="true"><path d=${path}></path></svg>`;
}
