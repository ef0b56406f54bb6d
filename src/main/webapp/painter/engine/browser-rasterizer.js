import {emptyBox} from './box.js';
import {canvasContext} from './canvas-context.js';

/** The fonts that a text can be set in: the first of each that is there. */
const FAMILIES = {
  sans: '"Helvetica Neue", Arial, sans-serif',
  serif: 'Georgia, "Times New Roman", serif',
  mono: '"Courier New", monospace',
  hand: '"Comic Sans MS", "Comic Neue", cursive',
};
const LINE_HEIGHT = 1.2;

/**
 * Rasterises text with the browser's canvas.
 *
 * @param {import('./types.js').Rasterizer['picture']} [picture] finds those that were opened
 * @returns {import('./types.js').Rasterizer}
 */
export function browserRasterizer(picture = () => null) {
  const measure = canvasContext(1, 1);
  return {
    letters({x, y, font, look, size, text}, coverage) {
      const lines = String(text).split('\n');
      const style = `${look & 2 ? 'italic ' : ''}${look & 1 ? 'bold ' : ''}${size}px ${FAMILIES[/** @type {keyof typeof FAMILIES} */ (font)]}`;
      measure.font = style;
      const height = size * LINE_HEIGHT;
      // Slanted letters reach over their width.
      const width = Math.max(...lines.map((line) => measure.measureText(line).width)) + size / 2;
      const box = {
        left: Math.max(0, x), top: Math.max(0, y),
        right: Math.min(coverage.width, Math.ceil(x + width)), bottom: Math.min(coverage.height, Math.ceil(y + height * lines.length)),
      };
      if (box.left >= box.right || box.top >= box.bottom) return emptyBox();
      const sheet = canvasContext(box.right - box.left, box.bottom - box.top);
      sheet.font = style;
      sheet.textBaseline = 'top';
      lines.forEach((line, row) => sheet.fillText(line, x - box.left, y - box.top + row * height));
      const {data} = sheet.getImageData(0, 0, sheet.canvas.width, sheet.canvas.height);
      coverage.values(box, (at) => data[at * 4 + 3]);
      return box;
    },

    picture,
  };
}
