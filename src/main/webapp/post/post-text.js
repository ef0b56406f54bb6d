/** @typedef {import('../net/decoders.js').Post} Post */

/** @param {Post} post */
export function postTitle(post) {
  return post.title || 'Untitled';
}

/** The alternative text of a picture. @param {Post} post */
export function postAltText(post) {
  return post.altText || `Picture “${postTitle(post)}” by ${post.author.displayName}, without a description`;
}
