import {loadModule} from '../../shell/load-module.js';
import {uuid} from '../../net/uuid.js';

/**
 * Opens the studio with the beginning of a painting, to continue it.
 *
 * @param {string} post
 * @param {Uint8Array} log of its painting up to the point where it continues; itself a complete log
 */
export async function continuePainting(post, log) {
  await loadModule(() => import('../../publish/publish-flow.js'));
  const [width, height] = [log[5] * 256 + log[6], log[7] * 256 + log[8]];
  const parent = {post, at: log.length};
  const flow = /** @type {import('../../publish/publish-flow.js').PublishFlow} */ (document.querySelector('publish-flow'));
  await flow.goOn({id: uuid(), revision: '', log, thumbnail: null, width, height, changedAt: Date.now(), parent});
}
