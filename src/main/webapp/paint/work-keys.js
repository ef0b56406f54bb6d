import {press} from './press.js';

/** @typedef {import('./shortcuts.js').Shortcut} Shortcut */

/** It keeps itself; whoever asks for it is told so, and gets no page of the browser's to save. @param {import('./shortcuts.js').Studio} studio */
async function keep({editor, view}) {
  const autosave = /** @type {import('./paint-studio.js').PaintStudio | null} */ (view.closest('paint-studio'))?.work?.autosave;
  try {
    await autosave?.now();
    editor.say(autosave?.isUntouched ? 'Nothing is painted yet.' : 'Kept in this browser. It keeps itself while you paint.');
  } catch (thrown) {
    autosave?.failed(thrown);
  }
}

/** To what lies around a painting. @type {Shortcut[]} */
export const WORK_KEYS = [
  {keys: 'W', does: 'Let everyone watch', act: press('Shift+W')},
  {keys: 'P', does: 'Other paintings', act: press('Shift+P')},
  {keys: 'Q', does: 'Leave the studio; the painting is kept', act: press('Shift+Q')},
  {keys: 'Ctrl+s', does: 'Keep the painting now; it also keeps itself', act: keep},
  {keys: 'Ctrl+Enter', does: 'Done', act: press('Control+Enter')},
];
