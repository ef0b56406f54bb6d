import {PaintLogError} from '../log/paint-log-error.js';
import {SIDE_PIXELS} from '../log/limits.js';
import {LogWriter} from '../log/log-writer.js';
import {readPixels} from './pictures.js';
import {encodeStamp} from './selection.js';
import {AppError} from '../../net/app-error.js';
import {uuid} from '../../net/uuid.js';

/** @typedef {import('./types.js').Draft} Draft */
/** @typedef {{hash: string, file: Blob}} Base a picture that is painted over, and its name in the log */

/** Larger pictures are not tried as a stamp. */
const MOST_STAMPED_PIXELS = 512 * 512;
const WHITE = [255, 255, 255];
/** The picture at the bottom, and a layer to paint on above it. */
const STACK = [0, 1].map((layer) => ({layer, isVisible: true, opacity: 255}));

/**
 * Makes a draft that begins with a picture, scaled down if it is larger than a canvas. If the picture is simple enough
 * it goes into the log as a stamp; otherwise the log only names it, and the draft stores the picture.
 *
 * @param {Blob} file
 * @returns {Promise<Draft>} one that was never kept
 */
export async function draftFromPicture(file) {
  const picture = await createImageBitmap(file).catch((cause) => {
    throw new AppError('unreadable', 'This file isn\'t a picture we can read.', null, {cause});
  });
  const scale = Math.min(1, SIDE_PIXELS / picture.width, SIDE_PIXELS / picture.height);
  const [width, height] = [picture.width, picture.height].map((side) => Math.max(1, Math.round(side * scale)));
  const pixels = readPixels(picture, width, height);
  const log = stampedLog(pixels);
  const draft = {id: uuid(), revision: '', thumbnail: null, width, height, changedAt: Date.now()};
  if (log) return {...draft, log};
  const hash = await hashOf(file);
  return {...draft, log: logOf(width, height, {type: 'picture', layer: 0, hash, x: 0, y: 0, width, height}), base: {hash, file}};
}

/**
 * @param {Base} base
 * @returns {Promise<import('../engine/types.js').Rasterizer['picture']>} finds it, as large as it was painted over
 */
export async function pictureLookup({hash, file}) {
  const picture = await createImageBitmap(file);
  return (wanted, width, height) => (wanted === hash ? readPixels(picture, width, height) : null);
}

/** @param {import('../engine/types.js').Pixels} pixels @returns {Uint8Array<ArrayBuffer> | null} null where it would not fit */
function stampedLog(pixels) {
  const {width, height} = pixels;
  if (width * height > MOST_STAMPED_PIXELS) return null;
  try {
    return logOf(width, height, {type: 'stamp', layer: 0, x: 0, y: 0, width, height, runs: encodeStamp(pixels)});
  } catch (thrown) {
    if (thrown instanceof PaintLogError) return null;
    throw thrown;
  }
}

/** @param {number} width @param {number} height @param {object} first the entry that puts the picture down */
function logOf(width, height, first) {
  const writer = new LogWriter({width, height, background: WHITE});
  writer.append(/** @type {import('../log/entries.js').Entry} */ ({wait: 0, ...first}));
  writer.append({type: 'layers', wait: 0, stack: STACK});
  return writer.bytes();
}

/** Returns the file's SHA-256, or a random name on plain http, which lacks it; such a log never leaves the browser. @param {Blob} file */
async function hashOf(file) {
  const hash = crypto.subtle ? new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer())) : crypto.getRandomValues(new Uint8Array(32));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
