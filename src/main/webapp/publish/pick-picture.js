import {formatBytes} from '../shell/format.js';

/** Media types that the server takes. The server checks the content; this list only avoids futile uploads. */
export const MEDIA_TYPES = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'];

/**
 * @param {Iterable<File>} files as chosen, pasted or dropped
 * @param {number} mostBytes what the server takes; 0 while that is unknown
 * @returns {{file: File} | {problem: string} | null} null where there is no file at all
 */
export function pickPicture(files, mostBytes) {
  const all = [...files];
  if (all.length === 0) return null;
  const file = all.find(({type}) => MEDIA_TYPES.includes(type));
  if (!file) return {problem: 'This file isn\'t a picture we can read. Choose a PNG, JPEG, GIF or WebP.'};
  if (file.size === 0) return {problem: 'This file is empty.'};
  if (mostBytes > 0 && file.size > mostBytes) {
    return {problem: `This picture is ${formatBytes(file.size)}. The limit is ${formatBytes(mostBytes)}.`};
  }
  return {file};
}
