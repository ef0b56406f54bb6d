import {SELECTION_SHORTCUTS} from './selection-shortcuts.js';
import {SETTINGS_SHORTCUTS} from './settings-shortcuts.js';
import {SESSION_SHORTCUTS} from './session-shortcuts.js';

/** @typedef {import('./shortcuts.js').Shortcut} Shortcut */

/** The shortcuts that load on first use. */
export const LAZY_SHORTCUTS = [...SETTINGS_SHORTCUTS, ...SELECTION_SHORTCUTS, ...SESSION_SHORTCUTS];

/** @param {string} keys of one of them */
export function actionOf(keys) {
  return /** @type {Shortcut} */ (LAZY_SHORTCUTS.find((shortcut) => shortcut.keys === keys)).run;
}
