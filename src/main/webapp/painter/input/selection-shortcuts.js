/** @typedef {import('./shortcuts.js').Shortcut} Shortcut */

/** @param {(selecting: import('../editor/selection-commands.js').SelectionCommands) => unknown} act @returns {Shortcut['run']} */
const selected = (act) => async ({editor}) => act(await editor.selectionCommands());

/** Shortcuts for the selection. @type {Shortcut[]} */
export const SELECTION_SHORTCUTS = [
  {keys: 'Ctrl+a', description: 'Select all', run: selected((selecting) => selecting.selectAll())},
  {keys: 'Ctrl+c', description: 'Copy', run: selected((selecting) => selecting.copy())},
  {keys: 'Ctrl+x', description: 'Cut', run: selected((selecting) => selecting.cut())},
  {keys: 'Delete', description: 'Delete the selection', run: selected((selecting) => selecting.erase())},
  {keys: 'H', description: 'Flip the selection', run: selected((selecting) => selecting.flip())},
  {keys: 'R', description: 'Rotate the selection', run: selected((selecting) => selecting.rotate())},
  {keys: 'O', description: 'Keep the original when moving, or not', run: selected((selecting) => selecting.keep())},
];
