/** @typedef {import('playwright-core').Page} Page */

/**
 * What is on the first such canvas once it is drawn: a hash of all its pixels, or the colours of some.
 *
 * @param {Page} page
 * @param {string} canvas as CSS selects it
 * @param {number[][] | null} places in pixels of the canvas; null for all of it
 * @returns {Promise<any>} null where there is no such canvas yet
 */
function look(page, canvas, places) {
  return page.evaluate(async ([selector, pixels]) => {
    const frames = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    await frames();
    // The studio puts a large canvas together over several frames, the more the slower the machine is.
    const surface = () => /** @type {any} */ (document.querySelector('paint-studio'))?.session?.editor.doc.painting.surface;
    while (surface()?.isComposed === false) await frames();
    const source = document.querySelector(selector);
    if (!(source instanceof HTMLCanvasElement)) return null;
    const copy = new OffscreenCanvas(source.width, source.height);
    const context = /** @type {OffscreenCanvasRenderingContext2D} */ (copy.getContext('2d', {alpha: false, willReadFrequently: true}));
    context.drawImage(source, 0, 0);
    const {data} = context.getImageData(0, 0, source.width, source.height);
    if (pixels) return pixels.map(([x, y]) => [...data.slice((y * source.width + x) * 4, (y * source.width + x) * 4 + 3)]);
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', data));
    return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
  }, /** @type {[string, number[][] | null]} */ ([canvas, places]));
}

/** All of a canvas, as a hash. @param {Page} page @param {string} canvas @returns {Promise<string>} */
export const hashOf = (page, canvas) => look(page, canvas, null);

/** Red, green and blue of a canvas at some of its pixels. @param {Page} page @param {string} canvas @param {number[][]} places @returns {Promise<number[][]>} */
export const coloursOf = (page, canvas, places) => look(page, canvas, places);

/** A picture of the server as its pixels: their hash. @param {Page} page @param {string} url @returns {Promise<string>} */
export function picturePixels(page, url) {
  return page.evaluate(async (address) => {
    const picture = await createImageBitmap(await (await fetch(address)).blob(), {colorSpaceConversion: 'none'});
    const copy = new OffscreenCanvas(picture.width, picture.height);
    const context = /** @type {OffscreenCanvasRenderingContext2D} */ (copy.getContext('2d', {alpha: false, willReadFrequently: true}));
    context.drawImage(picture, 0, 0);
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', context.getImageData(0, 0, picture.width, picture.height).data));
    return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
  }, url);
}
