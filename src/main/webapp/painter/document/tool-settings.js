import {SUBPIXELS} from '../log/limits.js';
import {EventEmitter} from '../../net/event-emitter.js';

/** @typedef {[number, number, number]} Rgb red, green, blue, 0 to 255 */

/** The palette of 1995: two rows of fourteen. @type {Rgb[]} */
export const PALETTE = [
  0x000000, 0x808080, 0x800000, 0x808000, 0x008000, 0x008080, 0x000080, 0x800080, 0x808040, 0x004040, 0x0080ff, 0x004080, 0x4000ff, 0x804000,
  0xffffff, 0xc0c0c0, 0xff0000, 0xffff00, 0x00ff00, 0x00ffff, 0x0000ff, 0xff00ff, 0xffff80, 0x00ff80, 0x80ffff, 0x8080ff, 0xff0080, 0xff8040,
].map((value) => [value >> 16, (value >> 8) & 255, value & 255]);

/** The names of the palette's colours, in its order. */
export const COLOUR_NAMES = [
  'Black', 'Grey', 'Maroon', 'Olive', 'Green', 'Teal', 'Navy', 'Purple', 'Khaki', 'Dark teal', 'Sky blue', 'Steel blue', 'Violet', 'Brown',
  'White', 'Silver', 'Red', 'Yellow', 'Lime', 'Cyan', 'Blue', 'Magenta', 'Cream', 'Mint', 'Ice', 'Lavender', 'Pink', 'Orange',
];

const REMEMBERED = 12;
/** Pressure curves: exponents that are applied to a pen's pressure. */
export const PRESSURE_CURVES = {soft: 0.6, even: 1, firm: 1.7};

/** The settings of the tools, which the panels change. @extends {EventEmitter<{changed: null}>} */
export class ToolSettings extends EventEmitter {
  tool = 'brush';
  /** @type {Rgb} */
  colour = [0, 0, 0];
  /** @type {Rgb} */
  second = [255, 255, 255];
  /** Used lately, the newest first. @type {Rgb[]} */
  recentColours = [];
  /** Pixels, 1 to 200. */
  size = 8;
  /** Percent, 1 to 100. */
  opacity = 100;
  /** 0 to 100. */
  smoothing = 30;
  /** Bits: 1 the size, 2 the opacity. */
  pressure = 1;
  /** @type {keyof typeof PRESSURE_CURVES} */
  curve = 'even';
  /** How far a colour may be off to be filled, 0 to 255. */
  tolerance = 32;
  /** Of shapes: 1 outline, 2 filled, 3 both. */
  paint = 1;
  font = 'sans';
  /** Bits: 1 bold, 2 italic. */
  look = 0;
  /** Pixels, 8 to 200. */
  textSize = 48;

  /** @param {Partial<ToolSettings>} values */
  set(values) {
    Object.assign(this, values);
    this.emit('changed', null);
  }

  /** Remembers that a colour was painted with. @param {Rgb} colour */
  rememberColour(colour) {
    const same = String(colour);
    if (String(this.recentColours[0]) === same) return;
    this.set({recentColours: [colour, ...this.recentColours.filter((other) => String(other) !== same)].slice(0, REMEMBERED)});
  }

  /** As the log has it. @param {boolean} isSecond with the colours changed over @returns {import('../engine/types.js').Style} */
  strokeStyle(isSecond) {
    const {colour, second, size, opacity, smoothing, pressure} = this;
    const [first, other] = isSecond ? [second, colour] : [colour, second];
    return {colour: [...first], second: [...other], opacity: Math.max(1, Math.round(opacity * 2.55)), size: Math.round(size * SUBPIXELS), smoothing, pressure};
  }

  swap() {
    this.set({colour: this.second, second: this.colour});
  }
}

/** @param {Rgb} rgb */
export function toHex(rgb) {
  return `#${rgb.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

/** @param {string} hex @returns {Rgb | null} */
export function fromHex(hex) {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex.trim());
  return match && /** @type {Rgb} */ (match.slice(1).map((part) => Number.parseInt(part, 16)));
}

/** @param {Rgb} rgb */
export function colourName(rgb) {
  const at = PALETTE.findIndex((colour) => String(colour) === String(rgb));
  return at >= 0 ? COLOUR_NAMES[at] : toHex(rgb);
}
