import {feedTopic} from '../../net/feed-topic.js';
import {AppError} from '../../net/app-error.js';

/** Removes the post of a discarded live painting; a post that is gone already is no error. @param {import('./live-painting.js').Live} live */
export async function removeLivePost({post}) {
  await feedTopic.commands.send('removePost', {post}).catch((thrown) => {
    if (!(thrown instanceof AppError && ['notFound', 'forbidden'].includes(thrown.code))) throw thrown;
  });
}
