import {SELECTION_KEYS} from './selection-keys.js';
import {SETTING_KEYS} from './setting-keys.js';
import {WORK_KEYS} from './work-keys.js';

/** @typedef {import('./shortcuts.js').Shortcut} Shortcut */

/** All that need not be there from the start. */
export const LATER_KEYS = [...SETTING_KEYS, ...SELECTION_KEYS, ...WORK_KEYS];

/** @param {string} keys of one of them */
export function actOf(keys) {
  return /** @type {Shortcut} */ (LATER_KEYS.find((shortcut) => shortcut.keys === keys)).act;
}
