import {styleOf} from './painting.js';
import {FIRST_STYLE} from '../engine/strokes.js';

/** @import {Entry, Step, Style} from '../engine/types.js' */

/**
 * Returns the steps at the end of a log that undo or redo can reach. All other steps need not be painted.
 *
 * @param {Entry[]} entries
 * @returns {{done: Step[], undone: Step[], style: Style}} steps without states; the last that was undone is the last
 */
export function reachableSteps(entries) {
  let style = FIRST_STYLE;
  /** @type {Step[]} */
  const done = [];
  /** @type {Step[]} */
  let undone = [];
  for (const entry of entries) {
    if (entry.type === 'style') style = styleOf(entry);
    else if (entry.type === 'more') done[done.length - 1].entries.push(entry);
    else if (entry.type === 'undo') undone.push(...done.splice(-1));
    else if (entry.type === 'redo') done.push(...undone.splice(-1));
    else {
      undone = [];
      done.push({entries: [entry], style, before: null, after: null});
    }
  }
  return {done, undone, style};
}
