/**
 * @typedef {{x: number, y: number, pressure: number, time: number}} Point as the log counts: eighths of a pixel, 0 to 127, milliseconds
 * @typedef {{isSecond: boolean, isShift: boolean}} Manner
 *
 * What a gesture does: `begin`, `move` as often as points come, `end` or `cancel`.
 * @typedef {object} Tool
 * @property {(at: Point, manner: Manner) => void} begin
 * @property {(points: Point[], manner: Manner) => void} move
 * @property {() => void} end
 * @property {() => void} cancel
 * @property {() => void} [leave] another tool was taken, or the painting is done
 * @property {boolean} [isBusy] what was begun is not done yet, though the gesture may be over
 * @property {() => boolean} [finish] Enter was pressed; whether there was something to finish
 */

export {};
