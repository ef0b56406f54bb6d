import {coloursOf, hashOf} from './pixels.js';
import {until} from './until.js';

const CANVAS = '.canvas-sheet canvas';

/** @typedef {import('playwright-core').Page} Page */

/** Opens the studio on a sheet of 1,024 × 768, or another. @param {Page} page @param {string} [sheet] */
export async function openStudio(page, sheet) {
  await page.getByRole('banner').getByRole('button', {name: 'Post'}).click();
  await page.getByRole('button', {name: 'Paint one here'}).click();
  await page.getByRole('application').waitFor();
  if (sheet) {
    if (!(await page.getByRole('button', {name: 'Paintings'}).isVisible())) await page.getByRole('button', {name: 'More'}).click();
    await page.getByRole('button', {name: 'Paintings'}).click();
    await page.getByRole('button', {name: new RegExp(sheet)}).click();
    await page.getByRole('application').waitFor();
  }
  // The panels and the tool in hand come after the canvas.
  await page.locator('.settings-panel').waitFor({state: 'attached'});
  await page.locator('.layer-panel').waitFor({state: 'attached'});
  await untilStill(page);
}

/** Waits until the canvas stays where it is: the panels take their room beside it a frame or more after they are there. @param {Page} page */
function untilStill(page) {
  return page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const place = () => JSON.stringify(document.querySelector('.canvas-sheet canvas')?.getBoundingClientRect());
    let before;
    do {
      before = place();
      for (let each = 0; each < 3; each += 1) await frame();
    } while (place() !== before);
  });
}

/** Waits until the studio has said it. @param {Page} page @param {string | RegExp} words */
export const said = (page, words) => page.locator('.editor-status', {hasText: words}).waitFor();

/** @param {Page} page @param {string} tool */
export async function take(page, tool) {
  await page.getByRole('button', {name: tool, exact: true}).click();
  await said(page, new RegExp(`^${tool}$`));
}

/** Where a pixel of the picture is on the screen. @param {Page} page @param {number} x @param {number} y @returns {Promise<[number, number]>} */
export async function placeOn(page, x, y) {
  const {left, top, zoom} = await page.evaluate(() => {
    const canvas = /** @type {HTMLCanvasElement} */ (document.querySelector('.canvas-sheet canvas'));
    const {left, top, width} = canvas.getBoundingClientRect();
    return {left, top, zoom: width / canvas.width};
  });
  return [left + (x + 0.5) * zoom, top + (y + 0.5) * zoom];
}

/** @param {Page} page @param {number[][]} places in pixels of the picture @param {{button?: 'left' | 'right', steps?: number}} [options] */
export async function stroke(page, places, {button = 'left', steps = 8} = {}) {
  const [first, ...rest] = places;
  await page.mouse.move(...(await placeOn(page, first[0], first[1])));
  await page.mouse.down({button});
  for (const [x, y] of rest) await page.mouse.move(...(await placeOn(page, x, y)), {steps});
  await page.mouse.up({button});
}

/** A stroke of a pen. @param {Page} page @param {number[][]} places x, y and pressure, 0 to 1 */
export async function penStroke(page, places) {
  const devtools = await page.context().newCDPSession(page);
  /** @param {'mousePressed' | 'mouseMoved' | 'mouseReleased'} type @param {number} x @param {number} y @param {number} force */
  const send = async (type, x, y, force) => {
    const [left, top] = await placeOn(page, x, y);
    await devtools.send('Input.dispatchMouseEvent', {type, x: left, y: top, force, pointerType: 'pen', button: 'left', buttons: type === 'mouseReleased' ? 0 : 1, clickCount: 1});
  };
  const [first] = places;
  await send('mousePressed', first[0], first[1], first[2]);
  for (const [x, y, force] of places.slice(1)) {
    for (let step = 1; step <= 4; step += 1) {
      const at = places.findIndex(([otherX, otherY]) => otherX === x && otherY === y) - 1;
      const [fromX, fromY] = places[at];
      await send('mouseMoved', fromX + ((x - fromX) * step) / 4, fromY + ((y - fromY) * step) / 4, force);
    }
  }
  const last = places[places.length - 1];
  await send('mouseReleased', last[0], last[1], 0);
  await devtools.detach();
}

/**
 * Fingers, from one frame to the next.
 *
 * @param {Page} page
 * @param {number[][][]} frames the places of all fingers, in pixels of the picture
 * @param {'touchEnd' | 'touchCancel'} [end]
 */
export async function touches(page, frames, end = 'touchEnd') {
  const devtools = await page.context().newCDPSession(page);
  const onScreen = await Promise.all(frames.map((fingers) => Promise.all(fingers.map(async ([x, y], id) => {
    const [left, top] = await placeOn(page, x, y);
    return {x: left, y: top, id};
  }))));
  let count = 0;
  for (const touchPoints of onScreen) {
    await devtools.send('Input.dispatchTouchEvent', {type: touchPoints.length > count ? 'touchStart' : 'touchMove', touchPoints});
    count = touchPoints.length;
  }
  await devtools.send('Input.dispatchTouchEvent', {type: end, touchPoints: []});
  await devtools.detach();
}

/** All of the canvas, as a hash. @param {Page} page */
export const canvasOf = (page) => hashOf(page, CANVAS);

/** @param {Page} page @param {number} x in pixels of the picture @param {number} y @returns {Promise<number[]>} red, green, blue */
export async function colourAt(page, x, y) {
  return (await coloursOf(page, CANVAS, [[x, y]]))[0];
}

/** Waits until the browser keeps so many paintings. @param {Page} page @param {number} count */
export async function draftsOf(page, count) {
  const kept = () => page.evaluate(async () => {
    const {listDrafts} = await import(new URL('painter/document/drafts.js', document.baseURI).href);
    return (await listDrafts()).length;
  });
  await until(`${count} paintings are kept`, kept, (seen) => seen === count);
}

/** Waits until all that is painted is kept, to the last point of the last stroke. @param {Page} page */
export function untilKept(page) {
  return until('all is kept', () => page.evaluate(async () => {
    const {listDrafts} = await import(new URL('painter/document/drafts.js', document.baseURI).href);
    const {doc} = /** @type {any} */ (document.querySelector('paint-studio')).session.editor;
    return (await listDrafts())[0]?.log.length === doc.writer.bytes().length;
  }));
}

/** Goes on with the painting that was kept last, after the page was loaded. @param {Page} page */
export async function goOnWithDraft(page) {
  await page.getByRole('banner').getByRole('button', {name: 'Post'}).click();
  await page.getByRole('button', {name: 'Paint one here'}).click();
  await page.locator('.draft-item').first().click();
  await page.getByRole('application').waitFor();
  await page.locator('.layer-panel').waitFor({state: 'attached'});
}

/** The painting that is open, left, and painted again from the log that was kept: a hash of its pixels. @param {Page} page @returns {Promise<string>} */
export async function replayed(page) {
  await page.getByRole('button', {name: 'Leave the studio'}).click();
  await page.getByRole('button', {name: 'Paint one here'}).click();
  await page.locator('.draft-item').first().click();
  await page.getByRole('application').waitFor();
  return canvasOf(page);
}

/** Strokes, a shape, a filling, words; something undone and done again. @param {Page} page in the studio, with a sheet of 1,024 × 768 */
export async function paintAStory(page) {
  await stroke(page, [[100, 100], [300, 300], [500, 100]]);
  await take(page, 'Spray');
  await stroke(page, [[600, 100], [800, 300]]);
  await take(page, 'Ellipse');
  await stroke(page, [[440, 400], [700, 600]]);
  await take(page, 'Fill');
  await page.mouse.click(...(await placeOn(page, 570, 500)));
  await take(page, 'Text');
  await page.mouse.click(...(await placeOn(page, 100, 450)));
  await page.getByRole('textbox', {name: 'Text'}).fill('Hallo');
  await page.getByRole('button', {name: 'Place it'}).click();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+y');
}

/** Posts what is in the studio. @param {Page} page @param {string} title */
export async function postPainting(page, title) {
  await page.getByRole('button', {name: 'Done'}).click();
  await page.locator('.studio').waitFor({state: 'hidden'});
  const form = page.getByRole('dialog', {name: 'New picture'});
  await form.getByRole('img', {name: 'The chosen picture'}).waitFor();
  await form.getByLabel('Title').fill(title);
  await form.getByLabel('Description').fill(`${title}, painted`);
  await form.getByRole('button', {name: 'Post', exact: true}).click();
  await page.getByText('Your picture is posted.').waitFor();
}
