import {PRESSURE_CURVES} from '../document/tool-settings.js';

/** Options of the settings with their labels. @type {Array<[number, string]>} */
export const SHAPE_OPTIONS = [[1, 'Outline'], [2, 'Filled (second colour)'], [3, 'Both']];
/** @type {Array<[number, string]>} */
export const PRESSURE_OPTIONS = [[0, 'Off'], [1, 'Width'], [2, 'Opacity'], [3, 'Both']];
/** @type {Array<[string, string]>} */
export const FONT_OPTIONS = [['sans', 'Sans'], ['serif', 'Serif'], ['mono', 'Mono'], ['hand', 'Hand']];
/** @type {Array<[number, string]>} */
export const TEXT_STYLE_OPTIONS = [[0, 'Plain'], [1, 'Bold'], [2, 'Italic'], [3, 'Bold italic']];
export const CURVE_OPTIONS = Object.keys(PRESSURE_CURVES).map((curve) => [curve, curve]);
