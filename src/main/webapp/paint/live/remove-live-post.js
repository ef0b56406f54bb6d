import {feedTopic} from '../../feed/feed-topic.js';
import {Refusal} from '../../wire/refusal.js';

/** Removes the post of a painting that is given up; one that is gone already is as well. @param {import('./live-painting.js').Live} live */
export async function removeLivePost({post}) {
  await feedTopic.commands.send('removePost', {post}).catch((thrown) => {
    if (!(thrown instanceof Refusal && ['notFound', 'forbidden'].includes(thrown.code))) throw thrown;
  });
}
