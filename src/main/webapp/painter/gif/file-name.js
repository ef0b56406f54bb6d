/** Of a title: with four bytes each and the rest they are a name that every file system takes, which have 255 at least. */
const MOST_CHARACTERS = 48;

/**
 * A name for the file, of the title's letters and digits alone: nothing that is a path, hidden, reversed, or a device
 * somewhere, which the word at its end sees to.
 *
 * @param {string} title
 */
export function gifFileName(title) {
  const words = title.normalize('NFC').match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu) ?? [];
  const stem = [...words.join('-')].slice(0, MOST_CHARACTERS).join('').replace(/-$/, '');
  return `${stem || 'picture'}-painted.gif`;
}
