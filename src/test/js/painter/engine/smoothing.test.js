import assert from 'node:assert/strict';
import {test} from 'node:test';
import {Path} from '../../../../main/webapp/painter/engine/path.js';
import {seededRandom} from '../../../../main/webapp/painter/engine/seeded-random.js';

/** Of a line from left to right by a hand that shakes, and by how many pixels it does. */
const HEIGHT = 100;
const SHAKING = 6;

/** As the log has it. */
function shaking() {
  const random = seededRandom(7);
  return Array.from({length: 200}, (_, at) => [at * 4 * 8, (HEIGHT + ((random(1_001) - 500) / 500) * SHAKING) * 8, 127, at * 8]).flat().map(Math.round);
}

/** How far the line is from straight: root mean square in pixels, but for its ends. @param {number} smoothing */
function roughness(smoothing) {
  const stations = new Path(smoothing, 2).add(shaking()).slice(100, -100);
  return Math.sqrt(stations.reduce((sum, [, y]) => sum + (y - HEIGHT) ** 2, 0) / stations.length);
}

test('the more a line is smoothed the nearer it is to straight', () => {
  const all = [0, 20, 40, 60, 80, 100].map(roughness);
  all.slice(1).forEach((rough, at) => assert.ok(rough < all[at] * 0.95, `${all.map((each) => each.toFixed(2))}`));
  assert.ok(all[0] > 1.5 && all[5] < all[0] / 2, `${all.map((each) => each.toFixed(2))}`);
});

test('smoothed as much as can be a line still ends where the hand does', () => {
  for (const smoothing of [0, 50, 100]) {
    const path = new Path(smoothing, 2);
    const points = shaking();
    path.add(points);
    assert.deepEqual(path.tail().at(-1), [points[points.length - 4] / 8, points[points.length - 3] / 8, 1]);
  }
});
