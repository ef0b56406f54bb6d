import {createServer} from 'node:http';
import {join, newName} from './community.js';

/** @typedef {import('./community.js').Member} Member */
/** @typedef {{take: () => Promise<Member>, giveBack: (members: Member[]) => Promise<void>}} Lender */

/**
 * Members of a server who are lent to one test after another: whoever joins costs the server a hash of a password, which is
 * slow on purpose.
 *
 * @param {string} address
 * @returns {Lender}
 */
export function membersOf(address) {
  /** @type {Member[]} */
  const free = [];
  return {
    take: async () => free.pop() ?? join(address, newName('lent')),
    giveBack: async (members) => void free.push(...members),
  };
}

/**
 * Lends to other processes: GET takes a member, POST gives some back.
 *
 * @param {Lender} members
 * @returns {Promise<{address: string, end: () => void}>}
 */
export async function lend(members) {
  const server = createServer(async (request, response) => {
    try {
      if (request.method === 'POST') await members.giveBack(JSON.parse(Buffer.concat(await request.toArray()).toString()));
      response.end(request.method === 'POST' ? '' : JSON.stringify(await members.take()));
    } catch (error) {
      response.writeHead(500).end(String(error));
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(null)));
  const {port} = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    address: `http://127.0.0.1:${port}`,
    end() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** @param {string} address of another process, which lends @returns {Lender} */
export function borrowedFrom(address) {
  /** @param {RequestInit} [asked] */
  const ask = async (asked) => {
    const response = await fetch(address, asked);
    const text = await response.text();
    if (!response.ok) throw new Error(`no member is lent: ${text}`);
    return text;
  };
  return {
    take: async () => JSON.parse(await ask()),
    giveBack: async (members) => void (await ask({method: 'POST', body: JSON.stringify(members)})),
  };
}
