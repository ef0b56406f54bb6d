import {comment, count, flag, list, object, post, text} from './values.js';

/** What `accepted` adds, by the type of its command. */
export const answers = {
  beginUpload: object({upload: text, offset: count, chunkSize: count}),
  publishPost: object({post}),
  removePost: object({}),
  castStar: object({stars: count, starred: flag}),
  withdrawStar: object({stars: count, starred: flag}),
  addComment: object({comment}),
  removeComment: object({}),
  showOlderPosts: object({posts: list(post), end: flag}),
  showCounts: object({counts: list(object({post: text, stars: count, comments: count}))}),
  showOlderComments: object({comments: list(comment), end: flag}),
};

/** @typedef {{[C in keyof typeof answers]: ReturnType<(typeof answers)[C]>}} Answers */
