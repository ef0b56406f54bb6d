import assert from 'node:assert/strict';
import {test} from 'node:test';
import {Viewport} from '../../../../main/webapp/painter/input/viewport.js';

const [WIDE, HIGH] = [800, 600];

function setUp() {
  const viewport = new Viewport(1_024, 768);
  viewport.fit(WIDE, HIGH);
  return viewport;
}

test('what is under the pointer stays there however far one zooms', () => {
  const viewport = setUp();
  for (const [x, y] of [[400, 300], [13, 588], [799, 1]]) {
    for (const factor of [1.25, 4, 100, 0.8, 0.01, 3]) {
      const before = viewport.toCanvas(x, y);
      viewport.zoomAt(factor, x, y);
      const after = viewport.toCanvas(x, y);
      // Both are rounded to an eighth of a pixel.
      assert.ok(Math.abs(after.x - before.x) <= 1 && Math.abs(after.y - before.y) <= 1, `${JSON.stringify(before)} became ${JSON.stringify(after)}`);
    }
  }
});

test('one zooms no nearer than forty times and no farther than a twentieth', () => {
  const viewport = setUp();
  for (let count = 0; count < 30; count += 1) viewport.zoomAt(2, 400, 300);
  assert.equal(viewport.zoom, 40);
  for (let count = 0; count < 30; count += 1) viewport.zoomAt(0.5, 400, 300);
  assert.equal(viewport.zoom, 0.05);
});

test('the canvas is moved as far as the hand moves, and some of it always stays in sight', () => {
  const viewport = setUp();
  const {x, y} = viewport;
  viewport.pan(30, -20, WIDE, HIGH);
  assert.deepEqual([viewport.x, viewport.y], [x + 30, y - 20]);
  viewport.pan(10_000, 10_000, WIDE, HIGH);
  assert.deepEqual([viewport.x, viewport.y], [WIDE - 40, HIGH - 40]);
  viewport.pan(-10_000, -10_000, WIDE, HIGH);
  assert.deepEqual([viewport.x, viewport.y], [40 - 1_024 * viewport.zoom, 40 - 768 * viewport.zoom]);
});

test('all of it is shown in the middle, no larger than it is, with room around it', () => {
  const viewport = setUp();
  assert.equal(viewport.zoom, (HIGH - 24) / 768);
  assert.deepEqual([viewport.x, viewport.y], [16, 12]);
  const small = new Viewport(100, 50);
  small.fit(WIDE, HIGH);
  assert.deepEqual([small.zoom, small.x, small.y], [1, 350, 275]);
});

test('a place on the screen is one on the canvas in eighths of a pixel, as far as the log reaches', () => {
  const viewport = setUp();
  viewport.zoom = 2;
  [viewport.x, viewport.y] = [10, 20];
  assert.deepEqual(viewport.toCanvas(10, 20), {x: 0, y: 0});
  assert.deepEqual(viewport.toCanvas(31, 19), {x: 84, y: -4});
  assert.deepEqual(viewport.toCanvas(1e6, -1e6), {x: 32_767, y: -32_767});
});
