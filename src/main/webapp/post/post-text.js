/** @typedef {import('../net/decoders.js').Post} Post */

/** @param {Post} post */
export function postTitle(post) {
  return post.title || 'Untitled';
}

/** What the picture is called where it cannot be seen. @param {Post} post */
export function postAltText(post) {
  return post.altText || `Picture “${postTitle(post)}” by ${post.author.displayName}, without a description`;
}

/** @param {number} number @param {string} one @param {string} many */
export function formatCount(number, one, many) {
  return `${number.toLocaleString()} ${number === 1 ? one : many}`;
}
