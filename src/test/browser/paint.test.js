import assert from 'node:assert/strict';
import {assertFitsAndAccessible} from './support/accessible.js';
import {ownCard, stage, untilLive} from './support/browser.js';
import {newName} from './support/community.js';
import {picturePixels} from './support/pixels.js';
import {canvasOf, colourAt, draftsOf, openStudio, penStroke, placeOn, replayed, stroke, take, touches, untilKept} from './support/studio.js';

const set = stage();
const BLACK = [0, 0, 0];
const WHITE = [255, 255, 255];

/** @typedef {import('playwright-core').Page} Page */

set.test('the left button paints in the first colour, the right one in the second', async () => {
  const here = await set.visitor();
  await openStudio(here);
  await here.getByRole('button', {name: 'Red', exact: true}).click();
  await here.getByRole('button', {name: 'Blue', exact: true}).click({button: 'right'});
  await stroke(here, [[100, 100], [300, 100]]);
  await stroke(here, [[100, 200], [300, 200]], {button: 'right'});
  assert.deepEqual([await colourAt(here, 200, 100), await colourAt(here, 200, 200), await colourAt(here, 200, 150)], [[255, 0, 0], [0, 0, 255], WHITE]);
});

set.test('every tool leaves its mark, all of it can be undone and redone, and the log replays to the same pixels', async () => {
  const here = await set.visitor();
  await openStudio(here);
  /** @type {Array<[string, () => Promise<void>]>} */
  const acts = [
    ['Pencil', () => stroke(here, [[40, 40], [200, 60], [90, 120]])],
    ['Brush', () => stroke(here, [[240, 40], [400, 60], [290, 120]])],
    ['Marker', () => stroke(here, [[440, 40], [600, 60], [490, 120]])],
    ['Spray', () => stroke(here, [[640, 40], [800, 60], [690, 120]])],
    ['Eraser', () => stroke(here, [[240, 60], [400, 40]])],
    ['Line', () => stroke(here, [[40, 200], [200, 260]])],
    ['Rectangle', () => stroke(here, [[240, 200], [400, 300]])],
    ['Ellipse', () => stroke(here, [[440, 200], [600, 300]])],
    ['Fill', async () => {
      await here.mouse.click(...(await placeOn(here, 320, 250)));
      await here.locator('.editor-status', {hasText: 'Filled'}).waitFor();
    }],
    ['Curve', async () => {
      await stroke(here, [[40, 400], [200, 400]]);
      await stroke(here, [[80, 300], [80, 340]]);
      await stroke(here, [[160, 480], [160, 460]]);
    }],
    ['Polygon', async () => {
      for (const [x, y] of [[240, 350], [400, 360], [320, 450]]) await here.mouse.click(...(await placeOn(here, x, y)));
      await here.keyboard.press('Enter');
    }],
    ['Text', async () => {
      await here.mouse.click(...(await placeOn(here, 440, 350)));
      await here.getByRole('textbox', {name: 'Text'}).fill('Hallo');
      await here.getByRole('button', {name: 'Place it'}).click();
    }],
    ['Select', async () => {
      await stroke(here, [[230, 190], [410, 310]]);
      await stroke(here, [[300, 250], [700, 500]]);
      await here.getByRole('button', {name: 'Rotate'}).click();
      await here.getByRole('button', {name: 'Put down'}).click();
    }],
    ['Free select', async () => {
      await stroke(here, [[30, 30], [220, 30], [220, 140], [30, 140]]);
      await here.keyboard.press('Delete');
      await here.getByText('Deleted').waitFor();
    }],
  ];
  const states = [await canvasOf(here)];
  for (const [tool, act] of acts) {
    await take(here, tool);
    await act();
    states.push(await canvasOf(here));
    assert.notEqual(states.at(-1), states.at(-2), `${tool} changes something`);
  }
  for (const state of states.toReversed().slice(1)) {
    await here.keyboard.press('Control+z');
    assert.equal(await canvasOf(here), state);
  }
  assert.equal(await here.getByRole('button', {name: 'Undo'}).first().isDisabled(), true);
  for (const state of states.slice(1)) {
    await here.keyboard.press('Control+y');
    assert.equal(await canvasOf(here), state);
  }
  await here.getByRole('button', {name: 'Clear'}).click();
  assert.equal(await canvasOf(here), states[0]);
  await here.keyboard.press('Control+z');
  assert.equal(await replayed(here), states.at(-1), 'what was kept, painted again');
});

set.test('one finger paints; two move and zoom, and a touch that the system takes away leaves no trace', async () => {
  const here = await set.visitor({touch: true});
  await openStudio(here);
  const blank = await canvasOf(here);
  await touches(here, [[[100, 100]], [[200, 150]], [[300, 100]]], 'touchCancel');
  assert.equal(await canvasOf(here), blank);
  await touches(here, [[[100, 100]], [[200, 150]], [[300, 100]]]);
  assert.deepEqual(await colourAt(here, 100, 100), BLACK);
  const before = await canvasOf(here);
  const zoom = here.getByRole('button', {name: 'show all of it'});
  const was = await zoom.textContent();
  await touches(here, [[[400, 300]], [[400, 300], [500, 300]], [[350, 300], [550, 300]], [[300, 300], [600, 300]]]);
  assert.notEqual(await zoom.textContent(), was);
  assert.equal(await canvasOf(here), before);
});

set.test('a pen paints as hard as it is pressed, and the palm beside it does not', async () => {
  const here = await set.visitor({touch: true});
  await openStudio(here);
  await here.getByRole('slider', {name: 'Size'}).fill('60');
  await penStroke(here, [[100, 200, 0.05], [300, 200, 0.05], [500, 200, 1], [700, 200, 1]]);
  assert.deepEqual([await colourAt(here, 150, 215), await colourAt(here, 650, 215)], [WHITE, BLACK]);
  const before = await canvasOf(here);
  await touches(here, [[[400, 500]], [[410, 520]], [[420, 540]]]);
  assert.equal(await canvasOf(here), before);
});

set.test('the wheel moves the canvas, with Ctrl it zooms, and keys do', async () => {
  const here = await set.visitor();
  await openStudio(here);
  const zoom = here.getByRole('button', {name: 'show all of it'});
  const percent = async () => Number.parseInt((await zoom.textContent()) ?? '', 10);
  const fitted = await percent();
  await here.mouse.move(...(await placeOn(here, 500, 300)));
  await here.keyboard.down('Control');
  await here.mouse.wheel(0, -300);
  await here.keyboard.up('Control');
  await here.waitForFunction(([element, than]) => Number.parseInt(/** @type {Element} */ (element).textContent ?? '', 10) > /** @type {number} */ (than), [await zoom.elementHandle(), fitted]);
  const [x] = await placeOn(here, 0, 0);
  await here.mouse.wheel(50, 0);
  await here.waitForFunction((left) => /** @type {Element} */ (document.querySelector('.canvas-sheet')).getBoundingClientRect().left < left, x);
  await here.keyboard.press('0');
  assert.equal(await percent(), fitted);
});

set.test('all can be painted with the keyboard alone', async () => {
  const here = await set.visitor();
  await openStudio(here);
  await here.getByRole('application').focus();
  await here.keyboard.press('ArrowRight');
  await here.keyboard.down('Space');
  for (let step = 0; step < 10; step += 1) await here.keyboard.press('ArrowRight');
  await here.keyboard.up('Space');
  assert.deepEqual(await colourAt(here, 512 + 40, 384), BLACK);
  await here.keyboard.press('r');
  await here.getByRole('button', {name: 'Rectangle', pressed: true}).waitFor();
  await here.keyboard.press('Enter');
  await here.getByText('The tool is down').waitFor();
  for (let step = 0; step < 3; step += 1) await here.keyboard.press('Shift+ArrowDown');
  await here.keyboard.press('Shift+ArrowLeft');
  await here.keyboard.press('Enter');
  assert.deepEqual(await colourAt(here, 600, 384 + 60), BLACK);
  await here.keyboard.press('Shift+?');
  await here.getByRole('dialog', {name: 'Keys'}).waitFor();
});

set.test('what was painted is there after the tab was closed in the middle, and a blank sheet takes nothing away', async () => {
  const here = await set.visitor();
  await openStudio(here);
  await stroke(here, [[100, 100], [300, 100]]);
  await untilKept(here);
  const painted = await canvasOf(here);
  await here.reload();
  await here.getByRole('banner').getByRole('button', {name: 'Post'}).click();
  await here.getByRole('button', {name: 'Paint one here'}).click();
  await here.getByRole('button', {name: /Square/}).click();
  await here.getByRole('application').waitFor();
  await here.getByRole('button', {name: 'Leave the studio'}).click();
  await here.getByRole('button', {name: 'Paint one here'}).click();
  assert.equal(await here.locator('.draft-list li').count(), 1, 'the blank sheet is not kept');
  await here.getByRole('button', {name: /^Painting, 1024/}).click();
  await here.getByRole('application').waitFor();
  assert.equal(await canvasOf(here), painted);
  await here.keyboard.press('Control+z');
  assert.deepEqual(await colourAt(here, 200, 100), WHITE, 'it can still be undone');
});

set.test('a picture that is pasted or dropped becomes part of the painting, and no post', async () => {
  const here = await set.visitor();
  await openStudio(here);
  for (const [way, y] of /** @type {const} */ ([['paste', 100], ['drop', 300]])) {
    await here.evaluate(async (type) => {
      const canvas = new OffscreenCanvas(60, 40);
      const context = /** @type {OffscreenCanvasRenderingContext2D} */ (canvas.getContext('2d'));
      context.fillStyle = 'red';
      context.fillRect(0, 0, 60, 40);
      const data = new DataTransfer();
      data.items.add(new File([await canvas.convertToBlob()], 'red.png', {type: 'image/png'}));
      const options = {bubbles: true, cancelable: true};
      const stage = /** @type {HTMLElement} */ (document.querySelector('.canvas-stage'));
      stage.dispatchEvent(type === 'paste' ? new ClipboardEvent('paste', {...options, clipboardData: data}) : new DragEvent('drop', {...options, dataTransfer: data}));
    }, way);
    await here.getByText('Pasted at the top left').waitFor();
    await stroke(here, [[30, 20], [230, y]]);
    await here.keyboard.press('Enter');
    assert.deepEqual([await colourAt(here, 230, y), await colourAt(here, 30, 20)], [[255, 0, 0], WHITE]);
  }
});

set.test('several paintings are kept, and one that is deleted is gone', async () => {
  const here = await set.visitor();
  await openStudio(here);
  await stroke(here, [[100, 100], [300, 100]]);
  await here.getByRole('button', {name: 'Paintings'}).click();
  await here.getByRole('button', {name: /Portrait/}).click();
  await here.getByRole('application').waitFor();
  await stroke(here, [[100, 100], [300, 100]]);
  await here.getByRole('button', {name: 'Paintings'}).click();
  await here.locator('.draft-list img').nth(1).waitFor();
  await here.getByRole('button', {name: 'Delete this painting'}).first().click();
  await here.getByRole('button', {name: 'Delete', exact: true}).click();
  await here.locator('.draft-list li').nth(1).waitFor({state: 'detached'});
  assert.equal(await here.locator('.draft-list li').count(), 1);
});

set.test('a painting is posted as it was painted, and is then no longer kept', async () => {
  const here = await set.member();
  await untilLive(here);
  await openStudio(here);
  await stroke(here, [[100, 100], [300, 300], [500, 100]]);
  const painted = await canvasOf(here);
  await here.getByRole('button', {name: 'Done'}).click();
  const form = here.getByRole('dialog', {name: 'New picture'});
  await form.getByRole('img', {name: 'The chosen picture'}).waitFor();
  await form.getByRole('button', {name: 'Go on painting'}).click();
  await here.getByRole('application').waitFor();
  assert.equal(await canvasOf(here), painted);
  await here.getByRole('button', {name: 'Done'}).click();
  await here.getByRole('application').waitFor({state: 'detached'});
  const title = newName('Painted');
  await form.getByLabel('Title').fill(title);
  await form.getByLabel('Description').fill('Two strokes that meet');
  await form.getByRole('button', {name: 'Post', exact: true}).click();
  await ownCard(here, title);
  const response = await here.request.get(`${set.address}/api/posts?limit=1`);
  const {posts: [{picture}]} = await response.json();
  assert.equal(await picturePixels(here, picture.url), painted, 'pixel by pixel');
  await draftsOf(here, 0);
});

set.test('on a machine four times as slow no point of a stroke is lost', async () => {
  const here = await set.visitor();
  await openStudio(here, 'Square');
  const devtools = await here.context().newCDPSession(here);
  await devtools.send('Emulation.setCPUThrottlingRate', {rate: 4});
  await here.evaluate(() => {
    const seen = (/** @type {any} */ (globalThis).seen = {points: 0});
    const stage = /** @type {HTMLElement} */ (document.querySelector('.canvas-stage'));
    stage.addEventListener('pointerdown', () => (seen.points += 1));
    stage.addEventListener('pointermove', (event) => event.buttons > 0 && (seen.points += event.getCoalescedEvents().length));
  });
  await stroke(here, [[100, 100], [900, 900], [900, 100], [100, 900]], {steps: 30});
  await devtools.send('Emulation.setCPUThrottlingRate', {rate: 1});
  const seen = await here.evaluate(() => /** @type {any} */ (globalThis).seen.points);
  assert.ok(seen >= 90, `${seen} points came`);
  await here.getByRole('button', {name: 'Leave the studio'}).click();
  await draftsOf(here, 1);
  const kept = await here.evaluate(async () => {
    const [{listDrafts}, {readLog}] = await Promise.all(['painter/document/drafts.js', 'painter/log/log-reader.js'].map((module) => import(new URL(module, document.baseURI).href)));
    const [{log}] = await listDrafts();
    return readLog(log).entries.reduce((/** @type {number} */ sum, /** @type {any} */ {points = []}) => sum + points.length / 4, 0);
  });
  assert.equal(kept, seen);
});

for (const width of [360, 1280]) {
  set.test(`the studio is accessible, ${width} pixels wide`, async () => {
    const here = await set.visitor({width, height: 640});
    await openStudio(here);
    const check = () => assertFitsAndAccessible(here, '.studio');
    await check();
    if (width < 1_000) {
      for (const panel of ['Brush', 'Settings', 'Colours', 'Layers']) {
        await here.getByRole('navigation', {name: 'Panels'}).getByRole('button', {name: panel}).click();
        await check();
      }
    }
    await here.getByRole('application').focus();
    for (const key of ['t', 's']) {
      await here.keyboard.press(key);
      await check();
    }
    await here.keyboard.press('Shift+?');
    await here.getByRole('dialog', {name: 'Keys'}).waitFor();
    await check();
  });
}
