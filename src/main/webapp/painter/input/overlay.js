const NAMESPACE = 'http://www.w3.org/2000/svg';

/** The overlay on the canvas: the ring of the tool's size, the keyboard's cursor and the selection. */
export class Overlay {
  #ring = new OverlayShape('circle', 'ring');
  #cross = new OverlayShape('path', 'cursor');
  #selection = new OverlayShape('path', 'selection');

  /** @param {SVGElement} element as large as the picture has pixels */
  constructor(element) {
    element.replaceChildren(...[this.#ring, this.#cross, this.#selection].flatMap(({dark, light}) => [dark, light]));
  }

  /**
   * @param {Pick<import('../editor/editor.js').Editor, 'doc' | 'tool'>} editor
   * @param {{hover: {x: number, y: number} | null, cursor: {x: number, y: number} | null}} places in pixels of the picture
   */
  show({doc, tool}, {hover, cursor}) {
    const {settings, selection} = doc;
    const hasSize = ['pencil', 'brush', 'marker', 'eraser', 'spray', 'line', 'curve'].includes(settings.tool);
    const radius = settings.tool === 'spray' ? settings.size : settings.size / 2;
    this.#ring.set(hover && hasSize && {cx: hover.x, cy: hover.y, r: radius});
    this.#cross.set(cursor && {d: `M${cursor.x} 0V${doc.painting.height}M0 ${cursor.y}H${doc.painting.width}`});
    const trail = /** @type {{trail?: number[]}} */ (tool)?.trail ?? [];
    if (trail.length > 2) this.#selection.set({d: outline(trail)});
    else if (!selection) this.#selection.set(null);
    else if (selection.region && 'corners' in selection.region && !selection.entry()) this.#selection.set({d: outline(selection.region.corners)});
    else this.#selection.set({d: `M${selection.x} ${selection.y}h${selection.width}v${selection.height}h${-selection.width}z`});
  }
}

/** One shape, drawn dark upon light, so that it is seen on any picture. */
class OverlayShape {
  /** @param {'circle' | 'path'} kind @param {string} name */
  constructor(kind, name) {
    this.light = document.createElementNS(NAMESPACE, kind);
    this.dark = document.createElementNS(NAMESPACE, kind);
    this.light.setAttribute('class', `overlay-shape overlay-${name}`);
    this.dark.setAttribute('class', 'overlay-shape overlay-under');
    this.set(null);
  }

  /** @param {Record<string, number | string> | null | false} attributes null hides it */
  set(attributes) {
    for (const element of [this.light, this.dark]) {
      element.toggleAttribute('hidden', !attributes);
      for (const [name, value] of Object.entries(attributes || {})) element.setAttribute(name, String(value));
    }
  }
}

/** @param {number[]} corners */
function outline(corners) {
  return `M${corners.join(' ')}z`;
}
