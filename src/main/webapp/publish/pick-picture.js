import {formatBytes} from '../shell/format.js';

/** What the server takes; it looks at the content itself, this only spares people a futile upload. */
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
  if (!file) return {problem: 'That is no picture this page can take. PNG, JPEG, GIF and WebP work.'};
  if (file.size === 0) return {problem: 'That file is empty.'};
  if (mostBytes > 0 && file.size > mostBytes) {
    return {problem: `That picture has ${formatBytes(file.size)}; up to ${formatBytes(mostBytes)} fit here.`};
  }
  return {file};
}
