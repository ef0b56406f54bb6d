import assert from 'node:assert/strict';
import {test} from 'node:test';
import {hands} from './support/pointers.js';

test('a pen paints though the palm beside it lies first, and the palm leaves no trace', () => {
  const {pointer, taken} = hands();
  const [palm, pen] = [pointer('touch', 1), pointer('pen', 2)];
  palm.down(50, 90);
  palm.move(51, 91);
  assert.deepEqual(taken(), ['brush begins 50 90 127', 'brush moves 51 91']);
  pen.down(10, 20);
  palm.move(52, 92);
  pen.move(30, 20);
  palm.up();
  pen.up();
  assert.deepEqual(taken(), ['brush cancelled', 'brush begins 10 20 64', 'brush moves 30 20', 'brush ends']);
});

test('a palm that lies where a pen was seen before moves the canvas only until the pen paints', () => {
  const {pointer, taken} = hands();
  const [palm, pen] = [pointer('touch', 1), pointer('pen', 2)];
  pen.move(10, 10);
  palm.down(50, 90);
  palm.move(60, 90);
  assert.deepEqual(taken(), ['pans 10 0'], 'a pen that hovers is seen');
  pen.down(10, 20);
  palm.move(80, 90);
  pen.up();
  assert.deepEqual(taken(), ['brush begins 10 20 64', 'brush ends']);
});
