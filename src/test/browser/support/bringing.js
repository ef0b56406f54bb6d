/** @typedef {import('playwright-core').Page} Page */

/** @param {Page} page @param {Buffer} bytes as a file in a DataTransfer @param {'drop' | 'paste'} way */
export async function bring(page, bytes, way) {
  await page.evaluate(
    ([encoded, type]) => {
      const raw = Uint8Array.from(atob(encoded), (letter) => letter.charCodeAt(0));
      const data = new DataTransfer();
      data.items.add(new File([raw], 'brought.png', {type: 'image/png'}));
      const options = {bubbles: true, cancelable: true};
      if (type === 'paste') document.body.dispatchEvent(new ClipboardEvent('paste', {...options, clipboardData: data}));
      else for (const step of ['dragenter', 'dragover', 'drop']) document.body.dispatchEvent(new DragEvent(step, {...options, dataTransfer: data}));
    },
    [bytes.toString('base64'), way],
  );
}
