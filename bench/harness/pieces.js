/*
 * Writes the log of somebody who paints without a pause, in the pieces that the studio sends while others watch: each
 * with its length before it, in two bytes.
 *
 *   node pieces.js FILE COUNT
 */
import {writeFileSync} from 'node:fs';
import {LogWriter} from '../../src/main/webapp/painter/log/log-writer.js';
import {DEVICES, handStroke} from '../../src/test/js/painter/support/strokes.js';

/** A pen of 240 Hz, 20 messages a second. */
const POINTS = 12;
const PIECES_A_STROKE = 12;
/** Numbers of a point: x, y, pressure, time. */
const STRIDE = 4;

const [file, count] = process.argv.slice(2);
// as small as the picture that the bench posts; strokes may go beyond
const writer = new LogWriter({width: 16, height: 16, background: [255, 255, 255]});
writer.append({type: 'style', wait: 0, colour: [20, 30, 40], second: [0, 0, 0], opacity: 255, size: 64, smoothing: 30, pressure: 1});

/** @type {Uint8Array[]} */
const pieces = [];
let end = 0;
function cut() {
  const piece = writer.bytes().slice(end);
  end += piece.length;
  pieces.push(Uint8Array.of(piece.length >> 8, piece.length & 255), piece);
}

cut();
for (let nth = 0; nth < Number(count); nth += 1) {
  const stroke = handStroke(Math.floor(nth / PIECES_A_STROKE), DEVICES.pen, {count: POINTS * PIECES_A_STROKE});
  const from = (nth % PIECES_A_STROKE) * POINTS * STRIDE;
  const points = stroke.subarray(from, from + POINTS * STRIDE);
  writer.append(from === 0 ? {type: 'stroke', wait: 10, tool: 'brush', layer: 0, points} : {type: 'more', wait: 0, points});
  cut();
}
writeFileSync(file, Buffer.concat(pieces));
