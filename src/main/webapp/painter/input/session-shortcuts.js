import {pressButton} from './shortcut-actions.js';

/** @typedef {import('./shortcuts.js').Shortcut} Shortcut */

/** Saves the draft and says that it is also saved automatically, instead of the browser's save dialog. @param {import('./shortcuts.js').ShortcutContext} studio */
async function keep({editor, view}) {
  const autosave = /** @type {import('../ui/paint-studio.js').PaintStudio | null} */ (view.closest('paint-studio'))?.session?.autosave;
  try {
    await autosave?.flush();
    editor.announce(autosave?.isUnchanged ? 'Nothing is painted yet.' : 'Saved in this browser. It is saved automatically while you paint.');
  } catch (thrown) {
    autosave?.failed(thrown);
  }
}

/** To what lies around a painting. @type {Shortcut[]} */
export const SESSION_SHORTCUTS = [
  {keys: 'W', description: 'Let everyone watch', run: pressButton('Shift+W')},
  {keys: 'P', description: 'Other paintings', run: pressButton('Shift+P')},
  {keys: 'Q', description: 'Leave the studio; the painting is saved', run: pressButton('Shift+Q')},
  {keys: 'Ctrl+s', description: 'Save the painting now; it is also saved automatically', run: keep},
  {keys: 'Ctrl+Enter', description: 'Done', run: pressButton('Control+Enter')},
];
