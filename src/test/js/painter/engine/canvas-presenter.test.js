import assert from 'node:assert/strict';
import {afterEach, beforeEach, mock, test} from 'node:test';
import {Painting} from '../../../../main/webapp/painter/document/painting.js';
import {CanvasPresenter} from '../../../../main/webapp/painter/engine/canvas-presenter.js';
import {fakeRasterizer} from '../support/rasterizer.js';

const HEADER = {width: 1_024, height: 1_024, background: [255, 255, 255]};
const FILL = {type: 'fill', wait: 0, layer: 0, mask: {x: 0, y: 0, width: 1_024, height: 1_024, runs: [0, 1_024 * 1_024]}};
/** What a tile takes on this machine, and how much of a frame the page may use for them, in milliseconds. */
const [TILE_MS, FRAME_MS] = [3, 10];

/** @type {Array<() => void>} */
let frames;
let time = 0;
/** The tiles that were brought onto the canvas. */
let shown = 0;
/** @type {Painting} */
let painting;
/** @type {CanvasPresenter} */
let screen;

beforeEach(() => {
  frames = [];
  Object.assign(globalThis, {
    requestAnimationFrame: (/** @type {() => void} */ frame) => frames.push(frame),
    ImageData: class {},
  });
  // Each look at the clock is after another tile.
  mock.method(performance, 'now', () => (time += TILE_MS));
  painting = new Painting(HEADER, fakeRasterizer);
  painting.compose();
  painting.surface.takeChangedTiles();
  const context = {putImageData: (/** @type {any[]} */ ...all) => (shown += all.length > 3 ? 1 : 0)};
  screen = new CanvasPresenter(/** @type {any} */ ({getContext: () => context}), painting);
  shown = 0;
});

afterEach(() => {
  mock.restoreAll();
  for (const name of ['requestAnimationFrame', 'ImageData']) Reflect.deleteProperty(globalThis, name);
});

test('all of a large canvas changes over several frames, of each of which the page keeps its share', () => {
  painting.apply(FILL);
  const tiles = painting.surface.grid.count;
  screen.schedule();
  let count = 0;
  while (frames.length > 0) {
    assert.equal(frames.length, 1, 'one frame at a time');
    const before = shown;
    frames.splice(0).forEach((frame) => frame());
    count += 1;
    assert.ok(shown - before <= Math.ceil(FRAME_MS / TILE_MS), `${shown - before} tiles in a frame`);
  }
  assert.equal(painting.surface.isComposed, true);
  assert.equal(shown, tiles);
  assert.ok(count >= tiles / Math.ceil(FRAME_MS / TILE_MS), `${count} frames for ${tiles} tiles`);
});

test('what is done between two frames is shown with the next one', () => {
  for (let times = 0; times < 3; times += 1) screen.schedule();
  assert.equal(frames.length, 1);
});
