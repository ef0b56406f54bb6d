import assert from 'node:assert/strict';
import {test} from 'node:test';
import {middleOf, percentOf, pixelAt, shownBox, stepped} from '../../../../main/webapp/post/pins/picture-geometry.js';

const PICTURE = {width: 640, height: 480};

test('a click is on the same pixel however wide the picture is shown', () => {
  for (const width of [80, 320.5, 640, 1_999]) {
    const shown = {left: 13.25, top: 7, width, height: (width * 480) / 640};
    for (const pixel of [{x: 0, y: 0}, {x: 639, y: 479}, {x: 123, y: 321}]) {
      const {left, top} = percentOf(pixel, PICTURE);
      const place = {x: shown.left + (left / 100) * shown.width, y: shown.top + (top / 100) * shown.height};
      assert.deepEqual(pixelAt(place, shown, PICTURE), pixel, `${width} wide`);
    }
  }
});

test('a click on the edge, or just beside it, is on the nearest pixel', () => {
  const shown = {left: 10, top: 10, width: 64, height: 48};
  assert.deepEqual(pixelAt({x: 74, y: 58}, shown, PICTURE), {x: 639, y: 479});
  assert.deepEqual(pixelAt({x: 9.5, y: 0}, shown, PICTURE), {x: 0, y: 0});
});

test('the picture is where its fit puts it into its element', () => {
  const box = {left: 100, top: 50, width: 400, height: 400};
  assert.deepEqual(shownBox(box, PICTURE), box);
  assert.deepEqual(shownBox(box, PICTURE, 'contain'), {left: 100, top: 100, width: 400, height: 300});
  const {left, width, height} = shownBox(box, PICTURE, 'cover');
  assert.deepEqual([Math.round(left), Math.round(width), height], [33, 533, 400]);
  assert.deepEqual(shownBox(box, PICTURE, 'none'), {left: -20, top: 10, width: 640, height: 480});
  assert.deepEqual(shownBox(box, {width: 40, height: 30}, 'scale-down'), {left: 280, top: 235, width: 40, height: 30});
  assert.deepEqual(shownBox(box, PICTURE, 'scale-down'), shownBox(box, PICTURE, 'contain'));
});

test('keys lead across the picture, in small and large steps and pixel by pixel, and never over its edge', () => {
  const press = (/** @type {string} */ key, keys = {}) => ({key, shiftKey: false, altKey: false, ...keys});
  const from = middleOf(PICTURE);
  assert.deepEqual(from, {x: 320, y: 240});
  assert.deepEqual(stepped(from, press('ArrowRight'), PICTURE), {x: 333, y: 240});
  assert.deepEqual(stepped(from, press('ArrowUp', {shiftKey: true}), PICTURE), {x: 320, y: 176});
  assert.deepEqual(stepped(from, press('ArrowLeft', {altKey: true}), PICTURE), {x: 319, y: 240});
  assert.deepEqual(stepped({x: 0, y: 479}, press('ArrowDown'), PICTURE), {x: 0, y: 479});
  assert.deepEqual(stepped({x: 0, y: 0}, press('ArrowRight'), {width: 1, height: 1}), {x: 0, y: 0});
  assert.equal(stepped(from, press('a'), PICTURE), null);
});
