import {AppError} from '../../net/app-error.js';

/**
 * @param {string} url of a painting's log, relative to the page's base
 * @param {AbortSignal} signal
 * @returns {Promise<Uint8Array<ArrayBuffer>>}
 */
export async function fetchPaintLog(url, signal) {
  try {
    const response = await fetch(new URL(url, document.baseURI), {signal});
    if (response.ok) return new Uint8Array(await response.arrayBuffer());
  } catch (cause) {
    signal.throwIfAborted();
    throw new AppError('unreachable', 'The server cannot be reached. Please try again.', null, {cause});
  }
  throw new AppError('notFound', 'The replay is no longer available.');
}
