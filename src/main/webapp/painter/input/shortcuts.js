import {loadModule} from '../../shell/load-module.js';
import {TOOL_LIST} from '../tools/tool-list.js';

/**
 * @typedef {object} ShortcutContext what keys can ask for
 * @property {import('../editor/editor.js').Editor} editor
 * @property {import('../ui/canvas-view.js').CanvasView} view
 * @property {() => void} help
 */

/** `keys`: as `keyName` returns them. @typedef {{keys: string, description: string, run: (studio: ShortcutContext) => unknown}} Shortcut */

/** Keys whose shortcuts load with `lazy-shortcuts.js` on the first press. */
export const LAZY_KEYS = [...'[]{},.dvkFBzu1234njDq)(<>yTM', 'Ctrl+a', 'Ctrl+c', 'Ctrl+x', 'Delete', ...'HROWPQ', 'Ctrl+s', 'Ctrl+Enter'];

/** Shortcuts that are available at once, except tools. @type {Shortcut[]} */
export const SHORTCUTS = [
  {keys: 'Ctrl+z', description: 'Undo', run: ({editor}) => editor.undo()},
  {keys: 'Ctrl+y', description: 'Redo', run: ({editor}) => editor.redo()},
  {keys: 'Ctrl+Z', description: 'Redo', run: ({editor}) => editor.redo()},
  {keys: 'N', description: 'Clear the sheet', run: ({editor}) => editor.clear()},
  {keys: 'x', description: 'Swap the colours', run: ({editor}) => editor.doc.settings.swap()},
  {keys: '+', description: 'Zoom in', run: ({view}) => view.zoom(1.25)},
  {keys: '-', description: 'Zoom out', run: ({view}) => view.zoom(0.8)},
  {keys: '0', description: 'Show all of it', run: ({view}) => view.fit()},
  {keys: '?', description: 'These keys', run: ({help}) => help()},
];

/** The name of a key; only Shift makes a letter upper case, Caps Lock does not. @param {KeyboardEvent} event */
function keyName({key, shiftKey, ctrlKey, metaKey}) {
  const name = key.length > 1 ? key : shiftKey ? key.toUpperCase() : key.toLowerCase();
  return ctrlKey || metaKey ? `Ctrl+${name}` : name;
}

/**
 * @param {KeyboardEvent} event
 * @param {boolean} withLetters whether letters mean something by themselves
 * @returns {((studio: ShortcutContext) => unknown) | null} what it asks for
 */
export function shortcutOf(event, withLetters) {
  const name = keyName(event);
  if (name.length === 1 && !withLetters) return null;
  const found = SHORTCUTS.find(({keys}) => keys === name);
  if (found) return found.run;
  // With Alt some keyboards write brackets; Alt and a letter is the browser's.
  if (event.altKey && /\w/.test(event.key)) return null;
  if (LAZY_KEYS.includes(name)) return async (studio) => (await loadModule(() => import('./lazy-shortcuts.js'))).actionOf(name)(studio);
  const tool = TOOL_LIST.find(({key}) => key === name);
  return tool ? ({editor}) => editor.selectTool(tool.id) : null;
}
