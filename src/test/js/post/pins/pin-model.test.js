import assert from 'node:assert/strict';
import {test} from 'node:test';
import {visiblePins, pinsFromComments} from '../../../../main/webapp/post/pins/pins.js';
import {PinModel} from '../../../../main/webapp/post/pins/pin-model.js';
import {commentOf} from '../../support/posts.js';

/** @param {number} id @param {number | null} [at] */
const pinned = (id, at = null) => ({...commentOf(id), pin: {number: id - 1, x: id, y: 2 * id, at}});
const COMMENTS = [commentOf(1), pinned(2), pinned(3, 120), commentOf(4), pinned(5, 60)];

/** @param {import('../../../../main/webapp/post/pins/pins.js').Pin[]} pins */
const numbers = (pins) => pins.map(({number}) => number);

test('pins have the numbers that the server gave them, whatever else is loaded', () => {
  assert.deepEqual(pinsFromComments(COMMENTS).map(({number, comment, x, y, at}) => [number, comment.id, x, y, at]), [[1, '2', 2, 4, null], [2, '3', 3, 6, 120], [4, '5', 5, 10, 60]]);
  assert.deepEqual(numbers(pinsFromComments(COMMENTS.slice(3))), [4]);
});

test('all are seen on the picture; while it is painted each from its moment on, and those without one at the end', () => {
  const pins = pinsFromComments(COMMENTS);
  assert.deepEqual(numbers(visiblePins(pins, null, 200)), [1, 2, 4]);
  assert.deepEqual(numbers(visiblePins(pins, 12, 200)), []);
  assert.deepEqual(numbers(visiblePins(pins, 59, 200)), []);
  assert.deepEqual(numbers(visiblePins(pins, 60, 200)), [4]);
  assert.deepEqual(numbers(visiblePins(pins, 199, 200)), [2, 4]);
  assert.deepEqual(numbers(visiblePins(pins, 200, 200)), [1, 2, 4]);
});

test('comments that come and go are followed, and told only where pins change', () => {
  const pinModel = new PinModel();
  let told = 0;
  pinModel.on('changed', () => (told += 1));
  pinModel.setComments(COMMENTS);
  assert.equal(told, 1);
  pinModel.setComments([...COMMENTS, commentOf(6)]);
  assert.equal(told, 1);
  pinModel.setComments(COMMENTS.slice(2));
  assert.equal(told, 2);
  assert.equal(pinModel.of('5')?.number, 4);
  assert.equal(pinModel.of('4'), undefined);
});

test('a place that is given up leaves the one before', () => {
  const pinModel = new PinModel();
  const place = {x: 1, y: 2, at: null, time: null};
  let aimed = 0;
  pinModel.on('targetChosen', () => (aimed += 1));
  pinModel.aim();
  assert.equal(pinModel.isAiming, true);
  pinModel.place(place);
  assert.deepEqual([pinModel.isAiming, pinModel.placed, aimed], [false, place, 1]);
  pinModel.aim();
  pinModel.cancelAiming();
  assert.deepEqual([pinModel.isAiming, pinModel.placed, aimed], [false, place, 2]);
  pinModel.cancelAiming();
  assert.equal(aimed, 2, 'there was nothing to give up');
});

test('the replay is told where it is only when it is elsewhere', () => {
  const pinModel = new PinModel();
  let told = 0;
  pinModel.on('moment', () => (told += 1));
  for (const moment of [12, 12, 60, 60, null]) pinModel.show(moment);
  assert.equal(told, 3);
});
