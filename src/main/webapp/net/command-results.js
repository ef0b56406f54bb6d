import {comment, count, boolean, array, object, optional, post, string} from './decoders.js';

/** One decoder for the result in `accepted`, by the type of its command. */
export const resultDecoders = {
  beginUpload: object({upload: string, offset: count, chunkSize: count}),
  // A repeated command is answered without its subject, once that was removed.
  publishPost: object({post: optional(post, null)}),
  finishPainting: object({post: optional(post, null)}),
  seeNotices: object({}),
  removePost: object({}),
  castStar: object({stars: count, starred: boolean}),
  withdrawStar: object({stars: count, starred: boolean}),
  addComment: object({comment: optional(comment, null)}),
  removeComment: object({}),
  showOlderPosts: object({posts: array(post), end: boolean}),
  showCounts: object({counts: array(object({post: string, stars: count, comments: count}))}),
  showOlderComments: object({comments: array(comment), end: boolean}),
};

/** @typedef {{[C in keyof typeof resultDecoders]: ReturnType<(typeof resultDecoders)[C]>}} CommandResults */
