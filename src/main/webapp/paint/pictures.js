import {context} from './context.js';

/** @param {ImageBitmap} picture @param {number} width @param {number} height @returns {import('./canvas/pixels.js').Pixels} */
export function pixelsOf(picture, width, height) {
  const sheet = context(width, height);
  sheet.imageSmoothingQuality = 'high';
  sheet.drawImage(picture, 0, 0, width, height);
  const {data} = sheet.getImageData(0, 0, width, height);
  for (let at = 0; at < data.length; at += 4) {
    const alpha = data[at + 3];
    for (let part = at; part < at + 3; part += 1) data[part] = Math.round((data[part] * alpha) / 255);
  }
  return {data, width, height};
}

/** @param {import('./canvas/painting.js').Painting} painting @param {number} [longest] side in pixels, for a small one @returns {Promise<Blob>} a PNG */
export async function pngOf(painting, longest = Infinity) {
  painting.compose();
  const {width, height} = painting;
  const full = context(width, height);
  full.putImageData(new ImageData(painting.pixels, width, height), 0, 0);
  const scale = Math.min(1, longest / Math.max(width, height));
  const sheet = scale === 1 ? full : context(Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale)));
  if (scale < 1) sheet.drawImage(full.canvas, 0, 0, sheet.canvas.width, sheet.canvas.height);
  return new Promise((resolve, reject) => {
    sheet.canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the canvas gave no picture'))), 'image/png');
  });
}
