import {resultDecoders} from './command-results.js';
import {CLOSE_CODES} from './reconnect-delay.js';
import {AppError} from './app-error.js';
import {uuid} from './uuid.js';

/** The most commands in flight; only a bug can reach it. */
const MOST_WAITING = 64;
const ANSWER_WITHIN_MS = 2 * 60_000;
const BUSY_TRIES = 3;
const BUSY_PAUSE_MS = 400;

/** @typedef {keyof import('./command-results.js').CommandResults} CommandType */
/**
 * @typedef {object} PendingCommand
 * @property {CommandType} type
 * @property {string} frame
 * @property {number} tries
 * @property {ReturnType<typeof setTimeout>} deadline
 * @property {(answer: any) => void} resolve
 * @property {(error: AppError) => void} reject
 */

/**
 * Sends commands and returns their results. A command without a result is sent again under the same id over every new
 * connection; the server executes an id only once.
 */
export class CommandSender {
  /** @type {Map<string, PendingCommand>} */
  #waiting = new Map();
  #connection;

  /** @param {import('./connection.js').Connection} connection */
  constructor(connection) {
    this.#connection = connection;
    connection.awaitsResponse = () => this.#waiting.size > 0;
    connection.on('welcome', () => this.#waiting.forEach(({frame}) => connection.send(frame)));
    connection.on('accepted', ({id, answer}) => this.#accepted(id, answer));
    connection.on('refused', ({id, code, reason}) => this.#refused(id, code, reason));
    // The server could not read one of these commands; sent again, they would close the next connection too.
    connection.on('closed', ({code}) => {
      if (code === CLOSE_CODES.malformed) this.#failAll('malformed', 'The server could not read a request. Please reload the page.');
    });
    connection.on('state', (state) => {
      if (state === 'gone') this.#failAll('notFound', 'This page is no longer available.');
    });
  }

  /**
   * @template {CommandType} C
   * @param {C} type
   * @param {object} fields
   * @param {{id?: string, withinMs?: number}} [options] an `id` of an earlier try that got no answer
   * @returns {Promise<import('./command-results.js').CommandResults[C]>}
   * @throws {AppError} as the server refused, or `unanswered`
   */
  send(type, fields, {id = uuid(), withinMs = ANSWER_WITHIN_MS} = {}) {
    if (this.#waiting.has(id)) throw new Error(`command ${id} is under way`);
    if (this.#waiting.size >= MOST_WAITING) {
      return Promise.reject(new AppError('busy', 'Too many requests are in progress. Please wait a moment.'));
    }
    return new Promise((resolve, reject) => {
      const deadline = setTimeout(() => {
        this.#waiting.delete(id);
        reject(new AppError('unanswered', 'The server did not answer. Please try again.'));
      }, withinMs);
      const frame = JSON.stringify({type, id, ...fields});
      this.#waiting.set(id, {type, frame, tries: 1, deadline, resolve, reject});
      this.#connection.send(frame);
    });
  }

  /**
   * @param {string} id
   * @param {unknown} answer
   */
  #accepted(id, answer) {
    const waiting = this.#take(id);
    if (!waiting) return;
    try {
      waiting.resolve(resultDecoders[waiting.type](answer, 'accepted'));
    } catch (fault) {
      waiting.reject(/** @type {any} */ (fault));
    }
  }

  /**
   * @param {string | null} id
   * @param {string} code
   * @param {string} reason
   */
  #refused(id, code, reason) {
    const waiting = id === null ? undefined : this.#waiting.get(id);
    if (id === null || !waiting) return;
    if (code === 'busy' && waiting.tries < BUSY_TRIES) {
      setTimeout(() => this.#waiting.has(id) && this.#connection.send(waiting.frame), BUSY_PAUSE_MS * 2 ** waiting.tries);
      waiting.tries += 1;
      return;
    }
    this.#take(id)?.reject(new AppError(code, reason));
  }

  /** @param {string} id */
  #take(id) {
    const waiting = this.#waiting.get(id);
    if (waiting) clearTimeout(waiting.deadline);
    this.#waiting.delete(id);
    return waiting;
  }

  /**
   * @param {string} code
   * @param {string} reason
   */
  #failAll(code, reason) {
    for (const id of [...this.#waiting.keys()]) this.#take(id)?.reject(new AppError(code, reason));
  }
}
