/** Also for a worker, which has no page. @param {number} width @param {number} height */
export function canvasContext(width, height) {
  const canvas = typeof document === 'undefined' ? new OffscreenCanvas(width, height) : Object.assign(document.createElement('canvas'), {width, height});
  return /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d', {willReadFrequently: true}));
}
