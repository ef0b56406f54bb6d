/** @param {number} width @param {number} height */
export function context(width, height) {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, {width, height});
  return /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d', {willReadFrequently: true}));
}
