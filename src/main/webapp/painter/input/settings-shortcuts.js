import {CURVE_OPTIONS, FONT_OPTIONS, TEXT_STYLE_OPTIONS, PRESSURE_OPTIONS, SHAPE_OPTIONS} from './setting-options.js';
import {focusPanel, pressButton} from './shortcut-actions.js';

/** @import {ToolSettings} from '../document/tool-settings.js' */
/** @import {Shortcut, ShortcutContext} from './shortcuts.js' */
/** @import {StackedLayer} from '../engine/types.js' */

const SIZE_STEPS = 1.25;
const PERCENT = 10;
/** The same of a layer's opacity, which has 255 steps. */
const LAYER_STEP = 25.5;

/** @param {ShortcutContext} studio @param {keyof ToolSettings} name @param {string} label @param {number} value @param {number} least @param {number} most @param {string} unit */
function put({editor}, name, label, value, least, most, unit) {
  const within = Math.max(least, Math.min(most, value));
  editor.doc.settings.set({[name]: within});
  editor.announce(`${label} ${within}${unit}`);
}

/** @param {number} factor @returns {Shortcut['run']} */
const resize = (factor) => (studio) => {
  const {tool, size, textSize} = studio.editor.doc.settings;
  const resized = (/** @type {number} */ pixels) => (factor > 1 ? Math.ceil(pixels * factor) : Math.floor(pixels * factor));
  if (tool === 'text') put(studio, 'textSize', 'Letters', resized(textSize), 8, 200, ' px');
  else put(studio, 'size', 'Size', resized(size), 1, 200, ' px');
};

/** @param {number} step @returns {Shortcut['run']} */
const fade = (step) => (studio) => put(studio, 'opacity', 'Opacity', studio.editor.doc.settings.opacity + step, 1, 100, ' %');

/** @param {number} step @returns {Shortcut['run']} */
const loosen = (step) => (studio) => {
  const {tool, tolerance, smoothing} = studio.editor.doc.settings;
  if (tool === 'fill') put(studio, 'tolerance', 'Tolerance', tolerance + step, 0, 255, '');
  else put(studio, 'smoothing', 'Smoothing', smoothing + step, 0, 100, '');
};

/** The choice after the one that is made. @param {'pressure' | 'curve' | 'paint' | 'font' | 'look'} name @param {string} label @param {Array<Array<string | number>>} choices @returns {Shortcut['run']} */
const next = (name, label, choices) => ({editor}) => {
  const {settings} = editor.doc;
  const at = choices.findIndex(([value]) => value === settings[name]);
  const [value, words] = choices[(at + 1) % choices.length];
  settings.set({[name]: value});
  editor.announce(`${label}: ${words}`);
};

/** Changes the layer that is painted on, or its place. @param {(stack: StackedLayer[], at: number) => [StackedLayer[], string]} change @returns {Shortcut['run']} */
const onLayer = (change) => ({editor}) => {
  const {painting: {stack}, layer} = editor.doc;
  const [changed, words] = change(stack, stack.findIndex((one) => one.layer === layer));
  editor.setLayers(changed);
  editor.announce(`Layer ${layer + 1} ${words}`);
};

/** @param {1 | -1} way */
const lift = (way) => onLayer((stack, at) => {
  const to = Math.max(0, Math.min(stack.length - 1, at + way));
  return [stack.with(at, stack[to]).with(to, stack[at]), `is ${to + 1} of ${stack.length} from below`];
});

/** @param {1 | -1} way */
const fadeLayer = (way) => onLayer((stack, at) => {
  const opacity = Math.round(Math.max(0, Math.min(255, stack[at].opacity + way * LAYER_STEP)));
  return [stack.with(at, {...stack[at], opacity}), `has an opacity of ${Math.round(opacity / 2.55)} %`];
});

/** @param {number} number from 1 @returns {Shortcut} */
const layerKey = (number) => ({
  keys: String(number),
  description: `Paint on layer ${number}`,
  run({editor}) {
    if (editor.doc.painting.stack.some(({layer}) => layer === number - 1)) editor.selectLayer(number - 1);
    else editor.announce(`There is no layer ${number}`);
  },
});

/** How the tool paints, and on which layer. @type {Shortcut[]} */
export const SETTINGS_SHORTCUTS = [
  {keys: '[', description: 'Smaller; of texts, the letters', run: resize(1 / SIZE_STEPS)},
  {keys: ']', description: 'Larger; of texts, the letters', run: resize(SIZE_STEPS)},
  {keys: '{', description: 'Less opacity', run: fade(-PERCENT)},
  {keys: '}', description: 'More opacity', run: fade(PERCENT)},
  {keys: ',', description: 'Less smoothing; filling, less tolerance', run: loosen(-PERCENT)},
  {keys: '.', description: 'More smoothing; filling, more tolerance', run: loosen(PERCENT)},
  {keys: 'd', description: 'Pen pressure: the next choice', run: next('pressure', 'Pen pressure', PRESSURE_OPTIONS)},
  {keys: 'v', description: 'Pressure curve: the next choice', run: next('curve', 'Pressure curve', CURVE_OPTIONS)},
  {keys: 'k', description: 'Outline, filled, both', run: next('paint', 'Shape', SHAPE_OPTIONS)},
  {keys: 'F', description: 'Font: the next choice', run: next('font', 'Font', FONT_OPTIONS)},
  {keys: 'B', description: 'Look of letters: the next choice', run: next('look', 'Look', TEXT_STYLE_OPTIONS)},
  {keys: 'z', description: 'To all settings of the tool', run: focusPanel('settings', 'input, select, textarea, button')},
  {keys: 'u', description: 'To the colours', run: focusPanel('colours', 'button')},
  ...[1, 2, 3, 4].map(layerKey),
  {keys: 'n', description: 'New layer', run: ({editor}) => editor.addLayer()},
  {keys: 'j', description: 'Merge the layer with the one below', run: ({editor}) => editor.mergeDown()},
  {keys: 'D', description: 'Remove the layer', run: pressButton('Shift+D', 'This is the only layer')},
  {keys: 'q', description: 'Hide the layer, show it', run: onLayer((stack, at) => [stack.with(at, {...stack[at], isVisible: !stack[at].isVisible}), stack[at].isVisible ? 'is hidden' : 'is shown'])},
  {keys: ')', description: 'Layer up', run: lift(1)},
  {keys: '(', description: 'Layer down', run: lift(-1)},
  {keys: '<', description: 'Layer: less opacity', run: fadeLayer(-1)},
  {keys: '>', description: 'Layer: more opacity', run: fadeLayer(1)},
  {keys: 'y', description: 'To the layers', run: focusPanel('layers', 'button:enabled')},
  {keys: 'T', description: 'To the tools', run: focusPanel('tools', '[aria-pressed=true]')},
  {keys: 'M', description: 'To zoom, clear and other paintings', run: focusPanel('more', 'button')},
];
