import {comment, count, flag, list, object, optional, post, text} from './values.js';

/** What `accepted` adds, by the type of its command. */
export const answers = {
  beginUpload: object({upload: text, offset: count, chunkSize: count}),
  // A repeated command is answered without its subject, once that was removed.
  publishPost: object({post: optional(post, null)}),
  finishPainting: object({post: optional(post, null)}),
  seeNotices: object({}),
  removePost: object({}),
  castStar: object({stars: count, starred: flag}),
  withdrawStar: object({stars: count, starred: flag}),
  addComment: object({comment: optional(comment, null)}),
  removeComment: object({}),
  showOlderPosts: object({posts: list(post), end: flag}),
  showCounts: object({counts: list(object({post: text, stars: count, comments: count}))}),
  showOlderComments: object({comments: list(comment), end: flag}),
};

/** @typedef {{[C in keyof typeof answers]: ReturnType<(typeof answers)[C]>}} Answers */
