import assert from 'node:assert/strict';
import {stage} from './support/browser.js';
import {newName} from './support/community.js';
import {coloursOf} from './support/pixels.js';
import {canvasOf, colourAt, openStudio, penStroke, placeOn, said, stroke, take, untilKept} from './support/studio.js';

const set = stage();
const [RED, BLUE, WHITE] = [[255, 0, 0], [0, 0, 255], [255, 255, 255]];
/** WCAG 2.2, 2.5.8: pixels of a target. */
const TARGET = 24;
/** How high the studio's head is at the most. */
const HEAD = 60;

/** @typedef {import('playwright-core').Page} Page */

set.test('layers lie as they are stacked, are hidden, let through, and look the same when they are merged', async () => {
  const here = await set.visitor();
  await openStudio(here);
  await here.getByRole('slider', {name: 'Size'}).fill('60');
  await here.getByRole('button', {name: 'Red', exact: true}).click();
  await stroke(here, [[100, 200], [500, 200]]);
  await here.getByRole('button', {name: 'Layer', exact: true}).click();
  await here.getByRole('button', {name: 'Blue', exact: true}).click();
  await stroke(here, [[300, 100], [300, 300]]);
  const crossing = () => colourAt(here, 300, 200);
  assert.deepEqual(await crossing(), BLUE);
  await here.getByRole('button', {name: 'Layer 2 down'}).click();
  assert.deepEqual(await crossing(), RED);
  await here.getByRole('button', {name: 'Layer 2 up'}).click();
  await here.getByRole('button', {name: 'Show Layer 2'}).click();
  assert.deepEqual([await crossing(), await colourAt(here, 300, 120)], [RED, WHITE]);
  await here.getByRole('button', {name: 'Show Layer 2'}).click();
  await here.getByRole('slider', {name: 'Opacity of Layer 2'}).fill('128');
  const [red, green, blue] = await crossing();
  assert.ok(Math.abs(red - 127) <= 2 && green === 0 && Math.abs(blue - 128) <= 2, `${[red, green, blue]}`);
  const before = await canvasOf(here);
  await here.getByRole('button', {name: 'Merge down'}).click();
  await said(here, 'Merged with the layer below');
  assert.equal(await canvasOf(here), before);
  assert.equal(await here.locator('.layer-panel li').count(), 1);
});

set.test('a fifth layer is refused, and it is said', async () => {
  const here = await set.visitor();
  await openStudio(here);
  const layers = here.locator('.layer-panel li');
  for (let layer = 2; layer <= 4; layer += 1) {
    await here.getByRole('button', {name: 'Layer', exact: true}).click();
    await said(here, `Painting on layer ${layer}`);
  }
  await here.keyboard.press('n');
  await said(here, '4 layers are the maximum');
  assert.equal(await layers.count(), 4);
  assert.equal(await here.getByRole('button', {name: 'Layer', exact: true}).isDisabled(), true);
});

set.test('a layer that is removed is gone with what was on it, and undoing brings both back', async () => {
  const here = await set.visitor();
  await openStudio(here);
  await here.getByRole('slider', {name: 'Size'}).fill('40');
  assert.equal(await here.getByRole('button', {name: 'Remove', exact: true}).isDisabled(), true, 'one layer stays');
  await here.getByRole('button', {name: 'Red', exact: true}).click();
  await stroke(here, [[100, 100], [300, 100]]);
  const without = await canvasOf(here);
  await here.getByRole('button', {name: 'Layer', exact: true}).click();
  await here.getByRole('button', {name: 'Blue', exact: true}).click();
  await stroke(here, [[100, 200], [300, 200]]);
  const both = await canvasOf(here);
  await here.getByRole('button', {name: 'Remove', exact: true}).click();
  await said(here, 'Layer 2 removed. Undo brings it back.');
  assert.deepEqual([await here.locator('.layer-panel li').count(), await canvasOf(here)], [1, without]);
  await here.keyboard.press('Control+z');
  assert.deepEqual([await here.locator('.layer-panel li').count(), await canvasOf(here)], [2, both]);
  await here.keyboard.press('Control+y');
  assert.deepEqual([await here.locator('.layer-panel li').count(), await canvasOf(here)], [1, without]);
  await stroke(here, [[100, 300], [300, 300]]);
  assert.deepEqual(await colourAt(here, 200, 300), BLUE, 'one paints on the layer that is left');
});

set.test('what happens is said, to whoever cannot see it', async () => {
  const here = await set.visitor();
  await openStudio(here);
  /** @param {string | RegExp} words */
  const heard = (words) => here.getByRole('status').filter({hasText: words}).waitFor();
  await here.keyboard.press('Control+z');
  await heard('There is nothing to undo');
  await here.keyboard.press('p');
  await heard(/^Pencil$/);
  await stroke(here, [[100, 100], [300, 100]]);
  await heard('Saved in this browser');
  await stroke(here, [[100, 200], [300, 200]]);
  const changes = await here.evaluateHandle(() => {
    const counted = {changes: 0};
    new MutationObserver(() => (counted.changes += 1)).observe(/** @type {Element} */ (document.querySelector('.editor-status')), {childList: true, characterData: true, subtree: true});
    return counted;
  });
  for (let times = 1; times <= 2; times += 1) {
    await here.keyboard.press('Control+z');
    await heard('Undone');
    await here.waitForFunction(([counted, least]) => /** @type {any} */ (counted).changes >= /** @type {number} */ (least), /** @type {const} */ ([changes, times]));
  }
  await here.keyboard.press('Control+y');
  await heard('Redone');
  await take(here, 'Fill');
  await here.mouse.click(...(await placeOn(here, 500, 500)));
  await heard('Filled');
  await here.keyboard.press('n');
  await heard('Painting on layer 2');
  await here.keyboard.press('q');
  await heard('Layer 2 is hidden');
  await stroke(here, [[100, 300], [300, 300]]);
  await heard('This layer is hidden. Show it to paint on it.');
});

set.test('where the browser keeps nothing, that is said', async () => {
  const here = await set.visitor();
  await openStudio(here);
  await here.evaluate(() => (IDBObjectStore.prototype.put = () => {
    throw new DOMException('full', 'QuotaExceededError');
  }));
  await stroke(here, [[100, 100], [300, 100]]);
  await here.getByRole('status').filter({hasText: 'This browser can\'t save the painting. Post it before you leave.'}).waitFor();
  assert.equal(await here.getByText('Saved in this browser').count(), 0);
});

set.test('any colour can be picked, those used are at hand, and the eyedropper takes what it sees', async () => {
  const here = await set.visitor();
  await openStudio(here);
  await here.getByLabel('Any colour').fill('#123456');
  await here.getByRole('slider', {name: 'Size'}).fill('40');
  await stroke(here, [[100, 100], [300, 100]]);
  assert.deepEqual(await colourAt(here, 200, 100), [0x12, 0x34, 0x56]);
  await here.getByRole('button', {name: 'Red', exact: true}).click();
  await stroke(here, [[100, 300], [300, 300]]);
  const used = here.getByRole('group', {name: 'Used lately'}).getByRole('button');
  assert.deepEqual(await used.evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label'))), ['Red', '#123456']);
  await take(here, 'Eyedropper');
  await here.mouse.click(...(await placeOn(here, 200, 100)));
  await here.getByRole('button', {name: 'Colour 1: #123456'}).waitFor();
  await here.mouse.click(...(await placeOn(here, 200, 300)), {button: 'right'});
  await here.getByRole('button', {name: 'Colour 2: Red'}).waitFor();
});

set.test('a pen\'s pressure may be left alone, or bent', async () => {
  const here = await set.visitor();
  await openStudio(here);
  await here.getByRole('slider', {name: 'Size'}).fill('100');
  const pressure = here.getByRole('combobox', {name: 'Pen pressure'});
  const curve = here.getByRole('combobox', {name: 'Pressure curve'});
  /** How far up and down the stroke at this height goes. @param {number} y */
  const width = async (y) => {
    await penStroke(here, [[100, y, 0.4], [400, y, 0.4], [700, y, 0.4]]);
    const places = Array.from({length: 61}, (_, at) => [400, y - 60 + 2 * at]);
    return 2 * (await coloursOf(here, '.canvas-sheet canvas', places)).filter(([red]) => red < 128).length;
  };
  await curve.selectOption('soft');
  const soft = await width(100);
  await curve.selectOption('firm');
  const firm = await width(300);
  await pressure.selectOption('Off');
  assert.equal(await curve.count(), 0);
  const even = await width(500);
  assert.ok(firm + 8 < soft && soft + 8 < even && Math.abs(even - 100) <= 8, `${firm} < ${soft} < ${even}`);
});

set.test('half opacity is half as dark, and the hand moves the sheet and paints nothing', async () => {
  const here = await set.visitor();
  await openStudio(here);
  await here.getByRole('slider', {name: 'Size'}).fill('40');
  await here.locator('.settings-panel').getByRole('slider', {name: 'Opacity'}).fill('50');
  await stroke(here, [[100, 100], [300, 100]]);
  const [grey] = await colourAt(here, 200, 100);
  assert.ok(Math.abs(grey - 127) <= 2, `${grey}`);
  for (let step = 0; step < 6; step += 1) await here.keyboard.press('+');
  const before = await canvasOf(here);
  /** What the mouse looks like over the sheet. */
  const cursor = () => here.locator('.canvas-stage').evaluate((element) => getComputedStyle(element).cursor);
  assert.equal(await cursor(), 'crosshair');
  await take(here, 'Hand');
  assert.equal(await cursor(), 'grab');
  const [left] = await placeOn(here, 0, 0);
  await stroke(here, [[500, 300], [450, 280]]);
  assert.notEqual((await placeOn(here, 0, 0))[0], left);
  assert.equal(await canvasOf(here), before);
});

set.test('the largest sheet has 2,048 pixels a side, and a grid when one is near', async () => {
  const here = await set.visitor();
  await openStudio(here, 'Large');
  assert.deepEqual(await here.locator('.canvas-sheet canvas').evaluate((/** @type {HTMLCanvasElement} */ {width, height}) => [width, height]), [2_048, 2_048]);
  const grid = here.locator('.canvas-grid');
  assert.equal(await grid.isVisible(), false);
  const zoom = here.getByRole('button', {name: 'show all of it'});
  const percent = async () => Number.parseInt((await zoom.textContent()) ?? '', 10);
  while ((await percent()) < 800) await here.keyboard.press('+');
  await grid.waitFor();
  await stroke(here, [[1_020, 1_020], [1_028, 1_028]]);
  assert.deepEqual(await colourAt(here, 1_024, 1_024), [0, 0, 0]);
  await here.keyboard.press('0');
  await grid.waitFor({state: 'hidden'});
});

set.test('what was painted is offered to whoever signs in again after the session has ended', async () => {
  // whose session ends is lent to nobody
  const here = await set.visitor({as: await set.newcomer(newName('ann'))});
  await openStudio(here);
  await stroke(here, [[100, 100], [300, 100]]);
  const painted = await canvasOf(here);
  set.expect(/401|session/i);
  const ended = await here.request.delete(`${set.address}/api/session`, {headers: {origin: set.address}});
  assert.equal(ended.ok(), true);
  await untilKept(here);
  await here.reload();
  await here.getByRole('banner').getByRole('button', {name: 'Sign in'}).waitFor();
  await here.getByRole('banner').getByRole('button', {name: 'Post'}).click();
  await here.getByRole('button', {name: 'Paint one here'}).click();
  await here.locator('.draft-item').waitFor();
  await here.getByRole('button', {name: /^Painting, 1024/}).click();
  await here.getByRole('application').waitFor();
  assert.equal(await canvasOf(here), painted);
});

for (const width of [360, 1280]) {
  set.test(`what is typed after a place was pressed is the text, ${width} pixels wide`, async () => {
    const here = await set.visitor({width, height: 640});
    await openStudio(here);
    await here.getByRole('application').focus();
    await here.keyboard.press('t');
    await said(here, /^Text$/);
    const before = await canvasOf(here);
    await here.mouse.click(...(await placeOn(here, 100, 100)));
    const text = here.getByRole('textbox', {name: 'Text'});
    await here.waitForFunction((element) => element === document.activeElement, await text.elementHandle());
    await here.keyboard.type('He is a bold fellow');
    assert.equal(await text.inputValue(), 'He is a bold fellow');
    await here.keyboard.press('Control+Enter');
    await here.waitForFunction(() => document.activeElement?.matches('.canvas-stage'));
    assert.notEqual(await canvasOf(here), before);
    await here.keyboard.press('Control+z');
    assert.equal(await canvasOf(here), before, 'it was one step');
  });
}

for (const width of [360, 768, 1024, 1440]) {
  set.test(`whatever is said is seen, and moves nothing, ${width} pixels wide`, async () => {
    const here = await set.visitor({width, height: width === 360 ? 640 : 900});
    await openStudio(here);
    await here.getByRole('application').focus();
    const was = await here.locator('canvas-view').boundingBox();
    await here.keyboard.press('Control+a');
    await said(here, 'All of this layer is selected');
    await here.keyboard.press('q');
    await said(here, 'Layer 1 is hidden');
    await here.keyboard.press('b');
    await stroke(here, [[100, 100], [200, 100]]);
    await said(here, 'This layer is hidden. Show it to paint on it.');
    assert.deepEqual(await here.locator('canvas-view').boundingBox(), was);
    const seen = await here.locator('.editor-status').evaluate((element) => {
      const {left, right, top, bottom, height} = element.getBoundingClientRect();
      const buttons = [...document.querySelectorAll('.editor-layout button')].filter((button) => button.checkVisibility()).map((button) => ({button, box: button.getBoundingClientRect()}));
      const covered = buttons.filter(({box}) => box.left < right && box.right > left && box.top < bottom && box.bottom > top);
      const lost = buttons.filter(({button, box}) => !button.contains(document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2)) && box.bottom < innerHeight);
      return {
        height,
        isInside: left >= 0 && right <= innerWidth && top >= 0,
        isCut: element.scrollHeight > element.clientHeight || element.scrollWidth > element.clientWidth,
        covered: [...covered, ...lost].map(({button}) => button.outerHTML),
      };
    });
    assert.ok(seen.height <= HEAD && seen.isInside && !seen.isCut && seen.covered.length === 0, JSON.stringify(seen));
  });
}

set.test('on a phone of 360 by 640 everything is in reach, and large enough for a thumb', async () => {
  const here = await set.visitor({width: 360, height: 640, touch: true});
  await openStudio(here);
  const panels = here.getByRole('navigation', {name: 'Panels'});
  for (const panel of [null, 'Brush', 'Settings', 'Colours', 'Layers', 'More']) {
    const opens = panel && panels.getByRole('button', {name: panel});
    if (opens && (await opens.count()) > 0) await opens.tap();
    else if (panel) continue;
    const controls = here.locator('.studio').locator('button:visible, input:visible, select:visible');
    const all = await controls.evaluateAll((elements) => elements.map((element) => {
      /** @type {any} */ (element).scrollIntoViewIfNeeded();
      const {left, top, right, bottom, width, height} = (element.closest('label') ?? element).getBoundingClientRect();
      const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      return {width, height, isInside: left >= 0 && right <= innerWidth && top >= 0 && bottom <= innerHeight, isHit: Boolean(hit && (element.closest('label') ?? element).contains(hit)), what: element.outerHTML.slice(0, 120)};
    }));
    assert.ok(all.length > 3, `controls of ${panel}`);
    for (const seen of all) assert.ok(seen.isInside && seen.isHit && seen.width >= TARGET && seen.height >= TARGET, `${panel}: ${JSON.stringify(seen)}`);
  }
});
