/*
 * Paints the demonstration's paintings anew, the same ones each time, and writes them where the server finds them.
 *
 *   node src/test/js/demo/paint.js
 */
import {writeFileSync} from 'node:fs';
import {Timeline} from '../../../main/webapp/painter/replay/timeline.js';
import {readLog} from '../../../main/webapp/painter/log/log-reader.js';
import {FOLDER, paintExhibits} from './exhibits.js';
import {pngOf} from './png.js';

const {moments, ...exhibits} = paintExhibits();
for (const [name, {painting, writer}] of Object.entries(exhibits)) {
  const log = writer.bytes();
  painting.compose();
  const png = pngOf(painting.pixels, painting.width, painting.height);
  writeFileSync(new URL(`${name}.mspl`, FOLDER), log);
  writeFileSync(new URL(`${name}.png`, FOLDER), png);
  const {entries} = readLog(log);
  const strokes = entries.filter(({type}) => type === 'stroke').length;
  const seconds = Math.round(new Timeline(entries, log).duration / 1_000);
  console.log(`${name}: ${strokes} strokes, ${log.length} bytes of log, ${png.length} of PNG, ${seconds} s to watch`);
}
console.log('moments of the fox, for seed.json:', moments);
