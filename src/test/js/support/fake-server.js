import {createServer} from 'node:http';
import {randomUUID} from 'node:crypto';
import {WebSocketServer} from 'ws';
import {decodeChunk} from '../../../main/webapp/net/chunk.js';
import {answer, familyOf, isLog} from './fake-commands.js';

export const LIMITS = {
  chunkSize: 65_536,
  uploadWindow: 1_048_576,
  pictureBytes: 20_971_520,
  titleLength: 120,
  altTextLength: 1_000,
  commentLength: 2_000,
  paintingBytes: 1_048_576,
};

/**
 * @typedef {object} Peer one connection
 * @property {import('ws').WebSocket} socket
 * @property {string} topic `feed` or `post/<id>`
 * @property {any} member
 */

/** As much of the protocol as the page's own tests need, in memory: members, posts, stars, comments, uploads, resuming. */
export class FakeServer {
  epoch = 'fake1';
  /** @type {Map<string, any>} by lower-case name */ members = new Map();
  /** @type {Map<string, any>} by cookie */ sessions = new Map();
  /** @type {any[]} newest first */ posts = [];
  /** @type {Map<string, {member: any, content: string, answer: any}>} by command id */ receipts = new Map();
  /** @type {Map<string, any>} */ uploads = new Map();
  /** @type {Map<string, {mediaType: string, bytes: Buffer}>} */ pictures = new Map();
  /** @type {Map<string, Buffer>} by post */ logs = new Map();
  /** @type {Map<string, any[]>} by topic */ journals = new Map();
  /** @type {Set<Peer>} */ peers = new Set();
  /** @type {any[]} every command, to look at */ heard = [];
  /** @type {Array<string | null>} every `resume` that was asked for */ resumes = [];
  /** Commands whose answer gets lost, by type: done, but never told. @type {Set<string>} */ muteOnce = new Set();

  /** After how many pieces an upload is answered. */ answersEvery = 1;

  #http = createServer((request, response) => void this.#serve(request, response));
  #sockets = new WebSocketServer({noServer: true, handleProtocols: () => 'mspaintr.v1'});
  #serveOther;

  /** @param {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => void} [serveOther] */
  constructor(serveOther = (_, response) => response.writeHead(404).end()) {
    this.#serveOther = serveOther;
    this.#http.on('upgrade', (request, socket, head) => {
      const {topic, resume, member} = this.#visit(request);
      if (!topic) return socket.end('HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n');
      this.#sockets.handleUpgrade(request, socket, head, (opened) => this.#connect({socket: opened, topic, member}, resume));
    });
  }

  /** @returns {Promise<string>} the address */
  async start(port = 0) {
    await new Promise((resolve) => this.#http.listen(port, '127.0.0.1', () => resolve(null)));
    return `http://127.0.0.1:${/** @type {import('node:net').AddressInfo} */ (this.#http.address()).port}`;
  }

  async stop() {
    this.cut();
    this.#http.closeAllConnections();
    await new Promise((resolve) => this.#http.close(resolve));
  }

  /** Every connection ends, as when a cable is pulled. */
  cut() {
    for (const peer of this.peers) peer.socket.terminate();
  }

  /** @param {number} code @param {object} [goodbye] */
  close(code, goodbye) {
    for (const peer of this.peers) {
      if (goodbye) this.send(peer, [{type: 'goodbye', ...goodbye}]);
      peer.socket.close(code);
    }
  }

  /** @param {string} topic @param {any} event @returns {any} the event with its place in the history */
  publish(topic, event) {
    const journal = this.journals.get(topic) ?? [];
    const {type, ...fields} = event;
    const placed = {type, seq: journal.length + 1, ...fields};
    this.journals.set(topic, [...journal, placed]);
    this.tell(topic, placed);
    return placed;
  }

  /** @param {string} topic @param {any} event outside of the history */
  tell(topic, event) {
    for (const peer of this.peers) if (peer.topic === topic) this.send(peer, [event]);
  }

  /** @param {any} post @param {any} reader */
  show(post, reader) {
    const {stars, comments, ...rest} = post;
    return {...rest, stars: stars.size, comments: comments.length, starred: stars.has(reader?.name)};
  }

  /** @param {Peer} peer @param {any[]} events */
  send(peer, events) {
    peer.socket.send(JSON.stringify(events));
  }

  /** @param {import('node:http').IncomingMessage} request */
  #visit(request) {
    const url = new URL(request.url ?? '', 'http://fake');
    const cookie = /mspaintr_session=([^;]+)/.exec(request.headers.cookie ?? '')?.[1] ?? '';
    const id = /^\/live\/posts\/([^/]+)$/.exec(url.pathname)?.[1];
    const known = this.posts.some((post) => post.id === id);
    const topic = url.pathname === '/live/feed' ? 'feed' : known ? `post/${id}` : null;
    return {url, topic, cookie, member: this.sessions.get(cookie) ?? null, resume: url.searchParams.get('resume')};
  }

  /** @param {Peer} peer @param {string | null} resume */
  #connect(peer, resume) {
    this.peers.add(peer);
    this.resumes.push(resume);
    peer.socket.on('close', () => this.peers.delete(peer));
    peer.socket.on('message', (data, isBinary) =>
      isBinary ? this.#chunk(peer, /** @type {Buffer} */ (data)) : this.#command(peer, String(data)),
    );
    const journal = this.journals.get(peer.topic) ?? [];
    const welcome = {type: 'welcome', protocol: 'mspaintr.v1', epoch: this.epoch, seq: journal.length, member: peer.member, limits: LIMITS};
    const [epoch, seq] = resume?.split('.') ?? [];
    const opening = epoch === this.epoch ? [{type: 'resumed', from: Number(seq)}, ...journal.slice(Number(seq))] : [this.#snapshot(peer, journal.length)];
    this.send(peer, [welcome, ...opening]);
  }

  /** @param {Peer} peer @param {number} seq */
  #snapshot(peer, seq) {
    if (peer.topic === 'feed') {
      const posts = this.posts.slice(0, 20).map((post) => this.show(post, peer.member));
      return {type: 'snapshot', seq, posts, end: this.posts.length <= 20};
    }
    const post = this.posts.find(({id}) => `post/${id}` === peer.topic);
    return {type: 'snapshot', seq, post: this.show(post, peer.member), comments: post.comments.slice(-20), end: post.comments.length <= 20, ...familyOf(this, post)};
  }

  /** @param {Peer} peer @param {string} frame */
  #command(peer, frame) {
    const {type, id, ...fields} = JSON.parse(frame);
    this.heard.push({type, id, ...fields});
    const content = JSON.stringify([type, fields]);
    const before = this.receipts.get(id);
    const done = before ? (before.content === content ? before.answer : {code: 'idReused', reason: 'Used.'}) : answer(this, peer, type, fields, id);
    if (!done.code && !/^show|^begin/.test(type)) this.receipts.set(id, {member: peer.member, content, answer: done});
    if (this.muteOnce.delete(type)) return;
    this.send(peer, [{type: done.code ? 'refused' : 'accepted', id, ...done}]);
  }

  /** @param {Peer} peer @param {Buffer} data */
  #chunk(peer, data) {
    const {header, bytes, kind} = decodeChunk(data);
    const upload = 'upload' in header ? this.uploads.get(header.upload) : undefined;
    if (!upload || header.offset !== upload.received || peer.member?.name !== upload.member.name || (kind === 2) !== isLog(upload)) {
      const name = 'upload' in header ? header.upload : '';
      return this.send(peer, [{type: 'uploadRefused', upload: name, code: 'malformed', reason: 'This piece does not fit.'}]);
    }
    upload.pieces.push(Buffer.from(bytes));
    upload.received += bytes.length;
    this.onChunk(upload);
    if (upload.pieces.length % this.answersEvery !== 0 && upload.received < upload.size) return;
    this.send(peer, [{type: 'uploadReceived', upload: upload.id, offset: upload.received}]);
  }

  /** For tests to interfere. @type {(upload: any) => void} */
  onChunk = () => {};

  /** @param {import('node:http').IncomingMessage} request @param {import('node:http').ServerResponse} response */
  async #serve(request, response) {
    const {url, cookie, member} = this.#visit(request);
    /** @type {(status: number, body: any, headers?: any) => any} */
    const reply = (status, body, headers = {}) =>
      response.writeHead(status, {'Content-Type': status < 400 ? 'application/json' : 'application/problem+json', ...headers}).end(JSON.stringify(body));
    const log = this.logs.get(/^\/paintings\/([^/]+)/.exec(url.pathname)?.[1] ?? '');
    if (log) return response.writeHead(200, {'Content-Type': 'application/vnd.mspaintr.painting-log'}).end(log);
    const picture = this.pictures.get(/^\/pictures\/([^/]+)/.exec(url.pathname)?.[1] ?? '');
    if (picture) return response.writeHead(200, {'Content-Type': picture.mediaType}).end(picture.bytes);
    const postId = /^\/api\/posts\/([^/]+)$/.exec(url.pathname)?.[1];
    if (postId) {
      const post = this.posts.find(({id}) => id === postId);
      return post ? reply(200, this.show(post, member)) : reply(404, {code: 'notFound', detail: 'There is no such post.'});
    }
    const route = `${request.method} ${url.pathname}`;
    if (route === 'GET /api/session') return reply(200, {member});
    if (route === 'DELETE /api/session') {
      this.sessions.delete(cookie);
      return response.writeHead(204, {'Set-Cookie': 'mspaintr_session=; Path=/; Max-Age=0'}).end();
    }
    if (route !== 'POST /api/session' && route !== 'POST /api/members') return this.#serveOther(request, response);
    let body = '';
    for await (const piece of request) body += piece;
    const {name, password, displayName} = JSON.parse(body);
    const known = this.members.get(name.toLowerCase());
    const joins = url.pathname === '/api/members';
    if (joins && known) return reply(409, {code: 'nameTaken', detail: 'This name is taken.', field: 'name'});
    if (!joins && known?.password !== password) return reply(401, {code: 'wrongPassword', detail: 'Name or password is wrong.'});
    const record = known ?? {password, member: {name, displayName: displayName || name}};
    this.members.set(name.toLowerCase(), record);
    const session = randomUUID();
    this.sessions.set(session, record.member);
    return reply(joins ? 201 : 200, {member: record.member}, {'Set-Cookie': `mspaintr_session=${session}; Path=/; HttpOnly; SameSite=Lax`});
  }
}
