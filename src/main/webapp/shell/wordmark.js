import {svg} from 'lit';
import {iconPath} from './icons.js';

const ms = iconPath('ms');
const paintr = iconPath('paintr', ms.width + 1);
const width = ms.width + 1 + paintr.width;

/** The site's name as pixel art. */
export const wordmark = svg`<svg class="wordmark" viewBox="0 0 ${width} 7" width=${width} height="7" aria-hidden="true">
  <path class="wordmark-ms" d=${ms.path}></path>
  <path class="wordmark-paintr" d=${paintr.path}></path>
</svg>`;
