import {Refusal} from '../wire/refusal.js';

/** @type {Map<string, Promise<void>>} */
const loaded = new Map();

/** A style sheet that most of the page does not need. @param {string} address @returns {Promise<void>} when it holds */
export function styleSheet(address) {
  const before = loaded.get(address);
  if (before) return before;
  const loading = new Promise((resolve, reject) => {
    const link = Object.assign(document.createElement('link'), {rel: 'stylesheet', href: address});
    link.onload = () => resolve(undefined);
    link.onerror = () => {
      link.remove();
      loaded.delete(address);
      reject(new Refusal('unreachable', 'This part of the page could not be loaded. Please try again.'));
    };
    document.head.append(link);
  });
  loaded.set(address, loading);
  return loading;
}
