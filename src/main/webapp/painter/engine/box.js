/** @import {Box} from './types.js' */

/** @returns {Box} */
export function emptyBox() {
  return {left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity};
}

/** @param {Box} box made larger @param {number} left @param {number} top @param {number} right @param {number} bottom */
export function extendBox(box, left, top, right, bottom) {
  box.left = Math.min(box.left, left);
  box.top = Math.min(box.top, top);
  box.right = Math.max(box.right, right);
  box.bottom = Math.max(box.bottom, bottom);
}
