/** @typedef {import('./shortcuts.js').Shortcut} Shortcut */

/** Presses the button that has these keys in `aria-keyshortcuts`. @param {string} keys as `aria-keyshortcuts` has them @param {string} [otherwise] what is said where it cannot be pressed @returns {Shortcut['run']} */
export const pressButton = (keys, otherwise = 'Not now') => ({editor, view}) => {
  const button = /** @type {HTMLButtonElement | null | undefined} */ (view.closest('.studio')?.querySelector(`button[aria-keyshortcuts="${keys}"]`));
  if (button && !button.disabled) button.click();
  else editor.announce(otherwise);
};

/**
 * Focuses the first control of a panel, which opens first on small screens.
 *
 * @param {string} panel @param {string} controls as CSS selects them @returns {Shortcut['run']}
 */
export const focusPanel = (panel, controls) => async ({view}) => {
  const bench = /** @type {import('../ui/editor-layout.js').EditorLayout} */ (view.closest('editor-layout'));
  const opens = /** @type {HTMLElement} */ (bench.querySelector(`[aria-controls="panel-${panel}"][aria-expanded="false"]`));
  if (opens?.checkVisibility()) opens.click();
  await bench.updateComplete;
  /** @type {HTMLElement | null} */ (bench.querySelector(`#panel-${panel} :is(${controls})`))?.focus();
};
