/**
 * @param {string | number} id
 * @param {Partial<import('../../../main/webapp/net/decoders.js').Post>} [more]
 * @returns {import('../../../main/webapp/net/decoders.js').Post}
 */
export function postOf(id, more = {}) {
  return {
    id: String(id),
    author: {name: 'ann', displayName: 'Ann'},
    picture: {id: `p${id}`, width: 4, height: 3, mediaType: 'image/png', placeholder: '', url: `pictures/p${id}`, thumbnails: []},
    title: `Post ${id}`,
    altText: '',
    stars: 0,
    starred: false,
    comments: 0,
    publishedAt: '2026-01-02T03:04:05.678Z',
    painting: null,
    ...more,
  };
}

/** Newest first. @param {number} from the newest @param {number} to */
export function postsOf(from, to) {
  return Array.from({length: from - to + 1}, (_, index) => postOf(from - index));
}

/** @param {Array<{id: string}>} things */
export const idsOf = (things) => things.map(({id}) => Number(id));

/** @param {number} id @returns {import('../../../main/webapp/net/decoders.js').Comment} */
export function commentOf(id) {
  return {id: String(id), post: '1', author: {name: 'bob', displayName: 'Bob'}, text: `Comment ${id}`, writtenAt: '2026-01-02T03:04:05.678Z', pin: null, drawing: null};
}
