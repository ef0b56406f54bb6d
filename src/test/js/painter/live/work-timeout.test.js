import assert from 'node:assert/strict';
import {test} from 'node:test';
import {WorkTimeout} from '../../../../main/webapp/painter/live/work-timeout.js';

/** @param {import('node:test').TestContext} context */
function setUp({mock}) {
  mock.timers.enable({apis: ['setTimeout']});
  const lost = mock.fn();
  return {lost, patience: new WorkTimeout(1_000, lost), pass: (/** @type {number} */ milliseconds) => mock.timers.tick(milliseconds)};
}

test('whoever comes to an end in time may be given more for ever', (context) => {
  const {lost, patience, pass} = setUp(context);
  for (let turn = 0; turn < 5; turn += 1) {
    patience.begin(10);
    pass(900);
    patience.done(10);
    pass(900);
  }
  assert.equal(lost.mock.callCount(), 0);
});

test('whoever is always behind is given up, though they do something', (context) => {
  const {lost, patience, pass} = setUp(context);
  patience.begin(10);
  for (let turn = 0; turn < 3; turn += 1) {
    pass(400);
    patience.begin(10);
    patience.done(10);
  }
  assert.equal(lost.mock.callCount(), 1);
});

test('nothing is waited for any more where it was left', (context) => {
  const {lost, patience, pass} = setUp(context);
  patience.begin(10);
  patience.stop();
  pass(5_000);
  assert.equal(lost.mock.callCount(), 0);
});
