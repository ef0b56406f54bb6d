import {Refusal} from '../wire/refusal.js';

const ADDRESS = 'style/paint.css';

/** @type {Promise<void> | null} */
let loaded = null;

/** The studio's style sheet, which the rest of the page does not need. @returns {Promise<void>} when it holds */
export function styleSheet() {
  loaded ??= new Promise((resolve, reject) => {
    const link = Object.assign(document.createElement('link'), {rel: 'stylesheet', href: ADDRESS});
    link.onload = () => resolve(undefined);
    link.onerror = () => {
      link.remove();
      loaded = null;
      reject(new Refusal('unreachable', 'The studio could not be loaded. Please try again.'));
    };
    document.head.append(link);
  });
  return loaded;
}
