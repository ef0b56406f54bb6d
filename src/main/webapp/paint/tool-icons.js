import {pixelIcon} from '../shell/icons.js';
import {brushes} from './icons/brushes.js';
import {panels} from './icons/panels.js';
import {shapes} from './icons/shapes.js';

/** The studio's own pictures, pixel by pixel. @type {Record<string, string>} */
const drawings = {...brushes, ...shapes, ...panels};

/** @param {string} name */
export function toolIcon(name) {
  return pixelIcon(drawings[name], name);
}
