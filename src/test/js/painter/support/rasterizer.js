/** What a painting depends on beside its log, without a browser: a text covers a block, and there is one picture, which is red. */
export const fakeRasterizer = {
  /** @type {import('../../../../main/webapp/painter/engine/types.js').Rasterizer['letters']} */
  letters({x, y, size, text}, coverage) {
    const lines = text.split('\n');
    const width = Math.max(...lines.map((/** @type {string} */ line) => line.length)) * Math.ceil(size / 2);
    for (let row = 0; row < lines.length * size; row += 2) coverage.run(y + row, x, x + width);
    return {...coverage.box};
  },

  /** @type {import('../../../../main/webapp/painter/engine/types.js').Rasterizer['picture']} */
  picture(hash, width, height) {
    if (!/^f/.test(hash)) return null;
    const data = new Uint8ClampedArray(width * height * 4);
    for (let at = 0; at < data.length; at += 4) data.set([255, 0, 0, 255], at);
    return {data, width, height};
  },
};
