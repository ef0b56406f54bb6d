import assert from 'node:assert/strict';
import {stage} from './support/browser.js';
import {canvasOf, colourAt, goOnWithDraft, openStudio, said, stroke, take} from './support/studio.js';

const set = stage();
const [BLACK, WHITE] = [[0, 0, 0], [255, 255, 255]];

/** @typedef {import('playwright-core').Page} Page */

/** The keys that the sheet lists, and what they do. @param {Page} page */
async function listedKeys(page) {
  await page.keyboard.press('Shift+?');
  const sheet = page.getByRole('dialog', {name: 'Keys'});
  await sheet.waitFor();
  const rows = await sheet.locator('dl > div').evaluateAll((divs) => divs.map((div) => [div.querySelector('dt')?.textContent ?? '', div.querySelector('dd')?.textContent ?? '']));
  await sheet.getByRole('button', {name: 'Close'}).click();
  return rows;
}

/** Every control around the canvas, seen or not: its name, and the keys that it says are its own, or its group's, as the sheet has them. @param {Page} page */
function controls(page) {
  return page.locator('.editor-layout').evaluate((bench) => [.../** @type {NodeListOf<HTMLInputElement>} */ (bench.querySelectorAll('button, input, select, textarea, [tabindex], a'))]
    .filter((control) => !control.closest('dialog:not(.studio)'))
    .map((control) => {
      const keys = control.closest('[aria-keyshortcuts]')?.getAttribute('aria-keyshortcuts') ?? '';
      return {
        name: (control.getAttribute('aria-label') ?? (control.labels?.[0] ?? control).textContent ?? '').trim(),
        keys: keys.split(' ').filter(Boolean).map((key) => key.replace('Control', 'Ctrl').replace('Plus', '+').replace(/^[a-z]$/, (letter) => letter.toUpperCase())),
        markup: control.outerHTML.slice(0, 160),
      };
    }));
}

set.test('each tool has a key, which the sheet lists, and no key means two things', async () => {
  const here = await set.visitor();
  await openStudio(here);
  const rows = await listedKeys(here);
  assert.equal(new Set(rows.map(([key]) => key)).size, rows.length, JSON.stringify(rows));
  const tools = await here.getByRole('group', {name: 'Tools'}).getByRole('button').allTextContents();
  assert.equal(tools.length, 16);
  for (const tool of tools) {
    const [key] = rows.find(([, does]) => does === tool.trim()) ?? assert.fail(`no key takes ${tool}`);
    await here.keyboard.press(key.toLowerCase());
    await here.getByRole('button', {name: tool.trim(), exact: true, pressed: true}).waitFor();
  }
});

set.test('every control of the studio has a name, and keys that the sheet lists', async () => {
  const here = await set.visitor();
  await openStudio(here);
  await here.getByRole('button', {name: 'Let everyone watch'}).waitFor();
  const keys = (await listedKeys(here)).map(([key]) => key);
  await here.keyboard.press('n');
  await said(here, 'Painting on layer 2');
  await stroke(here, [[100, 100], [300, 100]]);
  const tools = await here.getByRole('group', {name: 'Tools'}).getByRole('button').allTextContents();
  let seen = 0;
  for (const tool of tools) {
    await take(here, tool.trim());
    if (/select/i.test(tool)) await here.locator('selection-panel button').first().waitFor();
    if (tool.trim() === 'Text') await here.locator('text-panel button').first().waitFor();
    const all = await controls(here);
    seen = Math.max(seen, all.length);
    assert.deepEqual(all.filter(({name}) => !name), [], `${tool}: controls without a name`);
    // The canvas has the arrow keys, Space and Enter for itself.
    const without = all.filter(({keys: own, markup}) => !markup.includes('role="application"') && (own.length === 0 || !own.every((key) => keys.includes(key))));
    assert.deepEqual(without, [], `${tool}: controls without a key on the sheet`);
  }
  assert.ok(seen > 80, `${seen} controls`);
});

set.test('each setting has keys, which say what they come to', async () => {
  const here = await set.visitor();
  await openStudio(here);
  /** @type {Array<[string, string | RegExp]>} */
  const pressed = [
    [']', 'Size 10 px'], ['[', 'Size 8 px'], ['{', 'Opacity 90 %'], ['}', 'Opacity 100 %'], [',', 'Smoothing 20'], ['.', 'Smoothing 30'],
    ['v', 'Pressure curve: firm'], ['v', 'Pressure curve: soft'], ['d', 'Pen pressure: Opacity'], ['k', 'Shape: Filled'],
    ['f', /^Fill$/], ['.', 'Tolerance 42'], [',', 'Tolerance 32'],
    ['t', /^Text$/], [']', 'Letters 60 px'], ['[', 'Letters 48 px'], ['Shift+F', 'Font: Serif'], ['Shift+B', 'Look: Bold'], ['b', /^Brush$/],
    ['Shift+D', 'This is the only layer'], ['n', 'Painting on layer 2'], ['1', 'Painting on layer 1'], ['4', 'There is no layer 4'], ['2', 'Painting on layer 2'],
    ['q', 'Layer 2 is hidden'], ['q', 'Layer 2 is shown'], ['<', 'Layer 2 has an opacity of 90 %'], ['>', 'Layer 2 has an opacity of 100 %'],
    ['(', 'Layer 2 is 1 of 2'], [')', 'Layer 2 is 2 of 2'], ['j', 'Merged with the layer below'], ['n', 'Painting on layer 2'], ['Shift+D', 'Layer 2 removed'],
  ];
  for (const [key, words] of pressed) {
    await here.keyboard.press(key);
    await said(here, words);
  }
});

for (const width of [360, 1280]) {
  set.test(`keys lead to every panel, ${width} pixels wide`, async () => {
    const here = await set.visitor({width});
    await openStudio(here);
    /** @type {Array<[string, string]>} */
    const ways = [['z', '#panel-settings [name="size"]'], ['u', '#panel-colours button'], ['y', '#panel-layers button'], ['Shift+T', '#panel-tools [aria-pressed="true"]'], ['Shift+M', '#panel-more button']];
    for (const [key, control] of ways) {
      await here.keyboard.press(key);
      await here.waitForFunction((selector) => document.activeElement?.matches(selector), control);
    }
  });
}

set.test('what is selected is flipped, rotated, and leaves its original behind, with keys', async () => {
  const here = await set.visitor();
  await openStudio(here);
  await here.getByRole('slider', {name: 'Size'}).fill('40');
  await stroke(here, [[120, 120], [280, 120]]);
  await take(here, 'Select');
  await here.keyboard.press('Shift+H');
  await said(here, 'Select something first');
  // Wide as it is, a line lies in its upper half, and its left end in the left one.
  await stroke(here, [[100, 100], [400, 200]]);
  await said(here, '300 by 100 pixels selected');
  await here.keyboard.press('Shift+H');
  await said(here, 'Flipped');
  assert.deepEqual([await colourAt(here, 120, 120), await colourAt(here, 370, 120)], [WHITE, BLACK]);
  await here.keyboard.press('Shift+R');
  await said(here, 'Rotated');
  // Its middle is at 250, 150: what was at its upper right is now at its lower right.
  assert.deepEqual([await colourAt(here, 280, 270), await colourAt(here, 370, 120)], [BLACK, WHITE]);
  await here.keyboard.press('Shift+O');
  await said(here, 'The original stays');
  assert.equal(await here.getByRole('checkbox', {name: 'Leave the original'}).isChecked(), true);
  assert.deepEqual([await colourAt(here, 280, 270), await colourAt(here, 120, 120)], [BLACK, BLACK]);
  await here.keyboard.press('Shift+O');
  await said(here, 'The original moves too');
  assert.deepEqual(await colourAt(here, 120, 120), WHITE);
  await here.keyboard.press('Enter');
  const down = await canvasOf(here);
  await here.keyboard.press('Control+z');
  assert.deepEqual([await colourAt(here, 120, 120), await colourAt(here, 280, 270)], [BLACK, WHITE]);
  await here.keyboard.press('Control+y');
  assert.equal(await canvasOf(here), down);
});

set.test('keys let everyone watch, show the other paintings, leave the studio and are done with a painting', async () => {
  const here = await set.visitor();
  await openStudio(here);
  await here.getByRole('button', {name: 'Let everyone watch'}).waitFor();
  await here.keyboard.press('Shift+W');
  await here.getByRole('dialog', {name: 'Let everyone watch'}).waitFor();
  await here.keyboard.press('Escape');
  await stroke(here, [[100, 100], [300, 100]]);
  await here.keyboard.press('Shift+P');
  await here.locator('.draft-item').first().click();
  await here.getByRole('application').waitFor();
  await here.keyboard.press('Shift+Q');
  await here.getByRole('button', {name: 'Paint one here'}).click();
  await here.locator('.draft-item').first().click();
  await here.getByRole('application').waitFor();
  await here.keyboard.press('Control+Enter');
  await here.getByRole('dialog', {name: 'New picture'}).getByRole('img', {name: 'The chosen picture'}).waitFor();
});

set.test('Ctrl+S keeps the painting at once, and opens nothing of the browser\'s', async () => {
  const here = await set.visitor();
  await openStudio(here);
  const prevented = await here.evaluateHandle(() => {
    const seen = {all: true, count: 0};
    document.addEventListener('keydown', (event) => {
      if (event.key !== 's' || !event.ctrlKey) return;
      seen.all &&= event.defaultPrevented;
      seen.count += 1;
    });
    return seen;
  });
  await here.keyboard.press('Control+s');
  await said(here, 'Nothing is painted yet.');
  await stroke(here, [[100, 100], [300, 100]]);
  await here.keyboard.press('Control+s');
  await said(here, 'Saved in this browser. It is saved automatically while you paint.');
  const painted = await canvasOf(here);
  assert.deepEqual(await prevented.jsonValue(), {all: true, count: 2});
  await here.reload();
  await goOnWithDraft(here);
  assert.equal(await canvasOf(here), painted);
});
