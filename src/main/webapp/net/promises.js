import {AppError} from './app-error.js';

/**
 * @param {Promise<unknown>} event
 * @param {number} milliseconds
 * @returns {Promise<boolean>} whether it came in time
 */
export function resolvesWithin(event, milliseconds) {
  return new Promise((resolve) => {
    const late = setTimeout(() => resolve(false), milliseconds);
    event.then(() => {
      clearTimeout(late);
      resolve(true);
    });
  });
}

/** @param {number} milliseconds */
export function delay(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/**
 * @template T
 * @param {Promise<T>} work
 * @param {AbortSignal} signal
 * @returns {Promise<T>}
 * @throws {AppError} `cancelled`; the work itself continues, and its result is ignored
 */
export function abortable(work, signal) {
  return new Promise((resolve, reject) => {
    const stop = () => reject(new AppError('cancelled', 'Cancelled.'));
    if (signal.aborted) return stop();
    signal.addEventListener('abort', stop, {once: true});
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
