import {CURVE_CHOICES, FONT_CHOICES, LOOK_CHOICES, PRESSURE_CHOICES, SHAPE_CHOICES} from './choices.js';
import {goTo, press} from './press.js';

/** @import {Settings} from './settings.js' */
/** @import {Shortcut, Studio} from './shortcuts.js' */
/** @import {StackedLayer} from './canvas/values.js' */

const SIZE_STEPS = 1.25;
const PERCENT = 10;
/** The same of a layer's opacity, which has 255 steps. */
const LAYER_STEP = 25.5;

/** @param {Studio} studio @param {keyof Settings} name @param {string} label @param {number} value @param {number} least @param {number} most @param {string} unit */
function put({editor}, name, label, value, least, most, unit) {
  const within = Math.max(least, Math.min(most, value));
  editor.doc.settings.set({[name]: within});
  editor.say(`${label} ${within}${unit}`);
}

/** @param {number} factor @returns {Shortcut['act']} */
const resize = (factor) => (studio) => {
  const {tool, size, textSize} = studio.editor.doc.settings;
  const resized = (/** @type {number} */ pixels) => (factor > 1 ? Math.ceil(pixels * factor) : Math.floor(pixels * factor));
  if (tool === 'text') put(studio, 'textSize', 'Letters', resized(textSize), 8, 200, ' px');
  else put(studio, 'size', 'Size', resized(size), 1, 200, ' px');
};

/** @param {number} step @returns {Shortcut['act']} */
const fade = (step) => (studio) => put(studio, 'opacity', 'Opacity', studio.editor.doc.settings.opacity + step, 1, 100, ' %');

/** @param {number} step @returns {Shortcut['act']} */
const loosen = (step) => (studio) => {
  const {tool, tolerance, smoothing} = studio.editor.doc.settings;
  if (tool === 'fill') put(studio, 'tolerance', 'Tolerance', tolerance + step, 0, 255, '');
  else put(studio, 'smoothing', 'Smoothing', smoothing + step, 0, 100, '');
};

/** The choice after the one that is made. @param {'pressure' | 'curve' | 'paint' | 'font' | 'look'} name @param {string} label @param {Array<Array<string | number>>} choices @returns {Shortcut['act']} */
const next = (name, label, choices) => ({editor}) => {
  const {settings} = editor.doc;
  const at = choices.findIndex(([value]) => value === settings[name]);
  const [value, words] = choices[(at + 1) % choices.length];
  settings.set({[name]: value});
  editor.say(`${label}: ${words}`);
};

/** Changes the layer that is painted on, or its place. @param {(stack: StackedLayer[], at: number) => [StackedLayer[], string]} change @returns {Shortcut['act']} */
const onLayer = (change) => ({editor}) => {
  const {painting: {stack}, layer} = editor.doc;
  const [changed, words] = change(stack, stack.findIndex((one) => one.layer === layer));
  editor.restack(changed);
  editor.say(`Layer ${layer + 1} ${words}`);
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
  does: `Paint on layer ${number}`,
  act({editor}) {
    if (editor.doc.painting.stack.some(({layer}) => layer === number - 1)) editor.paintOn(number - 1);
    else editor.say(`There is no layer ${number}`);
  },
});

/** How the tool paints, and on which layer. @type {Shortcut[]} */
export const SETTING_KEYS = [
  {keys: '[', does: 'Smaller; of texts, the letters', act: resize(1 / SIZE_STEPS)},
  {keys: ']', does: 'Larger; of texts, the letters', act: resize(SIZE_STEPS)},
  {keys: '{', does: 'Less opacity', act: fade(-PERCENT)},
  {keys: '}', does: 'More opacity', act: fade(PERCENT)},
  {keys: ',', does: 'Less smoothing; filling, less tolerance', act: loosen(-PERCENT)},
  {keys: '.', does: 'More smoothing; filling, more tolerance', act: loosen(PERCENT)},
  {keys: 'd', does: 'Pen pressure: the next choice', act: next('pressure', 'Pen pressure', PRESSURE_CHOICES)},
  {keys: 'v', does: 'Pressure curve: the next choice', act: next('curve', 'Pressure curve', CURVE_CHOICES)},
  {keys: 'k', does: 'Outline, filled, both', act: next('paint', 'Shape', SHAPE_CHOICES)},
  {keys: 'F', does: 'Font: the next choice', act: next('font', 'Font', FONT_CHOICES)},
  {keys: 'B', does: 'Look of letters: the next choice', act: next('look', 'Look', LOOK_CHOICES)},
  {keys: 'z', does: 'To all settings of the tool', act: goTo('settings', 'input, select, textarea, button')},
  {keys: 'u', does: 'To the colours', act: goTo('colours', 'button')},
  ...[1, 2, 3, 4].map(layerKey),
  {keys: 'n', does: 'New layer', act: ({editor}) => editor.addLayer()},
  {keys: 'j', does: 'Merge the layer with the one below', act: ({editor}) => editor.mergeDown()},
  {keys: 'D', does: 'Remove the layer', act: press('Shift+D', 'This is the only layer')},
  {keys: 'q', does: 'Hide the layer, show it', act: onLayer((stack, at) => [stack.with(at, {...stack[at], isVisible: !stack[at].isVisible}), stack[at].isVisible ? 'is hidden' : 'is shown'])},
  {keys: ')', does: 'Layer up', act: lift(1)},
  {keys: '(', does: 'Layer down', act: lift(-1)},
  {keys: '<', does: 'Layer: less opacity', act: fadeLayer(-1)},
  {keys: '>', does: 'Layer: more opacity', act: fadeLayer(1)},
  {keys: 'y', does: 'To the layers', act: goTo('layers', 'button:enabled')},
  {keys: 'T', does: 'To the tools', act: goTo('tools', '[aria-pressed=true]')},
  {keys: 'M', does: 'To zoom, clear and other paintings', act: goTo('more', 'button')},
];
