import {AppError} from '../net/app-error.js';

/**
 * Loads a module on first use.
 *
 * @template T
 * @param {() => Promise<T>} part
 * @returns {Promise<T>}
 */
export function loadModule(part) {
  return part().catch((cause) => {
    throw new AppError('unreachable', 'This part of the page could not be loaded. Please try again.', null, {cause});
  });
}
