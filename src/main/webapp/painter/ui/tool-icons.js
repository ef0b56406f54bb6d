import {pixelIcon} from '../../shell/icons.js';
import {brushes} from './brush-icons.js';
import {panels} from './panel-icons.js';
import {shapes} from './shape-icons.js';

/** The studio's icons, as pixel art. @type {Record<string, string>} */
const drawings = {...brushes, ...shapes, ...panels};

/** @param {string} name */
export function toolIcon(name) {
  return pixelIcon(drawings[name], name);
}
