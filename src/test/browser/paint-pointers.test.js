import assert from 'node:assert/strict';
import {stage} from './support/browser.js';
import {canvasOf, colourAt, openStudio, penStroke, placeOn, stroke, take, touches} from './support/studio.js';

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

set.test('the other end of a pen erases, whatever is in hand', async () => {
  const here = await set.visitor();
  await openStudio(here);
  await here.getByRole('slider', {name: 'Size'}).fill('40');
  await stroke(here, [[100, 200], [500, 200]]);
  assert.deepEqual(await colourAt(here, 300, 200), BLACK, 'there is something to erase');
  await take(here, 'Rectangle');
  const places = await Promise.all([[250, 200], [300, 200], [350, 200]].map(([x, y]) => placeOn(here, x, y)));
  // DevTools have no such button; the mouse's pointer, which is there, can be held like any other.
  await here.evaluate((points) => {
    const stage = /** @type {HTMLElement} */ (document.querySelector('.canvas-stage'));
    const common = {bubbles: true, pointerId: 1, pointerType: 'pen', pressure: 1};
    points.forEach(([clientX, clientY], at) => {
      stage.dispatchEvent(new PointerEvent(at === 0 ? 'pointerdown' : 'pointermove', {...common, clientX, clientY, button: at === 0 ? 5 : -1, buttons: 32}));
    });
    stage.dispatchEvent(new PointerEvent('pointerup', {...common, button: 5, buttons: 0}));
  }, places);
  assert.deepEqual([await colourAt(here, 150, 200), await colourAt(here, 300, 200), await colourAt(here, 450, 200)], [BLACK, WHITE, BLACK]);
  await here.getByRole('button', {name: 'Rectangle', pressed: true}).waitFor();
});

set.test('a stroke that leaves the canvas and the window goes on, and ends where the button is let go', async () => {
  const here = await set.visitor();
  await openStudio(here);
  await here.getByRole('slider', {name: 'Size'}).fill('40');
  const blank = await canvasOf(here);
  await here.mouse.move(...(await placeOn(here, 100, 300)));
  await here.mouse.down();
  await here.mouse.move(...(await placeOn(here, 300, 300)), {steps: 4});
  // Over the panels, out of the window, and back.
  const panel = await here.locator('.editor-sidebar').boundingBox() ?? assert.fail('there is no panel');
  await here.mouse.move(panel.x + 20, panel.y + 200, {steps: 4});
  await here.mouse.move(panel.x + 400, -60, {steps: 4});
  await here.mouse.move(...(await placeOn(here, 500, 500)), {steps: 4});
  await here.mouse.move(...(await placeOn(here, 300, 500)), {steps: 4});
  assert.deepEqual([await colourAt(here, 200, 300), await colourAt(here, 400, 500)], [BLACK, BLACK]);
  await here.mouse.move(panel.x + 20, panel.y + 200, {steps: 4});
  await here.mouse.up();
  const painted = await canvasOf(here);
  await here.mouse.move(...(await placeOn(here, 300, 650)), {steps: 4});
  await here.mouse.move(...(await placeOn(here, 600, 650)), {steps: 4});
  assert.equal(await canvasOf(here), painted, 'it has ended');
  await here.keyboard.press('Control+z');
  assert.equal(await canvasOf(here), blank, 'it was one');
});

set.test('a point is on the screen with the next frame', async () => {
  const here = await set.visitor();
  await openStudio(here);
  await here.getByRole('slider', {name: 'Size'}).fill('40');
  for (const tool of ['Pencil', 'Marker', 'Spray', 'Brush', 'Eraser']) {
    await here.keyboard.press('Shift+N');
    if (tool === 'Eraser') await stroke(here, [[80, 200], [520, 200]]);
    await take(here, tool);
    const places = await Promise.all([[100, 200], [300, 200], [500, 200]].map(([x, y]) => placeOn(here, x, y)));
    const seen = await here.evaluate(async (points) => {
      const stage = /** @type {HTMLElement} */ (document.querySelector('.canvas-stage'));
      const canvas = /** @type {HTMLCanvasElement} */ (document.querySelector('.canvas-sheet canvas'));
      const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
      // The clock bounds how much a slow machine composes in a frame, and time counts what the spray paints: the test sets both.
      const began = performance.now();
      performance.now = () => began;
      const dark = () => context.getImageData(40, 140, 520, 120).data.filter((value, at) => at % 4 === 0 && value < 128).length;
      const counts = [];
      for (const [at, [clientX, clientY]] of points.entries()) {
        const before = dark();
        const point = new PointerEvent(at === 0 ? 'pointerdown' : 'pointermove', {bubbles: true, pointerId: 1, pointerType: 'mouse', button: at === 0 ? 0 : -1, buttons: 1, clientX, clientY});
        Object.defineProperty(point, 'timeStamp', {value: began + at * 500});
        stage.dispatchEvent(point);
        const next = await new Promise((resolve) => requestAnimationFrame(() => resolve(dark())));
        counts.push([before, next]);
      }
      stage.dispatchEvent(new PointerEvent('pointerup', {bubbles: true, pointerId: 1, pointerType: 'mouse', button: 0, buttons: 0}));
      Reflect.deleteProperty(performance, 'now');
      return counts;
    }, places);
    for (const [before, next] of seen) assert.ok(tool === 'Eraser' ? next < before : next > before, `${tool}: ${JSON.stringify(seen)}`);
  }
});

set.test('Escape gives up a running shape or stroke to the end of the gesture', async () => {
  const here = await set.visitor();
  await openStudio(here);
  const blank = await canvasOf(here);
  for (const tool of ['Brush', 'Spray', 'Line', 'Rectangle', 'Ellipse', 'Curve', 'Polygon', 'Select', 'Free select']) {
    await take(here, tool);
    await here.mouse.move(...(await placeOn(here, 100, 100)));
    await here.mouse.down();
    await here.mouse.move(...(await placeOn(here, 300, 200)), {steps: 4});
    await here.keyboard.press('Escape');
    await here.mouse.move(...(await placeOn(here, 400, 300)), {steps: 4});
    await here.mouse.up();
    assert.equal(await canvasOf(here), blank, tool);
    assert.equal(await here.locator('.overlay-selection:not([hidden])').count(), 0, tool);
  }
});

set.test('two fingers move and zoom where a pen was seen, and one only moves', async () => {
  const here = await set.visitor({touch: true});
  await openStudio(here);
  await penStroke(here, [[100, 100, 1], [200, 100, 1]]);
  const painted = await canvasOf(here);
  const zoom = here.getByRole('button', {name: 'show all of it'});
  const was = await zoom.textContent();
  await touches(here, [[[400, 300]], [[420, 320]], [[420, 320], [520, 320]], [[370, 320], [570, 320]], [[320, 320], [620, 320]]]);
  assert.notEqual(await zoom.textContent(), was);
  const [left] = await placeOn(here, 0, 0);
  await touches(here, [[[400, 300]], [[440, 300]]]);
  assert.notEqual((await placeOn(here, 0, 0))[0], left);
  assert.equal(await canvasOf(here), painted);
});
