import {encodeChunk, PAINTING_LOG} from '../../wire/image-chunk.js';
import {Listeners} from '../../wire/listeners.js';
import {Refusal} from '../../wire/refusal.js';
import {LOG_TYPE} from '../../wire/upload.js';
import {pause} from '../../wire/waiting.js';

/** What is painted is gathered for so long: twenty messages a second, which the eye takes for one movement. */
const GATHER_MS = 50;
/** Refusals that ask for a pause. */
const LATER = new Set(['rateLimited', 'busy', 'unanswered']);
const PAUSE_MS = 2_000;
/** Starts in a row that brought no byte further. */
const FRUITLESS_STARTS = 6;
/** A train through a tunnel. The server waits for an hour. */
const INTERRUPTION_MS = 30 * 60_000;
/** The server answers at least once per four chunks (protocol, version 1). */
const CHUNKS_PER_ANSWER = 4;

/**
 * @typedef {{length: number, bytes: (from: number, to: number) => Uint8Array}} GrowingLog whole entries, at any time
 * @typedef {object} Route
 * @property {import('../../wire/connection.js').Connection} connection
 * @property {import('../../wire/commands.js').Commands} commands
 * @property {() => number} uploadWindow bytes that may be on the way unanswered
 */

/**
 * Brings a log to the server while it grows, and goes on where the server stands after a lost connection.
 *
 * `changed`: how much is still to be sent, or whether anything can be sent. `ended`: no more of it will be taken.
 *
 * @extends {Listeners<{changed: null, ended: Refusal}>}
 */
export class LogStream extends Listeners {
  /** The upload's name, once it has begun. @type {string | null} */
  upload = null;
  /** Whether what is painted is on its way at once. */
  isFlowing = false;
  #log;
  #route;
  #id;
  #mostBytes;
  #chunkSize = 0;
  #received = 0;
  #sent = 0;
  /** How far this page ever sent: who is further at the server is another. */
  #furthest = 0;
  #fruitless = 0;
  #isHeld = false;
  #isStopped = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  /** @type {Array<() => void>} */
  #ends;

  /**
   * @param {GrowingLog} log
   * @param {Route} route
   * @param {{id: string, mostBytes: number, upload?: string | null}} options `id` names the upload; the same one goes on with it, and is
   *     called `upload` then. `mostBytes`: what it may have in the end
   */
  constructor(log, route, {id, mostBytes, upload = null}) {
    super();
    this.#log = log;
    this.#route = route;
    this.#id = id;
    this.#mostBytes = mostBytes;
    this.upload = upload;
    this.#furthest = log.length;
    const {connection} = route;
    this.#ends = [
      connection.on('lost', () => this.#stall()),
      connection.on('welcome', () => this.#begin()),
      // Nothing else may be asked for while one paints: this question shows whether the server is there.
      connection.on('silent', () => this.isFlowing && this.#begin()),
      connection.on('uploadReceived', ({upload: name, offset}) => name === this.upload && this.#arrived(offset)),
      // The first piece that is refused takes those behind it along: what is said of them is said already.
      connection.on('uploadRefused', ({upload: name, code, reason}) => name === this.upload && this.isFlowing && this.#refused(new Refusal(code, reason), true)),
    ];
    if (connection.state === 'live') this.#begin();
  }

  /** Bytes that are not sent yet; while nothing can be sent, those that may not have arrived. */
  get unsent() {
    return Math.max(0, this.#log.length - (this.isFlowing ? this.#sent : this.#received));
  }

  /** The log is longer. */
  grown() {
    if (this.isFlowing && !this.#isHeld) this.#timer ??= setTimeout(() => this.#send(), GATHER_MS);
  }

  /** @returns {Promise<void>} when all that is in the log now has arrived. @throws {Refusal} */
  settled() {
    const target = this.#log.length;
    return new Promise((resolve, reject) => {
      /** @type {Array<() => void>} */
      const ends = [];
      const done = (/** @type {() => void} */ told) => {
        ends.forEach((end) => end());
        told();
      };
      const look = () => {
        if (this.isFlowing && this.#received >= target) done(() => resolve());
        else if (this.isFlowing && this.#sent >= target) this.#begin();
      };
      ends.push(this.on('changed', look), this.on('ended', (refusal) => done(() => reject(refusal))));
      if (this.#isStopped) done(() => reject(new Refusal('cancelled', 'Cancelled.')));
      else look();
    });
  }

  /** Sends nothing for as long as `work` takes, which counts on what the server has. @template T @param {() => Promise<T>} work @returns {Promise<T>} */
  async held(work) {
    this.#isHeld = true;
    try {
      return await work();
    } finally {
      this.#isHeld = false;
      this.grown();
    }
  }

  stop() {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    this.#ends.forEach((end) => end());
    this.isFlowing = false;
  }

  #isBeginning = false;

  async #begin() {
    if (this.#isBeginning || this.#isStopped) return;
    this.#isBeginning = true;
    try {
      const fields = {size: this.#mostBytes, mediaType: LOG_TYPE};
      const begun = await this.#route.commands.send('beginUpload', fields, {id: this.#id, withinMs: INTERRUPTION_MS});
      this.#isBeginning = false;
      if (!this.#isStopped) this.#begun(begun);
    } catch (thrown) {
      this.#isBeginning = false;
      // Another stream of the same log may have asked just now, and gone: its answer is waited for.
      this.#refused(thrown instanceof Refusal ? thrown : new Refusal('unanswered', 'The server did not answer. Please try again.'));
    }
  }

  /** @param {{upload: string, offset: number, chunkSize: number}} begun */
  #begun({upload, offset, chunkSize}) {
    // Forgotten there, it would begin anew under another name; finished, nothing more fits in.
    if ((this.upload !== null && upload !== this.upload) || (offset === this.#mostBytes && this.#log.length < offset)) return this.#end('ended', 'This painting has ended: nothing was painted for too long.');
    if (offset > this.#furthest) return this.#end('elsewhere', 'This painting is gone on with in another place.');
    this.upload = upload;
    this.#chunkSize = chunkSize;
    // Asked in between, what is on its way is not there yet.
    if (!this.isFlowing) this.#sent = offset;
    this.isFlowing = true;
    this.#arrived(offset);
    this.#send();
  }

  /** @param {number} offset */
  #arrived(offset) {
    if (offset > this.#received) this.#fruitless = 0;
    this.#received = offset;
    this.tell('changed', null);
    if (this.#sent < this.#log.length) this.grown();
  }

  #send() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (!this.isFlowing || this.#isHeld) return;
    const end = Math.min(this.#sent + this.#chunkSize, this.#log.length);
    const window = Math.max(this.#route.uploadWindow(), CHUNKS_PER_ANSWER * this.#chunkSize);
    if (end > this.#sent && end - this.#received <= window) {
      const chunk = encodeChunk({upload: /** @type {string} */ (this.upload), offset: this.#sent}, this.#log.bytes(this.#sent, end), PAINTING_LOG);
      if (!this.#route.connection.send(chunk)) return this.#stall();
      this.#sent = end;
      this.#furthest = Math.max(this.#furthest, end);
      // What is more than a chunk follows, as does what is painted next: after the same time.
      if (end < this.#log.length) this.grown();
    }
    this.tell('changed', null);
  }

  #stall() {
    this.isFlowing = false;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.tell('changed', null);
  }

  /** @param {Refusal} refusal @param {boolean} [ofPiece] */
  async #refused(refusal, ofPiece = false) {
    if (this.#isStopped) return;
    const isMisplaced = ofPiece && refusal.code === 'malformed';
    this.#stall();
    this.#fruitless += 1;
    if (!(LATER.has(refusal.code) || isMisplaced) || this.#fruitless > FRUITLESS_STARTS) return this.#end(refusal.code, refusal.message);
    if (!isMisplaced) await pause(PAUSE_MS * this.#fruitless);
    this.#begin();
  }

  /** @param {string} code @param {string} reason */
  #end(code, reason) {
    this.stop();
    this.tell('ended', new Refusal(code, reason));
    this.tell('changed', null);
  }
}
