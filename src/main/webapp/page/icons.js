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
export function pixels(drawing, left = 0) {
  const rows = drawings[drawing].trim().split('\n');
  const runs = rows.flatMap((row, y) =>
    [...row.matchAll(/#+/g)].map(({index, 0: run}) => `M${left + index} ${y}h${run.length}v1h-${run.length}z`),
  );
  return {width: rows[0].length, height: rows.length, path: runs.join('')};
}

/** Screen pixels to a drawn one, where the style sheets do not say otherwise. */
const SCALE = 2;

/** @param {Drawing} drawing a decoration: what it stands for is said in words beside it, or by the control's label */
export function icon(drawing) {
  const {width, height, path} = pixels(drawing);
  return svg`<svg class="icon icon-${drawing}" viewBox="0 0 ${width} ${height}" width=${width * SCALE} height=${height * SCALE}
    aria-hidden="true"><path d=${path}></path></svg>`;
}
