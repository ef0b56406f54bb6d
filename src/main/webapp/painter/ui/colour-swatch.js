import {html} from 'lit';
import {toHex} from '../document/tool-settings.js';

/** A patch of a colour: as a drawing, since style attributes are forbidden. @param {import('../document/tool-settings.js').Rgb} rgb */
export const colourSwatch = (rgb) => html`<svg class="swatch" viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true"><rect width="1" height="1" fill=${toHex(rgb)}></rect></svg>`;
