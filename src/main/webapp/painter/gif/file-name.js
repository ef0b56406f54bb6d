/** Of a title: with four bytes each and the rest they are a name that every file system takes, which have 255 at least. */
const MOST_CHARACTERS = 48;

/**
 * Returns a file name from the title's letters and digits only, so that it is no path, hidden file or reversed text. The suffix
 * also rules out device names.
 *
 * @param {string} title
 */
export function gifFileName(title) {
  const words = title.normalize('NFC').match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu) ?? [];
  const stem = [...words.join('-')].slice(0, MOST_CHARACTERS).join('').replace(/-$/, '');
  return `${stem || 'picture'}-painted.gif`;
}
