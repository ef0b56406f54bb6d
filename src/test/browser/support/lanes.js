import {createServer} from 'node:http';
import {membersOf} from './members.js';

/**
 * Where a file's tests run: a server that no other file has meanwhile, so that none sees what the other posts, and who lends
 * members of it.
 *
 * @typedef {{address: string, members: import('./members.js').Lender}} Lane
 */

/**
 * Lets other processes have lanes. GET /lane answers with one, and the answer goes on for as long as it is had, so that it is
 * free again however the process ends; GET and POST /members/LANE take a member of it, and give some back.
 *
 * @param {string[]} addresses of servers
 * @returns {Promise<{address: string, end: () => void}>}
 */
export async function openLanes(addresses) {
  const members = addresses.map(membersOf);
  const free = [...addresses.keys()];
  /** @type {Array<() => void>} */
  const waiting = [];
  /** @param {import('node:http').ServerResponse} response */
  const give = (response) => {
    const own = free.pop();
    if (own === undefined) return void waiting.push(() => give(response));
    response.once('close', () => {
      free.push(own);
      waiting.shift()?.();
    });
    response.write(JSON.stringify({lane: own, address: addresses[own]}));
  };
  const server = createServer(async (request, response) => {
    const lane = Number(request.url?.split('/').at(-1));
    try {
      if (request.url === '/lane') give(response);
      else if (request.method === 'POST') {
        await members[lane].giveBack(JSON.parse(Buffer.concat(await request.toArray()).toString()));
        response.end();
      } else response.end(JSON.stringify(await members[lane].take()));
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

/** @param {Response} response @returns {Promise<Response>} */
async function sound(response) {
  if (!response.ok) throw new Error(`the runner answered ${response.status}: ${await response.text()}`);
  return response;
}

/** Has a lane of another process. @param {string} lanes its address @returns {Promise<Lane & {leave: () => void}>} */
export async function laneOf(lanes) {
  const leaving = new AbortController();
  const {body} = await sound(await fetch(`${lanes}/lane`, {signal: leaving.signal}));
  const {value} = await /** @type {ReadableStream<Uint8Array>} */ (body).getReader().read();
  const {lane, address} = JSON.parse(Buffer.from(value ?? []).toString());
  const own = `${lanes}/members/${lane}`;
  return {
    address,
    members: {
      take: async () => (await sound(await fetch(own))).json(),
      giveBack: async (members) => void (await sound(await fetch(own, {method: 'POST', body: JSON.stringify(members)}))),
    },
    leave: () => leaving.abort(),
  };
}
