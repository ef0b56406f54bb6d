import {FULL_PRESSURE, SUBPIXELS} from '../log/limits.js';

/** @type {Record<string, [number, number]>} */
const DIRECTIONS = {ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1]};
/** Pixels of the picture a step; with Shift; with Alt. */
const [STEP, LONG_STEP, SHORT_STEP] = [8, 40, 1];

/** A cursor on the canvas that the arrow keys move: Space paints while it is held, Enter puts the tool down and lifts it. */
export class KeyboardInput {
  /** In pixels of the picture; null until a key was used. @type {{x: number, y: number} | null} */
  cursor = null;
  /** Where it was when the canvas lost the focus, and will be again. @type {{x: number, y: number} | null} */
  #left = null;
  /** @type {import('../tools/tool.js').Tool | null} */
  #down = null;
  #isHeld = false;

  /**
   * @param {Pick<import('../editor/editor.js').Editor, 'doc' | 'tool' | 'announce'>} editor
   * @param {() => void} moved the cursor is elsewhere
   */
  constructor(editor, moved) {
    this.editor = editor;
    this.moved = moved;
  }

  /** @param {KeyboardEvent} event of the focused canvas @returns {boolean} whether it meant something here */
  keyDown(event) {
    if (event.ctrlKey || event.metaKey) return false;
    const way = DIRECTIONS[event.key];
    if (way) return this.#go(way, event.shiftKey ? LONG_STEP : event.altKey ? SHORT_STEP : STEP);
    if (event.key === ' ') return event.repeat || this.#put(true);
    if (event.key !== 'Enter') return false;
    if (this.#down) return this.#lift();
    return this.editor.tool?.finish?.() || this.#put(false);
  }

  /** @param {KeyboardEvent} event */
  keyUp(event) {
    if (event.key === ' ' && this.#isHeld) this.#lift();
  }

  /** The canvas lost the focus. */
  blur() {
    if (this.#down) this.#lift();
    this.#left = this.cursor ?? this.#left;
    this.cursor = null;
    this.moved();
  }

  /** Forgets the current action, which was cancelled. */
  abort() {
    this.#down = null;
    this.#isHeld = false;
  }

  /** @param {[number, number]} way @param {number} step */
  #go([dx, dy], step) {
    const {width, height} = this.editor.doc.painting;
    const {x, y} = this.#here();
    this.cursor = {x: Math.min(width, Math.max(0, x + dx * step)), y: Math.min(height, Math.max(0, y + dy * step))};
    this.#down?.move([this.#point()], {isSecond: false, isShift: false});
    if (!this.#down) this.editor.announce(`${this.cursor.x}, ${this.cursor.y}`);
    this.moved();
    return true;
  }

  /** @param {boolean} isHeld */
  #put(isHeld) {
    const {tool} = this.editor;
    if (!tool || this.#down) return true;
    this.#isHeld = isHeld;
    this.cursor = this.#here();
    this.#down = tool;
    tool.begin(this.#point(), {isSecond: false, isShift: false});
    this.editor.announce(isHeld ? 'Painting' : 'The tool is down. Enter lifts it.');
    this.moved();
    return true;
  }

  #lift() {
    const tool = this.#down;
    this.abort();
    this.editor.announce('Lifted');
    tool?.end();
    return true;
  }

  #here() {
    const {width, height} = this.editor.doc.painting;
    return this.cursor ?? this.#left ?? {x: Math.round(width / 2), y: Math.round(height / 2)};
  }

  #point() {
    const {x, y} = this.#here();
    return {x: x * SUBPIXELS, y: y * SUBPIXELS, pressure: FULL_PRESSURE, time: performance.now()};
  }
}
