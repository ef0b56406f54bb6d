import {LogWriter} from '../../../main/webapp/painter/log/log-writer.js';

/** Of logs that tests paint, unless they want another. */
export const HEADER = {width: 300, height: 200, background: [255, 255, 255]};

/** A line from left to right in a second, after a fifth of one. @param {number} y @param {object} [fields] */
export function line(y, fields = {}) {
  const points = Array.from({length: 51}, (_, at) => [(20 + at * 5) * 8, y * 8, 127, at * 20]).flat();
  return {type: 'stroke', wait: 200, tool: 'brush', layer: 0, points: Int32Array.from(points), ...fields};
}

/** @param {any[]} entries @param {typeof HEADER} [header] */
export function logOf(entries, header = HEADER) {
  const writer = new LogWriter(header);
  for (const entry of entries) writer.append(entry);
  return writer.bytes();
}

/** @param {number[]} rows where lines are @param {typeof HEADER} [header] */
export const linesAt = (rows, header = HEADER) => logOf(rows.map((y) => line(y)), header);

export const THREE_LINES = linesAt([50, 100, 150]);

/** A log that takes minutes to paint, with some entries at its end. @param {any[]} [last] */
export function heavyLog(last = []) {
  const mask = {x: 0, y: 0, width: 2_048, height: 2_048, runs: [0, 2_048 * 2_048]};
  const fills = Array.from({length: 9_000}, () => ({type: 'fill', wait: 0, layer: 0, mask}));
  return logOf([...fills, ...last], {...HEADER, width: 2_048, height: 2_048});
}
