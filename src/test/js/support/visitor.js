import {WebSocket} from 'ws';
import {CommandSender} from '../../../main/webapp/net/command-sender.js';
import {Connection} from '../../../main/webapp/net/connection.js';

/**
 * A page's connection without the page.
 *
 * @param {string} address
 * @param {{topic?: string, cookie?: string, isGone?: () => Promise<boolean>, random?: () => number}} [options]
 */
export function visit(address, {topic = 'feed', cookie = '', isGone, random = () => 0.01} = {}) {
  const connection = new Connection({
    open: (resume) => {
      const url = `${address.replace('http', 'ws')}/live/${topic}${resume ? `?resume=${resume}` : ''}`;
      const socket = new WebSocket(url, 'mspaintr.v1', {headers: cookie ? {Cookie: cookie} : {}});
      socket.binaryType = 'arraybuffer';
      socket.on('error', () => {}); // ws throws where browsers only close; the close follows here too
      return /** @type {any} */ (socket);
    },
    isGone,
    random,
  });
  return {connection, commands: new CommandSender(connection)};
}

/** @param {string} address @param {string} name @returns {Promise<string>} the cookie */
export async function join(address, name) {
  const response = await fetch(`${address}/api/members`, {method: 'POST', body: JSON.stringify({name, password: 'paint it black'})});
  return String(response.headers.get('Set-Cookie')).split(';')[0];
}

/**
 * @template {keyof import('../../../main/webapp/net/connection.js').ConnectionEvents} N
 * @param {Connection} connection
 * @param {N} name
 * @param {(heard: import('../../../main/webapp/net/connection.js').ConnectionEvents[N]) => boolean} [wanted]
 * @returns {Promise<import('../../../main/webapp/net/connection.js').ConnectionEvents[N]>}
 */
export function next(connection, name, wanted = () => true) {
  return new Promise((resolve) => {
    const end = connection.on(name, (heard) => {
      if (!wanted(heard)) return;
      end();
      resolve(heard);
    });
  });
}
