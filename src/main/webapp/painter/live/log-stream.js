import {EventEmitter} from '../../net/event-emitter.js';
import {AppError} from '../../net/app-error.js';
import {LOG_TYPE} from '../../net/upload.js';
import {delay} from '../../net/promises.js';
import {ChunkSender} from './chunk-sender.js';

/** Refusals that ask for a pause, of so many milliseconds at first. */
const LATER = new Set(['rateLimited', 'busy', 'unanswered']);
const PAUSE_MS = 2_000;
/** In a row. */
const FRUITLESS_STARTS = 6;
/** A train through a tunnel. The server waits for an hour. */
const INTERRUPTION_MS = 30 * 60_000;

/**
 * Uploads a log while it grows, and resumes at the server's offset after a lost connection.
 *
 * `changed`: something has arrived, or nothing can for now. `ended`: no more of it will be taken.
 *
 * @extends {EventEmitter<{changed: null, ended: AppError}>}
 */
export class LogStream extends EventEmitter {
  /** As the server calls it. @type {string | null} */
  upload = null;
  #log;
  #route;
  #id;
  #mostBytes;
  /** @type {ChunkSender | null} null while nothing can be sent */
  #flow = null;
  #received = 0;
  /** How far this page ever sent: who is further at the server is another. */
  #furthest;
  #fruitless = 0;
  #isBeginning = false;
  isStopped = false;
  /** @type {Array<() => void>} */
  #ends;

  /**
   * @param {import('./chunk-sender.js').GrowingLog} log
   * @param {import('./chunk-sender.js').Route} route
   * @param {{id: string, mostBytes: number, upload?: string | null}} options `id` names the upload, which the server calls `upload`, once it
   *     has begun; `mostBytes`: what it may have in the end
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
      connection.on('closed', () => this.#stall()),
      connection.on('welcome', () => this.#begin()),
      // Nothing else may be asked for while one paints: this question shows whether the server is there.
      connection.on('probe', () => this.isSending && this.#begin()),
      connection.on('uploadReceived', ({upload: name, offset}) => name === this.upload && this.#arrived(offset)),
      // The first piece that is refused takes those behind it along: what is said of them is said already.
      connection.on('uploadRefused', ({upload: name, code, reason}) => name === this.upload && this.isSending && this.#refused(new AppError(code, reason), true)),
    ];
    if (connection.state === 'live') this.#begin();
  }

  /** Whether what is painted is on its way at once. */
  get isSending() {
    return this.#flow !== null;
  }

  /** Bytes that are not sent yet; while nothing can be sent, those that may not have arrived. */
  get unsentBytes() {
    return Math.max(0, this.#log.length - (this.#flow?.sent ?? this.#received));
  }

  /** The log is longer. */
  logGrew = () => this.#flow?.logGrew();

  /** Whether the server has the first so many bytes. @param {number} length @returns {boolean} where it is not known, it is asked */
  has(length) {
    if (this.#flow && this.#received >= length) return true;
    if (this.#flow && this.#flow.sent >= length) this.#begin();
    return false;
  }

  /** Sends nothing for as long as `work` takes, which counts on what the server has. @template T @param {() => Promise<T>} work @returns {Promise<T>} */
  async whilePaused(work) {
    this.#flow?.setPaused(true);
    return work().finally(() => this.#flow?.setPaused(false));
  }

  stop() {
    this.isStopped = true;
    this.#ends.forEach((end) => end());
    this.#flow?.stop();
    this.#flow = null;
  }

  async #begin() {
    if (this.#isBeginning || this.isStopped) return;
    this.#isBeginning = true;
    try {
      const fields = {size: this.#mostBytes, mediaType: LOG_TYPE};
      const begun = await this.#route.commands.send('beginUpload', fields, {id: this.#id, withinMs: INTERRUPTION_MS});
      this.#isBeginning = false;
      this.#begun(begun);
    } catch (thrown) {
      this.#isBeginning = false;
      // Another stream of the same log may have asked just now, and gone: its answer is waited for.
      this.#refused(thrown instanceof AppError ? thrown : new AppError('unanswered', 'The server did not answer. Please try again.'));
    }
  }

  /** @param {import('./chunk-sender.js').Begun} begun */
  #begun(begun) {
    if (this.isStopped) return;
    const {upload, offset} = begun;
    // Forgotten there, it would begin anew under another name; finished, nothing more fits in.
    const isOver = (this.upload !== null && upload !== this.upload) || (offset === this.#mostBytes && this.#log.length < offset);
    if (isOver) return this.#end('ended', 'This live painting has ended: it was finished, or nobody painted for too long.');
    if (offset > Math.max(this.#furthest, this.#flow?.sent ?? 0)) return this.#end('elsewhere', 'This painting is open in another window or on another device.');
    this.upload = upload;
    // Asked in between, what is on its way is not there yet.
    this.#flow ??= new ChunkSender(this.#log, this.#route, begun, () => this.#stall());
    this.#arrived(offset);
  }

  /** @param {number} offset */
  #arrived(offset) {
    if (offset > this.#received) this.#fruitless = 0;
    this.#received = offset;
    this.#flow?.acknowledged(offset);
    this.emit('changed', null);
  }

  #stall() {
    this.#furthest = Math.max(this.#furthest, this.#flow?.sent ?? 0);
    this.#flow?.stop();
    this.#flow = null;
    this.emit('changed', null);
  }

  /** @param {AppError} error @param {boolean} [ofPiece] */
  async #refused(error, ofPiece = false) {
    if (this.isStopped) return;
    const isMisplaced = ofPiece && error.code === 'malformed';
    this.#stall();
    this.#fruitless += 1;
    if (!(LATER.has(error.code) || isMisplaced) || this.#fruitless > FRUITLESS_STARTS) return this.#end(error.code, error.message);
    if (!isMisplaced) await delay(PAUSE_MS * this.#fruitless);
    this.#begin();
  }

  /** @param {string} code @param {string} reason */
  #end(code, reason) {
    this.stop();
    this.emit('ended', new AppError(code, reason));
  }
}
