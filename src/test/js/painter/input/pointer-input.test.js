import assert from 'node:assert/strict';
import {test} from 'node:test';
import {hands} from '../support/pointers.js';

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

test('the other end of a pen erases, its button paints in the second colour', () => {
  const {pointer, taken} = hands();
  const pen = pointer('pen', 1);
  pen.down(10, 20, {button: 5, buttons: 32});
  pen.move(30, 20, {button: -1, buttons: 32});
  pen.up(30, 20, {button: 5, buttons: 0});
  assert.deepEqual(taken(), ['eraser begins 10 20 64', 'eraser moves 30 20', 'eraser ends']);
  pen.down(10, 20, {button: 2, buttons: 2});
  pen.up();
  assert.deepEqual(taken(), ['brush begins 10 20 64 second', 'brush ends']);
});

test('a finger that the system takes away was no stroke; a mouse or pen that it takes away was one', () => {
  const {pointer, taken} = hands();
  for (const [kind, end] of /** @type {const} */ ([['touch', 'cancelled'], ['mouse', 'ends'], ['pen', 'ends']])) {
    const hand = pointer(kind, 1);
    hand.down(10, 20);
    hand.move(30, 20);
    hand.cancel();
    hand.move(50, 20);
    const pressure = kind === 'pen' ? 64 : 127;
    assert.deepEqual(taken(), [`brush begins 10 20 ${pressure}`, 'brush moves 30 20', `brush ${end}`], kind);
  }
});

test('a second finger that comes soon takes the stroke back, and both move and zoom', () => {
  const {pointer, taken} = hands();
  const [first, second] = [pointer('touch', 1), pointer('touch', 2)];
  first.down(100, 100);
  second.down(200, 100);
  second.move(300, 100);
  assert.deepEqual(taken(), ['brush begins 100 100 127', 'brush cancelled', 'pans 50 0', 'zooms 2 at 200 100']);
  first.up();
  second.move(310, 100);
  second.up();
  assert.deepEqual(taken(), [], 'the one that is left paints nothing');
});

test('a second finger that comes late does not disturb the stroke', () => {
  const {pointer, taken} = hands();
  const [first, second] = [pointer('touch', 1), pointer('touch', 2)];
  first.down(100, 100, {timeStamp: 1_000});
  second.down(200, 100, {timeStamp: 1_301});
  second.move(300, 100);
  first.move(110, 100);
  first.up();
  assert.deepEqual(taken(), ['brush begins 100 100 127', 'brush moves 110 100', 'brush ends']);
});

test('once a pen was seen one finger moves and two zoom, and neither paints', () => {
  const {pointer, taken} = hands();
  const [pen, first, second] = [pointer('pen', 9), pointer('touch', 1), pointer('touch', 2)];
  pen.down(10, 10);
  pen.up();
  taken();
  first.down(100, 100);
  first.move(110, 105);
  assert.deepEqual(taken(), ['pans 10 5']);
  second.down(210, 105);
  second.move(310, 105);
  first.move(60, 105);
  assert.deepEqual(taken(), ['pans 50 0', 'zooms 2 at 210 105', 'pans -25 0', 'zooms 1.25 at 185 105']);
});

test('the middle button moves the canvas, and the hand does with any', () => {
  for (const [hasTool, button] of /** @type {Array<[boolean, number]>} */ ([[true, 1], [false, 0]])) {
    const {pointer, taken} = hands({hasTool});
    const mouse = pointer('mouse', 1);
    mouse.down(10, 10, {button});
    mouse.move(15, 12);
    mouse.up();
    mouse.move(50, 50);
    assert.deepEqual(taken(), ['pans 5 2']);
  }
});

test('what is given up in the middle stays given up to the end of the gesture', () => {
  const {input, pointer, taken} = hands();
  const mouse = pointer('mouse', 1);
  mouse.down(10, 10);
  input.abort();
  mouse.move(20, 10);
  mouse.up(20, 10);
  assert.deepEqual(taken(), ['brush begins 10 10 127']);
  mouse.down(30, 10);
  mouse.up();
  assert.deepEqual(taken(), ['brush begins 30 10 127', 'brush ends']);
});

test('each pointer is held to the canvas while it is down', () => {
  const {captured, pointer} = hands();
  pointer('mouse', 1).down();
  pointer('touch', 7).down();
  assert.deepEqual(captured, [1, 7]);
});
