import {PointerInput} from '../../../../main/webapp/painter/input/pointer-input.js';

/**
 * Hands on a canvas whose pixels are the screen's, without a browser.
 *
 * @param {{hasTool?: boolean}} [options]
 */
export function hands({hasTool = true} = {}) {
  /** What was done, in short. @type {string[]} */
  const done = [];
  /** @param {string} name @returns {import('../../../../main/webapp/painter/tools/tool.js').Tool} */
  const tool = (name) => ({
    begin: ({x, y, pressure}, {isSecond}) => void done.push(`${name} begins ${x} ${y} ${pressure}${isSecond ? ' second' : ''}`),
    move: (points) => void done.push(`${name} moves ${points.map(({x, y}) => `${x} ${y}`)}`),
    end: () => void done.push(`${name} ends`),
    cancel: () => void done.push(`${name} cancelled`),
  });
  const [brush, eraser] = [hasTool ? tool('brush') : null, tool('eraser')];
  const element = Object.assign(new EventTarget(), {setPointerCapture: (/** @type {number} */ id) => void captured.push(id)});
  /** @type {number[]} */
  const captured = [];
  const input = new PointerInput(/** @type {any} */ (element), {
    tool: (isEraser) => (isEraser ? eraser : brush),
    curve: () => 'even',
    toCanvas: (x, y) => ({x, y}),
    pan: (dx, dy) => void done.push(`pans ${dx} ${dy}`),
    zoomAt: (factor, x, y) => void done.push(`zooms ${factor} at ${x} ${y}`),
  });

  /** @param {string} type @param {Record<string, unknown>} fields */
  const send = (type, fields) => {
    const event = new Event(type);
    for (const [name, value] of Object.entries({button: 0, shiftKey: false, pressure: 0.5, ...fields})) Object.defineProperty(event, name, {value});
    element.dispatchEvent(event);
  };
  /** @param {'mouse' | 'pen' | 'touch'} pointerType @param {number} pointerId */
  const pointer = (pointerType, pointerId) => Object.fromEntries(['down', 'move', 'up', 'cancel'].map((name) => [
    name,
    /** @param {number} clientX @param {number} clientY @param {object} [more] */
    (clientX = 0, clientY = 0, more = {}) => send(`pointer${name}`, {pointerType, pointerId, clientX, clientY, ...more}),
  ]));
  return {input, captured, pointer, taken: () => done.splice(0)};
}
