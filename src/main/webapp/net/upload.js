import {encodeChunk, IMAGE, PAINTING_LOG} from './chunk.js';
import {AppError} from './app-error.js';
import {abortable, delay, resolvesWithin} from './promises.js';

/** The media type of a painting's log; everything else is an image. */
export const LOG_TYPE = 'application/vnd.mspaintr.painting-log';
/** Restarts in a row without one byte of progress. */
const FRUITLESS_RESTARTS = 6;
/** The longest interruption, such as a train in a tunnel. The server keeps the upload for an hour. */
const INTERRUPTION_MS = 15 * 60_000;
/** Errors after which a retry would fail again. */
const FINAL = new Set(['tooLarge', 'notAnImage', 'unsupportedImage', 'forbidden', 'signInRequired']);
/** Errors after which a retry must wait. */
const LATER = new Set(['rateLimited', 'busy']);
const PAUSE_MS = 2_000;
/** The server acknowledges at least every fourth chunk (protocol, version 1); a narrower window would wait for ever. */
const CHUNKS_PER_ANSWER = 4;
/** After this time without an acknowledgement the upload asks the server for its offset again. */
const STALLED_MS = 60_000;

/**
 * @typedef {object} Route
 * @property {import('./connection.js').Connection} connection
 * @property {import('./command-sender.js').CommandSender} commands
 * @property {() => number} uploadWindow bytes that may be on the way unanswered
 */

/**
 * Uploads a picture or a painting's log in chunks, and resumes where it stopped after a lost connection.
 *
 * @param {Blob} file
 * @param {Route} route
 * @param {{id: string, signal: AbortSignal, onProgress: (bytes: number) => void}} options
 *     `id` names the upload; the same id resumes it
 * @returns {Promise<string>} the upload's name, complete
 */
export async function uploadBlob(file, route, {id, signal, onProgress}) {
  let furthest = 0;
  for (let fruitless = 0; fruitless < FRUITLESS_RESTARTS; fruitless += 1) {
    const begun = await abortable(
      route.commands.send('beginUpload', {size: file.size, mediaType: file.type}, {id, withinMs: INTERRUPTION_MS}),
      signal,
    );
    const way = new UploadAttempt(route, begun, (bytes) => {
      if (bytes > furthest) fruitless = 0;
      furthest = Math.max(furthest, bytes);
      onProgress(bytes);
    });
    try {
      if (await way.run(file, signal)) return begun.upload;
      if (way.wantsPause) await abortable(delay(PAUSE_MS * 2 ** fruitless), signal);
    } finally {
      way.end();
    }
  }
  throw new AppError('unanswered', 'The picture could not be uploaded. Please try again.');
}

/** One attempt of an upload over one connection. */
class UploadAttempt {
  #route;
  #upload;
  #chunkSize;
  #received;
  #sent;
  #onProgress;
  #lost = false;
  /** @type {AppError | null} */
  #refusal = null;
  /** Wakes the sender when an event arrives that it may wait for. */
  #ring = () => {};
  /** @type {Array<() => void>} */
  #ends;

  /**
   * @param {Route} route
   * @param {{upload: string, offset: number, chunkSize: number}} begun
   * @param {(bytes: number) => void} onProgress
   */
  constructor(route, begun, onProgress) {
    this.#route = route;
    this.#upload = begun.upload;
    this.#chunkSize = begun.chunkSize;
    this.#received = this.#sent = begun.offset;
    this.#onProgress = onProgress;
    this.#ends = [
      route.connection.on('uploadReceived', ({upload, offset}) => {
        if (upload !== this.#upload) return;
        this.#received = offset;
        this.#onProgress(offset);
        this.#ring();
      }),
      route.connection.on('uploadRefused', ({upload, code, reason}) => {
        if (upload !== null && upload !== this.#upload) return;
        this.#refusal = new AppError(code, reason);
        this.#ring();
      }),
      route.connection.on('closed', () => {
        this.#lost = true;
        this.#ring();
      }),
    ];
    onProgress(begun.offset);
  }

  /**
   * @param {Blob} file
   * @param {AbortSignal} signal
   * @returns {Promise<boolean>} whether all of it arrived; false where a new start may help
   */
  async run(file, signal) {
    while (this.#received < file.size) {
      if (this.#refusal && FINAL.has(this.#refusal.code)) throw this.#refusal;
      if (this.#lost || this.#refusal) return false;
      const rung = new Promise((resolve) => (this.#ring = () => resolve(undefined)));
      const end = Math.min(this.#sent + this.#chunkSize, file.size);
      const window = Math.max(this.#route.uploadWindow(), CHUNKS_PER_ANSWER * this.#chunkSize);
      if (this.#sent < file.size && end - this.#received <= window) await abortable(this.#sendUpTo(end, file), signal);
      else if (!(await abortable(resolvesWithin(rung, STALLED_MS), signal))) return false;
    }
    return true;
  }

  /**
   * @param {number} end
   * @param {Blob} file
   */
  async #sendUpTo(end, file) {
    const piece = await file.slice(this.#sent, end).arrayBuffer().catch((cause) => {
      throw new AppError('unreadable', 'The file can no longer be read. Please choose it again.', null, {cause});
    });
    if (this.#lost || this.#refusal) return;
    const chunk = encodeChunk({upload: this.#upload, offset: this.#sent}, new Uint8Array(piece), file.type === LOG_TYPE ? PAINTING_LOG : IMAGE);
    if (!this.#route.connection.send(chunk)) this.#lost = true;
    this.#sent = end;
  }

  get wantsPause() {
    return this.#refusal !== null && LATER.has(this.#refusal.code);
  }

  end() {
    this.#ends.forEach((end) => end());
    this.#ring();
  }
}
