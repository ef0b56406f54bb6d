import {randomBytes, randomUUID} from 'node:crypto';
import {setTimeout} from 'node:timers/promises';
import {LOG_TYPE, uploadBlob} from '../../../main/webapp/net/upload.js';
import {visit} from '../../js/support/visitor.js';
import {noise} from './png.js';

export const PASSWORD = 'paint it black';

/** Of a server that may know others already. @param {string} stem */
export function newName(stem) {
  return `${stem}-${randomBytes(4).toString('hex')}`;
}

/** @typedef {{name: string, cookie: string}} Member the cookie is `name=value` */

/** How often a server may say that it is busy, as it does where several join at once and it is slow. */
const MOST_BUSY = 20;

/** A new member, who comes back when a busy server says. @param {string} address @param {string} name @returns {Promise<Member>} */
export async function join(address, name) {
  let response;
  for (let busy = 0; ; busy += 1) {
    response = await fetch(`${address}/api/members`, {
      method: 'POST',
      headers: {'Content-Type': 'application/json'},
      body: JSON.stringify({name, password: PASSWORD}),
    });
    if (response.status !== 503 || busy === MOST_BUSY) break;
    await setTimeout(Number(response.headers.get('Retry-After')) * 1_000);
  }
  if (response.status !== 201) throw new Error(`joining answered ${response.status}: ${await response.text()}`);
  return {name, cookie: String(response.headers.get('Set-Cookie')).split(';')[0]};
}

/**
 * A member who is somewhere else, without a browser.
 *
 * @param {string} address
 * @param {Member} member
 */
export function faraway(address, {name, cookie}) {
  return {
    name,
    cookie,

    /**
     * @param {string} title
     * @param {Buffer} [bytes]
     * @param {{log: Uint8Array<ArrayBuffer>, parent?: string, parentAt?: number, mayContinue?: boolean, live?: boolean}} [painting] how it was painted
     * @returns {Promise<import('../../../main/webapp/net/decoders.js').Post>}
     */
    post: (title, bytes = noise(64, 48), painting) => online('feed', (here) => publish(here, title, bytes, painting)),

    /** One after the other. @param {string[]} titles */
    postAll: (titles) => online('feed', async (here) => {
      for (const title of titles) await publish(here, title, noise(64, 48));
    }),

    /** The same with each of the fields, one after the other. @param {string} post @param {'addComment' | 'castStar' | 'removePost'} type @param {object[]} all */
    act: (post, type, ...all) => online(`posts/${post}`, async ({commands}) => {
      for (const fields of all) await commands.send(type, fields);
    }),
  };

  /**
   * @template T
   * @param {string} topic
   * @param {(here: ReturnType<typeof visit>) => Promise<T>} act
   * @returns {Promise<T>}
   */
  async function online(topic, act) {
    const here = visit(address, {cookie, topic});
    try {
      here.connection.start();
      return await act(here);
    } finally {
      here.connection.stop();
    }
  }
}

/**
 * @param {ReturnType<typeof visit>} here
 * @param {string} title
 * @param {Buffer} bytes
 * @param {{log: Uint8Array<ArrayBuffer>, parent?: string, parentAt?: number, mayContinue?: boolean, live?: boolean}} [painting] how it was painted
 */
async function publish({connection, commands}, title, bytes, painting) {
  /** @param {Blob} file */
  const send = (file) => {
    const options = {id: randomUUID(), signal: new AbortController().signal, onProgress: () => {}};
    return uploadBlob(file, {connection, commands, uploadWindow: () => 65_536}, options);
  };
  const picture = await send(new Blob([new Uint8Array(bytes)], {type: 'image/png'}));
  const story = painting && {...painting, log: await send(new Blob([painting.log], {type: LOG_TYPE}))};
  const {post} = await commands.send('publishPost', {upload: picture, title, altText: `${title}, described`, ...story});
  if (!post) throw new Error('The post was removed already');
  return post;
}
