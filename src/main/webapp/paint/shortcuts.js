import {load} from '../page/load.js';
import {TOOL_LIST} from './tool-list.js';

/**
 * @typedef {object} Studio what keys can ask for
 * @property {import('./atelier.js').Atelier} atelier
 * @property {import('./paint-view.js').PaintView} view
 * @property {() => void} help
 */

/** @typedef {{keys: string, does: string, act: (studio: Studio) => unknown, isCommand?: boolean}} Shortcut */

/** Those of settings and layers, of which `setting-keys.js` knows what they do when the first is pressed. */
export const OF_SETTINGS = '[]{},.dvkzu1234njq)(<>';

/** All that are neither tools nor settings; with `isCommand` together with Ctrl, or ⌘. @type {Shortcut[]} */
export const SHORTCUTS = [
  {keys: 'z', isCommand: true, does: 'Undo', act: ({atelier}) => atelier.undo()},
  {keys: 'y', isCommand: true, does: 'Redo', act: ({atelier}) => atelier.redo()},
  {keys: 'Z', isCommand: true, does: 'Redo', act: ({atelier}) => atelier.redo()},
  {keys: 'a', isCommand: true, does: 'Select all', act: async ({atelier}) => (await atelier.selecting()).selectAll()},
  {keys: 'c', isCommand: true, does: 'Copy', act: async ({atelier}) => (await atelier.selecting()).copy()},
  {keys: 'x', isCommand: true, does: 'Cut', act: async ({atelier}) => (await atelier.selecting()).cut()},
  {keys: 'Delete', does: 'Delete what is selected', act: async ({atelier}) => (await atelier.selecting()).erase()},
  {keys: 'N', does: 'Clear the sheet', act: ({atelier}) => atelier.clear()},
  {keys: 'x', does: 'Swap the colours', act: ({atelier}) => atelier.easel.settings.swap()},
  {keys: '+', does: 'Zoom in', act: ({view}) => view.zoom(1.25)},
  {keys: '-', does: 'Zoom out', act: ({view}) => view.zoom(0.8)},
  {keys: '0', does: 'Show all of it', act: ({view}) => view.fit()},
  {keys: '?', does: 'These keys', act: ({help}) => help()},
];

/**
 * @param {KeyboardEvent} event
 * @param {boolean} withLetters whether letters mean something by themselves
 * @returns {((studio: Studio) => unknown) | null} what it asks for
 */
export function shortcutOf(event, withLetters) {
  const isCommand = event.ctrlKey || event.metaKey;
  const found = SHORTCUTS.find((shortcut) => shortcut.keys === event.key && Boolean(shortcut.isCommand) === isCommand);
  if (found) return isCommand || withLetters || event.key.length > 1 ? found.act : null;
  // With Alt some keyboards write brackets; Alt and a letter is the browser's.
  if (!withLetters || isCommand || (event.altKey && /\w/.test(event.key))) return null;
  if (event.key.length === 1 && OF_SETTINGS.includes(event.key)) return async (studio) => (await load(() => import('./setting-keys.js'))).actOf(event.key)(studio);
  const tool = TOOL_LIST.find(({key}) => key === event.key);
  return tool ? ({atelier}) => atelier.take(tool.id) : null;
}
