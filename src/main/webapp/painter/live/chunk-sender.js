import {encodeChunk, PAINTING_LOG} from '../../net/chunk.js';

/** The shortest interval between two messages: twenty a second look like one movement. */
const GATHER_MS = 50;
/** The server answers at least once per four chunks (protocol, version 1). */
const CHUNKS_PER_ANSWER = 4;

/**
 * @typedef {{length: number, bytes: (from: number, to: number) => Uint8Array}} GrowingLog whole entries, at any time
 *
 * @typedef {object} Route
 * @property {import('../../net/connection.js').Connection} connection
 * @property {import('../../net/command-sender.js').CommandSender} commands
 * @property {() => number} uploadWindow bytes that may be on the way unanswered
 *
 * @typedef {{upload: string, offset: number, chunkSize: number}} Begun
 */

/** Sends the chunks of a growing log over one connection. */
export class ChunkSender {
  sent;
  #sentAt = -Infinity;
  #log;
  #route;
  #begun;
  #received;
  #isHeld = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  #closed;

  /**
   * @param {GrowingLog} log
   * @param {Route} route
   * @param {Begun} begun
   * @param {() => void} closed called when nothing can be sent
   */
  constructor(log, route, begun, closed) {
    this.#log = log;
    this.#route = route;
    this.#begun = begun;
    this.sent = this.#received = begun.offset;
    this.#closed = closed;
    this.#send();
  }

  /** The log is longer. */
  logGrew() {
    if (!this.#isHeld && this.sent < this.#log.length) this.#timer ??= setTimeout(() => this.#send(), this.#sentAt + GATHER_MS - performance.now());
  }

  /** @param {number} offset so much has arrived */
  acknowledged(offset) {
    this.#received = offset;
    this.logGrew();
  }

  /** @param {boolean} isHeld whether nothing is sent for now */
  setPaused(isHeld) {
    this.#isHeld = isHeld;
    if (isHeld) this.stop();
    else this.logGrew();
  }

  stop() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #send() {
    this.#timer = undefined;
    const {upload, chunkSize} = this.#begun;
    const end = Math.min(this.sent + chunkSize, this.#log.length);
    const window = Math.max(this.#route.uploadWindow(), CHUNKS_PER_ANSWER * chunkSize);
    // The rest is sent when the server has acknowledged some of the window.
    if (end === this.sent || end - this.#received > window) return;
    const chunk = encodeChunk({upload, offset: this.sent}, this.#log.bytes(this.sent, end), PAINTING_LOG);
    if (!this.#route.connection.send(chunk)) return this.#closed();
    this.sent = end;
    this.#sentAt = performance.now();
    this.logGrew();
  }
}
