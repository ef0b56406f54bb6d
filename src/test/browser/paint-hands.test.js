import assert from 'node:assert/strict';
import {stage} from './support/browser.js';
import {colourAt, openStudio, penStroke, placeOn} from './support/studio.js';

const set = stage();
const [BLACK, WHITE] = [[0, 0, 0], [255, 255, 255]];

/** @typedef {import('playwright-core').Page} Page */

set.test('a pen paints though a palm lies first, which leaves no trace', async () => {
  const here = await set.visitor({touch: true});
  await openStudio(here);
  await here.getByRole('slider', {name: 'Size'}).fill('40');
  const palm = await here.context().newCDPSession(here);
  const [x, y] = await placeOn(here, 700, 600);
  for (const touchPoints of [[{x, y, id: 0}], [{x: x + 4, y, id: 0}]]) await palm.send('Input.dispatchTouchEvent', {type: x === touchPoints[0].x ? 'touchStart' : 'touchMove', touchPoints});
  const under = await placeOn(here, 100, 200);
  await penStroke(here, [[100, 200, 1], [300, 200, 1], [500, 200, 1]]);
  await palm.send('Input.dispatchTouchEvent', {type: 'touchMove', touchPoints: [{x: x + 30, y: y + 30, id: 0}]});
  await palm.send('Input.dispatchTouchEvent', {type: 'touchEnd', touchPoints: []});
  assert.deepEqual([await colourAt(here, 300, 200), await colourAt(here, 700, 600)], [BLACK, WHITE]);
  assert.deepEqual(await placeOn(here, 100, 200), under, 'and it moves nothing');
});
