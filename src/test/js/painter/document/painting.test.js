import assert from 'node:assert/strict';
import {test} from 'node:test';
import {Painting} from '../../../../main/webapp/painter/document/painting.js';
import {randomLog} from '../support/random-log.js';
import {DEVICES, handStroke} from '../support/strokes.js';
import {fakeRasterizer} from '../support/rasterizer.js';

/** @typedef {import('../../../../main/webapp/painter/log/entries.js').Entry} Entry */

const HEADER = {width: 150, height: 100, background: [255, 255, 255]};
const STYLE = {type: 'style', wait: 0, colour: [200, 0, 0], second: [0, 0, 200], opacity: 255, size: 64, smoothing: 0, pressure: 0};
const WHITE = [255, 255, 255];

/** @param {any[]} entries @param {import('../../../../main/webapp/painter/log/log-writer.js').Header} [header] @param {ConstructorParameters<typeof Painting>[2]} [options] */
function painted(entries, header = HEADER, options = {}) {
  const painting = new Painting(header, fakeRasterizer, options);
  for (const entry of entries) painting.apply({wait: 0, ...entry});
  painting.compose();
  return painting;
}

/** @param {Painting} painting @param {number} x @param {number} y */
function at({pixels, width}, x, y) {
  return [...pixels.subarray((y * width + x) * 4, (y * width + x) * 4 + 3)];
}

/** @param {number[]} places x and y in pixels @param {object} [fields] */
function stroke(places, fields = {}) {
  const points = new Int32Array(places.length * 2);
  for (let place = 0; place < places.length / 2; place += 1) {
    points.set([places[place * 2] * 8 + 4, places[place * 2 + 1] * 8 + 4, 127, place * 16], place * 4);
  }
  return {type: 'stroke', tool: 'brush', layer: 0, points, ...fields};
}

/** @param {Painting} painting */
const bytesOf = (painting) => Buffer.from(painting.pixels);

test('random logs replay to the same pixels, whole, in one go or composed after each entry', () => {
  for (let seed = 1; seed <= 40; seed += 1) {
    const {header, entries} = randomLog(seed, {side: 96, length: 60});
    const whole = painted(entries, header);
    const watched = new Painting(header, fakeRasterizer);
    for (const entry of entries) {
      watched.apply(entry);
      watched.compose();
    }
    assert.ok(bytesOf(whole).equals(bytesOf(watched)), `seed ${seed}`);
  }
});

test('random logs replay to the same pixels when hardly any state is kept', () => {
  for (let seed = 1; seed <= 30; seed += 1) {
    const {header, entries} = randomLog(seed, {side: 160, length: 90});
    // More of going back than of going on, so that it comes to where nothing was kept.
    const restless = entries.flatMap((entry, place) => (place % 30 === 29 ? [entry, ...Array.from({length: 28}, () => ({type: 'undo', wait: 0})), {type: 'redo', wait: 0}] : [entry]))
      .filter((entry, place, all) => entry.type !== 'more' || ['stroke', 'more'].includes(all[place - 1].type));
    const rich = painted(restless, header);
    const poor = painted(restless, header, {mostTiles: 0});
    assert.ok(bytesOf(rich).equals(bytesOf(poor)), `seed ${seed}`);
  }
});

test('what was undone is what a log without it would have painted', () => {
  const {header, entries} = randomLog(5, {side: 96, length: 50});
  /** @type {Entry[][]} */
  const done = [];
  /** @type {Entry[][]} */
  let undone = [];
  for (const entry of entries) {
    if (entry.type === 'undo') undone.push(...done.splice(-1));
    else if (entry.type === 'redo') done.push(...undone.splice(-1));
    else if (entry.type === 'more') done.at(-1)?.push(entry);
    else if (entry.type === 'style') continue;
    else {
      undone = [];
      done.push([entry]);
    }
  }
  const withoutStyles = entries.filter(({type}) => type !== 'style');
  assert.ok(bytesOf(painted(withoutStyles, header)).equals(bytesOf(painted(done.flat(), header))));
});

for (const tool of ['pencil', 'brush', 'marker', 'eraser', 'spray']) {
  for (const pressure of [0, 1, 2, 3]) {
    test(`a ${tool}'s stroke is the same in pieces as in one, with pressure ${pressure}`, () => {
      const header = {width: 400, height: 400, background: WHITE};
      const style = {...STYLE, size: 100, smoothing: 45, opacity: 120, pressure};
      const ground = stroke([0, 200, 399, 200], {tool: 'brush'});
      const points = handStroke(3, DEVICES.pen, {count: 150, side: 400});
      const whole = painted([style, ground, {type: 'stroke', tool, layer: 0, seed: 9, points}], header);
      for (const piece of [1, 7]) {
        const pieces = [];
        for (let start = 0; start < points.length; start += piece * 4) {
          pieces.push({type: start === 0 ? 'stroke' : 'more', tool, layer: 0, seed: 9, points: points.slice(start, start + piece * 4)});
        }
        assert.ok(bytesOf(painted([style, ground, ...pieces], header)).equals(bytesOf(whole)), `pieces of ${piece}`);
      }
    });
  }
}

test('a wide pencil that follows from afar keeps little of what it takes back', () => {
  const header = {width: 1_024, height: 1_024, background: WHITE};
  const before = process.memoryUsage().arrayBuffers;
  const painting = painted([{...STYLE, size: 4_096, smoothing: 100}, stroke([0, 0, 1_023, 1_023], {tool: 'pencil'})], header);
  const kept = process.memoryUsage().arrayBuffers - before;
  assert.ok(kept < 64 * 2 ** 20, `${kept} bytes`);
  assert.deepEqual(at(painting, 512, 512), [200, 0, 0]);
  painting.apply({...STYLE, wait: 0});
  painting.compose();
  assert.deepEqual(at(painting, 512, 512), [200, 0, 0]);
});

test('the pencil paints whole pixels, and nothing beside them', () => {
  const painting = painted([{...STYLE, size: 8}, stroke([10, 10, 14, 10, 14, 20], {tool: 'pencil'})]);
  const dark = [];
  for (let y = 0; y < 100; y += 1) for (let x = 0; x < 150; x += 1) if (at(painting, x, y)[1] < 255) dark.push(at(painting, x, y).join());
  assert.deepEqual(new Set(dark), new Set(['200,0,0']));
  assert.ok(dark.length >= 14 && dark.length <= 16, `${dark.length} pixels`);
});

test('the brush is as wide as its size and smooth at its edges', () => {
  const painting = painted([STYLE, stroke([20, 50, 120, 50])]);
  const column = Array.from({length: 100}, (_, y) => 255 - at(painting, 70, y)[1]);
  const width = column.reduce((sum, value) => sum + value / 255, 0);
  assert.ok(Math.abs(width - 8) < 0.1, `${width} pixels wide`);
  assert.ok(column.some((value) => value > 0 && value < 255));
});

test('pressure makes the brush wide, and its lack thin', () => {
  const points = stroke([20, 50, 120, 50]).points;
  points[2] = 0;
  const painting = painted([{...STYLE, size: 160, pressure: 1}, {type: 'stroke', tool: 'brush', layer: 0, points}]);
  const widthAt = (/** @type {number} */ x) => Array.from({length: 100}, (_, y) => 255 - at(painting, x, y)[1]).reduce((sum, value) => sum + value / 255, 0);
  assert.ok(widthAt(25) < 5, `${widthAt(25)} pixels`);
  assert.ok(widthAt(115) > 16, `${widthAt(115)} pixels`);
});

test('a stroke that crosses itself is not darker there', () => {
  const painting = painted([{...STYLE, opacity: 128}, stroke([20, 50, 120, 50, 120, 80, 70, 80, 70, 20])]);
  assert.deepEqual(at(painting, 70, 50), at(painting, 40, 50));
  assert.deepEqual(at(painting, 40, 50), [227, 127, 127]);
});

test('the marker lets through what is below, and the eraser takes it away', () => {
  const yellow = {...STYLE, colour: [255, 255, 0]};
  const cyan = {...STYLE, colour: [0, 255, 255]};
  const painting = painted([yellow, stroke([20, 50, 120, 50]), cyan, stroke([70, 20, 70, 80], {tool: 'marker'}), stroke([100, 20, 100, 80], {tool: 'eraser'})]);
  assert.deepEqual(at(painting, 70, 50), [0, 255, 0]);
  assert.deepEqual(at(painting, 100, 50), WHITE);
});

test('the spray is scattered, and the same for the same seed', () => {
  const [first, again, other] = [7, 7, 8].map((seed) => painted([STYLE, stroke([70, 50, 71, 50, 72, 50], {tool: 'spray', seed})]));
  assert.ok(bytesOf(first).equals(bytesOf(again)));
  assert.ok(!bytesOf(first).equals(bytesOf(other)));
});

test('shapes are outlined in the first colour and filled in the second', () => {
  for (const shape of ['rectangle', 'ellipse', 'polygon']) {
    const corners = shape === 'polygon' ? [160, 160, 960, 160, 960, 640, 160, 640] : [160, 160, 960, 640];
    const both = painted([STYLE, {type: 'shape', shape, paint: 3, layer: 0, corners}]);
    assert.deepEqual([at(both, 70, 20), at(both, 70, 50), at(both, 140, 50)], [[200, 0, 0], [0, 0, 200], WHITE], shape);
    assert.deepEqual(at(painted([STYLE, {type: 'shape', shape, paint: 1, layer: 0, corners}]), 70, 50), WHITE, shape);
    assert.deepEqual(at(painted([STYLE, {type: 'shape', shape, paint: 2, layer: 0, corners}]), 70, 22), [0, 0, 200], shape);
  }
  const line = painted([STYLE, {type: 'shape', shape: 'line', paint: 1, layer: 0, corners: [160, 400, 960, 400]}]);
  assert.deepEqual(at(line, 70, 50), [200, 0, 0]);
  const curve = painted([STYLE, {type: 'shape', shape: 'curve', paint: 1, layer: 0, corners: [160, 80, 160, 720, 960, 720, 960, 80]}]);
  assert.deepEqual([at(curve, 70, 70), at(curve, 70, 10)], [[200, 0, 0], WHITE]);
});

test('layers lie upon each other as the stack says', () => {
  const paint = [STYLE, stroke([20, 50, 120, 50]), {...STYLE, colour: [0, 0, 200]}, stroke([70, 20, 70, 80], {layer: 1})];
  const shown = (/** @type {any[]} */ ...stack) => at(painted([...paint.slice(0, 1), {type: 'layers', stack: [{layer: 0, isVisible: true, opacity: 255}, {layer: 1, isVisible: true, opacity: 255}]}, ...paint.slice(1), {type: 'layers', stack}]), 70, 50);
  const [red, blue] = [{layer: 0, isVisible: true, opacity: 255}, {layer: 1, isVisible: true, opacity: 255}];
  assert.deepEqual(shown(red, blue), [0, 0, 200]);
  assert.deepEqual(shown(blue, red), [200, 0, 0]);
  assert.deepEqual(shown(red, {...blue, isVisible: false}), [200, 0, 0]);
  assert.deepEqual(shown(red, {...blue, opacity: 0}), [200, 0, 0]);
  assert.deepEqual(shown(blue), [0, 0, 200]);
});

test('merging changes nothing that is seen, and leaves one layer', () => {
  const stack = [{layer: 2, isVisible: true, opacity: 255}, {layer: 0, isVisible: true, opacity: 255}];
  const before = [STYLE, {type: 'layers', stack}, stroke([20, 50, 120, 50]), {...STYLE, colour: [0, 0, 200]}, stroke([70, 20, 70, 80], {layer: 2})];
  const merged = painted([...before, {type: 'merge', from: 0, into: 2}]);
  assert.ok(bytesOf(merged).equals(bytesOf(painted(before))));
  assert.deepEqual(merged.stack, [stack[0]]);
});

test('a selection is moved, copied, turned and flipped, pixel by pixel', () => {
  const dot = [STYLE, {type: 'stamp', layer: 0, x: 10, y: 10, width: 2, height: 1, runs: [[1, 255, 0, 0, 255], [1, 0, 0, 255, 255]]}];
  const region = {x: 10, y: 10, width: 2, height: 1};
  const [red, blue] = [[255, 0, 0], [0, 0, 255]];
  const moved = (/** @type {number} */ turn, keeps = false) => painted([...dot, {type: 'move', from: 0, into: 0, turn, keeps, region, x: 40, y: 60}]);
  assert.deepEqual([at(moved(0), 40, 60), at(moved(0), 41, 60), at(moved(0), 10, 10)], [red, blue, WHITE]);
  assert.deepEqual(at(moved(0, true), 10, 10), red);
  assert.deepEqual([at(moved(1), 40, 60), at(moved(1), 40, 61)], [red, blue]);
  assert.deepEqual([at(moved(2), 40, 60), at(moved(2), 41, 60)], [blue, red]);
  assert.deepEqual([at(moved(3), 40, 60), at(moved(3), 40, 61)], [blue, red]);
  assert.deepEqual([at(moved(4), 40, 60), at(moved(4), 41, 60)], [blue, red]);
  const triangle = {type: 'erase', layer: 0, region: {corners: [11, 10, 12, 10, 12, 12]}};
  assert.deepEqual([at(painted([...dot, triangle]), 10, 10), at(painted([...dot, triangle]), 11, 10)], [red, WHITE]);
});

test('a preview is seen and leaves nothing', () => {
  const painting = painted([STYLE, stroke([20, 50, 120, 50])]);
  const before = bytesOf(painting).toString('hex');
  painting.preview({type: 'shape', wait: 0, shape: 'rectangle', paint: 2, layer: 0, corners: [0, 0, 800, 800]});
  painting.compose();
  assert.deepEqual(at(painting, 50, 20), [0, 0, 200]);
  painting.preview(null);
  painting.compose();
  assert.equal(bytesOf(painting).toString('hex'), before);
  assert.equal(painting.history.done.length, 1);
});

test('previews are painted in the memory of those before, and change nothing that is done', () => {
  const painting = painted([STYLE]);
  const plain = painted([STYLE]);
  for (let side = 100; side < 900; side += 100) {
    const entry = {type: 'shape', wait: 0, shape: 'ellipse', paint: 3, layer: 0, corners: [0, 0, side, side]};
    for (let other = 900; other > 0; other -= 100) painting.preview({...entry, corners: [other, 0, 900, other]});
    painting.preview(null);
    const {spare, count} = painting.surface.grid;
    assert.ok(spare.length > 0 && spare.length <= count, `nine previews took ${spare.length} tiles`);
    for (const each of [painting, plain]) each.apply(entry);
    assert.deepEqual(bytesOf(painting), bytesOf(plain));
  }
  for (let step = 0; step < 8; step += 1) {
    for (const each of [painting, plain]) each.apply({type: 'undo', wait: 0});
    assert.deepEqual(bytesOf(painting), bytesOf(plain));
  }
});

test('clearing can be undone', () => {
  const before = [STYLE, stroke([20, 50, 120, 50])];
  assert.deepEqual(at(painted([...before, {type: 'clear', layer: null}]), 70, 50), WHITE);
  assert.deepEqual(at(painted([...before, {type: 'clear', layer: null}, {type: 'undo'}]), 70, 50), [200, 0, 0]);
  assert.deepEqual(at(painted([...before, {type: 'undo'}, {type: 'undo'}, {type: 'redo'}, {type: 'redo'}]), 70, 50), [200, 0, 0]);
});

test('a picture that is at hand is painted upon, and one that is not is nothing', () => {
  const picture = {type: 'picture', layer: 0, x: 10, y: 10, width: 20, height: 20};
  assert.deepEqual(at(painted([{...picture, hash: 'ff'.repeat(32)}]), 15, 15), [255, 0, 0]);
  assert.deepEqual(at(painted([{...picture, hash: '00'.repeat(32)}]), 15, 15), WHITE);
});

test('what undoing keeps stays within its bounds', () => {
  const header = {width: 512, height: 512, background: WHITE};
  const entries = Array.from({length: 300}, (_, seed) => ({type: 'stroke', tool: 'brush', layer: 0, points: handStroke(seed, DEVICES.pen, {side: 512, count: 80})}));
  const painting = painted([STYLE, ...entries], header, {mostTiles: 900});
  assert.ok(painting.history.countTiles() < 900 + 512 + 64, `${painting.history.countTiles()} tiles`);
  const first = painted([STYLE, ...entries.slice(0, 3)], header);
  for (let step = 0; step < 297; step += 1) painting.apply({type: 'undo', wait: 0});
  painting.compose();
  assert.ok(bytesOf(painting).equals(bytesOf(first)));
});


test('whoever takes everything back and brings it back again keeps no more than whoever does not', () => {
  const header = {width: 256, height: 256, background: WHITE};
  const mask = {x: 0, y: 0, width: 256, height: 256, runs: [0, 256 * 256]};
  const fills = Array.from({length: 150}, (_, at) => [{...STYLE, colour: [at, 0, 0], opacity: 100}, {type: 'fill', layer: 0, mask}]).flat();
  const whole = painted(fills, header);
  for (const [options, most] of /** @type {const} */ ([[{mostTiles: 200}, 200 + 512 + 50 * 16], [{mostTiles: 64, nearest: 8}, 64 + 512 + 18 * 16]])) {
    const painting = painted(fills, header, options);
    for (const type of ['undo', 'redo']) {
      for (let step = 0; step < 149; step += 1) {
        painting.apply({type, wait: 0});
        assert.ok(painting.history.countTiles() <= most, `${painting.history.countTiles()} tiles after ${step} × ${type}`);
      }
      if (type === 'undo') {
        painting.compose();
        assert.ok(bytesOf(painting).equals(bytesOf(painted(fills.slice(0, 2), header))));
      }
    }
    painting.compose();
    assert.ok(bytesOf(painting).equals(bytesOf(whole)));
  }
});
