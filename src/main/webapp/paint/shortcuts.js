import {load} from '../page/load.js';
import {TOOL_LIST} from './tool-list.js';

/**
 * @typedef {object} Studio what keys can ask for
 * @property {import('./editor.js').Editor} editor
 * @property {import('./paint-view.js').PaintView} view
 * @property {() => void} help
 */

/** `keys`: as `nameOf` calls them. @typedef {{keys: string, does: string, act: (studio: Studio) => unknown}} Shortcut */

/** Those of which `later-keys.js` knows what they do, when the first of them is pressed. */
export const LATER = [...'[]{},.dvkFBzu1234njDq)(<>yTM', 'Ctrl+a', 'Ctrl+c', 'Ctrl+x', 'Delete', ...'HROWPQ', 'Ctrl+s', 'Ctrl+Enter'];

/** All others that are no tools. @type {Shortcut[]} */
export const SHORTCUTS = [
  {keys: 'Ctrl+z', does: 'Undo', act: ({editor}) => editor.undo()},
  {keys: 'Ctrl+y', does: 'Redo', act: ({editor}) => editor.redo()},
  {keys: 'Ctrl+Z', does: 'Redo', act: ({editor}) => editor.redo()},
  {keys: 'N', does: 'Clear the sheet', act: ({editor}) => editor.clear()},
  {keys: 'x', does: 'Swap the colours', act: ({editor}) => editor.doc.settings.swap()},
  {keys: '+', does: 'Zoom in', act: ({view}) => view.zoom(1.25)},
  {keys: '-', does: 'Zoom out', act: ({view}) => view.zoom(0.8)},
  {keys: '0', does: 'Show all of it', act: ({view}) => view.fit()},
  {keys: '?', does: 'These keys', act: ({help}) => help()},
];

/** Letters are as large as Shift says, whatever Caps Lock does. @param {KeyboardEvent} event */
function nameOf({key, shiftKey, ctrlKey, metaKey}) {
  const name = key.length > 1 ? key : shiftKey ? key.toUpperCase() : key.toLowerCase();
  return ctrlKey || metaKey ? `Ctrl+${name}` : name;
}

/**
 * @param {KeyboardEvent} event
 * @param {boolean} withLetters whether letters mean something by themselves
 * @returns {((studio: Studio) => unknown) | null} what it asks for
 */
export function shortcutOf(event, withLetters) {
  const name = nameOf(event);
  if (name.length === 1 && !withLetters) return null;
  const found = SHORTCUTS.find(({keys}) => keys === name);
  if (found) return found.act;
  // With Alt some keyboards write brackets; Alt and a letter is the browser's.
  if (event.altKey && /\w/.test(event.key)) return null;
  if (LATER.includes(name)) return async (studio) => (await load(() => import('./later-keys.js'))).actOf(name)(studio);
  const tool = TOOL_LIST.find(({key}) => key === name);
  return tool ? ({editor}) => editor.take(tool.id) : null;
}
