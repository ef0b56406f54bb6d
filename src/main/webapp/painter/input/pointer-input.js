import {FULL_PRESSURE} from '../log/limits.js';
import {PRESSURE_CURVES} from '../document/tool-settings.js';

/** @import {Point} from '../tools/tool.js' */
/** @import {PointerTarget} from '../document/types.js' */

/** A second finger within this time means that the first was no stroke. */
const SECOND_FINGER_MS = 300;

/** Pointer input on the canvas: one finger paints, two pan and zoom. Once a pen was used, fingers only pan. */
export class PointerInput {
  /** @type {Map<number, {x: number, y: number}>} */
  #fingers = new Map();
  /** The pointer that paints, and since when. @type {{id: number, tool: import('../tools/tool.js').Tool, isSecond: boolean, since: number, isTouch: boolean} | null} */
  #painting = null;
  /** The pointer that moves the canvas. @type {{id: number, x: number, y: number} | null} */
  #panning = null;
  #hasPen = false;

  /** @param {HTMLElement} element @param {PointerTarget} desk */
  constructor(element, desk) {
    this.element = element;
    this.desk = desk;
    element.addEventListener('pointerdown', (event) => this.#down(event));
    element.addEventListener('pointermove', (event) => this.#move(event));
    element.addEventListener('pointerup', (event) => this.#up(event, false));
    element.addEventListener('pointercancel', (event) => this.#up(event, event.pointerType === 'touch'));
    element.addEventListener('lostpointercapture', (event) => this.#up(event, false));
    element.addEventListener('contextmenu', (event) => event.preventDefault());
  }

  /** Ignores the rest of the gesture, whose action was cancelled. */
  abort() {
    this.#painting = null;
  }

  get isPainting() {
    return this.#painting !== null;
  }

  /** @param {PointerEvent} event */
  #down(event) {
    const isTouch = event.pointerType === 'touch';
    this.#hasPen ||= event.pointerType === 'pen';
    this.element.setPointerCapture(event.pointerId);
    if (isTouch) this.#fingers.set(event.pointerId, {x: event.clientX, y: event.clientY});
    if (isTouch && this.#fingers.size > 1) return this.#secondFinger(event);
    if (event.pointerType === 'pen') this.#palmed();
    if (this.#painting || this.#panning) return;
    // The other end of many pens.
    const tool = this.desk.tool(event.button === 5);
    if (!tool || event.button === 1 || (isTouch && this.#hasPen)) {
      this.#panning = {id: event.pointerId, x: event.clientX, y: event.clientY};
      return;
    }
    // The right button, and the button of a pen.
    const isSecond = event.button === 2;
    this.#painting = {id: event.pointerId, tool, isSecond, since: event.timeStamp, isTouch};
    tool.begin(this.#point(event), {isSecond, isShift: event.shiftKey});
  }

  /** Cancels the touch of a palm, which often comes before the pen. */
  #palmed() {
    this.#panning = null;
    if (!this.#painting?.isTouch) return;
    this.#painting.tool.cancel();
    this.#painting = null;
  }

  /** @param {PointerEvent} event */
  #secondFinger(event) {
    const painting = this.#painting;
    if (painting && (!painting.isTouch || event.timeStamp - painting.since > SECOND_FINGER_MS)) return;
    painting?.tool.cancel();
    this.#painting = this.#panning = null;
  }

  /** @param {PointerEvent} event */
  #move(event) {
    // Most pens are seen before they touch, and the palm beside them.
    this.#hasPen ||= event.pointerType === 'pen';
    const before = [...this.#fingers.values()];
    const isFinger = this.#fingers.has(event.pointerId);
    if (isFinger) this.#fingers.set(event.pointerId, {x: event.clientX, y: event.clientY});
    if (event.pointerId === this.#painting?.id) {
      const {tool, isSecond} = this.#painting;
      const all = event.getCoalescedEvents?.() ?? [];
      tool.move((all.length > 0 ? all : [event]).map((each) => this.#point(each)), {isSecond, isShift: event.shiftKey});
      return;
    }
    if (event.pointerId === this.#panning?.id) {
      this.desk.pan(event.clientX - this.#panning.x, event.clientY - this.#panning.y);
      this.#panning = {id: event.pointerId, x: event.clientX, y: event.clientY};
      return;
    }
    if (isFinger && before.length > 1 && !this.#painting) this.#pinch(before);
  }

  /** @param {{x: number, y: number}[]} before where the fingers were */
  #pinch([first, second]) {
    const [newFirst, newSecond] = [...this.#fingers.values()];
    this.desk.pan((newFirst.x + newSecond.x - first.x - second.x) / 2, (newFirst.y + newSecond.y - first.y - second.y) / 2);
    const factor = distance(newFirst, newSecond) / Math.max(1, distance(first, second));
    this.desk.zoomAt(factor, (newFirst.x + newSecond.x) / 2, (newFirst.y + newSecond.y) / 2);
  }

  /** @param {PointerEvent} event @param {boolean} isNothing whether the system says that it was no stroke: a palm, a gesture of its own */
  #up(event, isNothing) {
    this.#fingers.delete(event.pointerId);
    if (event.pointerId === this.#panning?.id) this.#panning = null;
    if (event.pointerId !== this.#painting?.id) return;
    const {tool} = this.#painting;
    this.#painting = null;
    if (isNothing) tool.cancel();
    else tool.end();
  }

  /** @param {PointerEvent} event @returns {Point} */
  #point({clientX, clientY, pressure, pointerType, timeStamp}) {
    const felt = pointerType === 'pen' ? Math.min(1, Math.max(0, pressure)) ** PRESSURE_CURVES[this.desk.curve()] : 1;
    return {...this.desk.toCanvas(clientX, clientY), pressure: Math.round(felt * FULL_PRESSURE), time: timeStamp};
  }
}

/** @param {{x: number, y: number}} a @param {{x: number, y: number}} b */
function distance(a, b) {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
