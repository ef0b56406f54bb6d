import {AppError} from '../net/app-error.js';

/** @type {Map<string, Promise<void>>} */
const loaded = new Map();

/** Loads style sheets on first use. @param {string[]} addresses in the order of their rules @returns {Promise<unknown>} when they hold */
export function loadStyleSheets(...addresses) {
  return Promise.all(addresses.map(styleSheet));
}

/** @param {string} address */
function styleSheet(address) {
  const before = loaded.get(address);
  if (before) return before;
  const loading = new Promise((resolve, reject) => {
    const link = Object.assign(document.createElement('link'), {rel: 'stylesheet', href: address});
    link.onload = () => resolve(undefined);
    link.onerror = () => {
      link.remove();
      loaded.delete(address);
      reject(new AppError('unreachable', 'This part of the page could not be loaded. Please try again.'));
    };
    document.head.append(link);
  });
  loaded.set(address, loading);
  return loading;
}
