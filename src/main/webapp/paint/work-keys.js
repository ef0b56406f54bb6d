import {press} from './press.js';

/** @typedef {import('./shortcuts.js').Shortcut} Shortcut */

/** To what lies around a painting. @type {Shortcut[]} */
export const WORK_KEYS = [
  {keys: 'W', does: 'Let everyone watch', act: press('Shift+W')},
  {keys: 'P', does: 'Other paintings', act: press('Shift+P')},
  {keys: 'Q', does: 'Leave the studio; the painting is kept', act: press('Shift+Q')},
  {keys: 'Ctrl+Enter', does: 'Done', act: press('Control+Enter')},
];
