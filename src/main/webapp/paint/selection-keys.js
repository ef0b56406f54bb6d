/** @typedef {import('./shortcuts.js').Shortcut} Shortcut */

/** @param {(selecting: import('./selecting.js').SelectionCommands) => unknown} act @returns {Shortcut['act']} */
const selected = (act) => async ({editor}) => act(await editor.selecting());

/** What is done with what is selected. @type {Shortcut[]} */
export const SELECTION_KEYS = [
  {keys: 'Ctrl+a', does: 'Select all', act: selected((selecting) => selecting.selectAll())},
  {keys: 'Ctrl+c', does: 'Copy', act: selected((selecting) => selecting.copy())},
  {keys: 'Ctrl+x', does: 'Cut', act: selected((selecting) => selecting.cut())},
  {keys: 'Delete', does: 'Delete what is selected', act: selected((selecting) => selecting.erase())},
  {keys: 'H', does: 'Flip what is selected', act: selected((selecting) => selecting.flip())},
  {keys: 'R', does: 'Rotate what is selected', act: selected((selecting) => selecting.rotate())},
  {keys: 'O', does: 'Leave the original of what is moved, or not', act: selected((selecting) => selecting.keep())},
];
