/**
 * Reads a ThumbHash: about 25 bytes that hold a picture's colours as a few cosine waves, in luminance, two colour
 * differences and, where needed, opacity. After the format and reference decoder by Evan Wallace (MIT).
 *
 * @typedef {{x: number, y: number, amplitude: number}} Wave
 * @typedef {{constant: number, waves: Wave[]}} Channel
 */

/** The encoder rounds; the reference decoder makes up for lost colour by this much. */
const SATURATION = 1.25;

/**
 * @param {Uint8Array} hash
 * @returns {{l: Channel, p: Channel, q: Channel, a: Channel} | null} null for what is no ThumbHash
 */
function readChannels(hash) {
  if (hash.length < 5) return null;
  const head = hash[0] | (hash[1] << 8) | (hash[2] << 16);
  const tail = hash[3] | (hash[4] << 8);
  const hasAlpha = head >> 23 === 1;
  const isLandscape = tail >> 15 === 1;
  const long = hasAlpha ? 5 : 7;
  const short = Math.max(3, tail & 7);
  const first = hasAlpha ? 6 : 5;
  if (hash.length < first) return null;

  let nibble = 0;
  const nextFactor = () => {
    const byte = hash[first + (nibble >> 1)] ?? 0;
    return ((byte >> ((nibble++ & 1) << 2)) & 15) / 7.5 - 1;
  };
  /** @param {number} constant @param {number} across @param {number} down @param {number} scale @returns {Channel} */
  const channel = (constant, across, down, scale) => {
    const waves = [];
    for (let y = 0; y < down; y += 1) {
      for (let x = y === 0 ? 1 : 0; x * down < across * (down - y); x += 1) waves.push({x, y, amplitude: nextFactor() * scale});
    }
    return {constant, waves};
  };

  // The order of reading is the order of the bytes.
  const l = channel((head & 63) / 63, isLandscape ? long : short, isLandscape ? short : long, ((head >> 18) & 31) / 31);
  const p = channel(((head >> 6) & 63) / 31.5 - 1, 3, 3, (((tail >> 3) & 63) / 63) * SATURATION);
  const q = channel(((head >> 12) & 63) / 31.5 - 1, 3, 3, (((tail >> 9) & 63) / 63) * SATURATION);
  const a = hasAlpha ? channel((hash[5] & 15) / 15, 5, 5, (hash[5] >> 4) / 15) : {constant: 1, waves: []};
  return {l, p, q, a};
}

/**
 * @param {Channel} channel
 * @param {number} x from 0 to 1
 * @param {number} y from 0 to 1
 */
function valueAt({constant, waves}, x, y) {
  let value = constant;
  for (const wave of waves) {
    value += 2 * wave.amplitude * Math.cos(Math.PI * x * wave.x) * Math.cos(Math.PI * y * wave.y);
  }
  return value;
}

/**
 * @param {Uint8Array} hash
 * @param {number} width pixels to draw; a few dozen show all there is
 * @param {number} height
 * @returns {Uint8ClampedArray<ArrayBuffer> | null} RGBA, row by row; null for what is no ThumbHash
 */
export function drawThumbHash(hash, width, height) {
  const channels = readChannels(hash);
  if (!channels) return null;
  const rgba = new Uint8ClampedArray(width * height * 4);
  for (let row = 0, at = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1, at += 4) {
      const [l, p, q, a] = [channels.l, channels.p, channels.q, channels.a].map((channel) =>
        valueAt(channel, (column + 0.5) / width, (row + 0.5) / height),
      );
      const blue = l - (2 / 3) * p;
      const red = (3 * l - blue + q) / 2;
      rgba.set([255 * red, 255 * (red - q), 255 * blue, 255 * a], at);
    }
  }
  return rgba;
}
