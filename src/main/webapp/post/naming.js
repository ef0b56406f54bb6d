/** @typedef {import('../wire/values.js').Post} Post */

/** @param {Post} post */
export function titleOf(post) {
  return post.title || 'Untitled';
}

/** What the picture is called where it cannot be seen. @param {Post} post */
export function altOf(post) {
  return post.altText || `Picture “${titleOf(post)}” by ${post.author.displayName}, without a description`;
}

/** @param {number} number @param {string} one @param {string} many */
export function counted(number, one, many) {
  return `${number.toLocaleString()} ${number === 1 ? one : many}`;
}
