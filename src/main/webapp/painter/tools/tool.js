/**
 * @typedef {{x: number, y: number, pressure: number, time: number}} Point as the log counts: eighths of a pixel, 0 to 127, milliseconds
 * @typedef {{isSecond: boolean, isShift: boolean}} Manner
 *
 * A tool handles a gesture: `begin`, then `move` for each batch of points, then `end` or `cancel`.
 * @typedef {object} Tool
 * @property {(at: Point, manner: Manner) => void} begin
 * @property {(points: Point[], manner: Manner) => void} move
 * @property {() => void} end
 * @property {() => void} cancel
 * @property {() => void} [leave] another tool was taken, or the painting is done
 * @property {boolean} [isBusy] whether the action still runs, though the gesture may be over
 * @property {() => boolean} [finish] Enter was pressed; whether there was something to finish
 */

export {};
