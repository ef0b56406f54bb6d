import {crc32, deflateSync, inflateSync} from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** What a byte is foretold by those left of it, above, and above left: PNG's filters 0 to 4. @type {Array<(a: number, b: number, c: number) => number>} */
const FILTERS = [
  () => 0,
  (a) => a,
  (_, b) => b,
  (a, b) => (a + b) >> 1,
  (a, b, c) => {
    const [da, db, dc] = [Math.abs(b - c), Math.abs(a - c), Math.abs(a + b - 2 * c)];
    return da <= db && da <= dc ? a : db <= dc ? b : c;
  },
];

/** Without their alpha. @param {Uint8ClampedArray} pixels red, green, blue, alpha */
export function rgbOf(pixels) {
  return Buffer.from(pixels.filter((_, at) => at % 4 < 3));
}

/**
 * Opaque pixels as a PNG, each row by the filter that leaves the least.
 *
 * @param {Uint8ClampedArray} pixels red, green, blue, alpha
 * @param {number} width
 * @param {number} height
 */
export function pngOf(pixels, width, height) {
  const rgb = rgbOf(pixels);
  const stride = width * 3;
  const rows = Array.from({length: height}, (_, y) => {
    const tries = FILTERS.map((foretold, filter) => {
      const row = Buffer.alloc(1 + stride, filter);
      for (let x = 0; x < stride; x += 1) row[1 + x] = rgb[y * stride + x] - foretold(...around(rgb, stride, y, x));
      return row;
    });
    const weights = tries.map((row) => row.reduce((sum, byte) => sum + Math.min(byte, 256 - byte), 0));
    return tries[weights.indexOf(Math.min(...weights))];
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2], 8); // bits a sample; red, green, blue
  const data = deflateSync(Buffer.concat(rows), {level: 9, memLevel: 9});
  return Buffer.concat([SIGNATURE, chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
}

/** The pixels of what `pngOf` made: red, green, blue. @param {Buffer} png */
export function pixelsOf(png) {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const length = png.readUInt32BE(33);
  const data = inflateSync(png.subarray(41, 41 + length));
  const stride = width * 3;
  const rgb = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y += 1) {
    const row = data.subarray(y * (stride + 1), (y + 1) * (stride + 1));
    for (let x = 0; x < stride; x += 1) rgb[y * stride + x] = row[1 + x] + FILTERS[row[0]](...around(rgb, stride, y, x));
  }
  return {width, height, rgb};
}

/** @param {Buffer} rgb @param {number} stride @param {number} y @param {number} x @returns {[number, number, number]} left, above, above left */
function around(rgb, stride, y, x) {
  const at = y * stride + x;
  return [x < 3 ? 0 : rgb[at - 3], y === 0 ? 0 : rgb[at - stride], x < 3 || y === 0 ? 0 : rgb[at - stride - 3]];
}

/** @param {string} type @param {Buffer} data */
function chunk(type, data) {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const named = Buffer.concat([Buffer.from(type), data]);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
