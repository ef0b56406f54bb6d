import {html} from 'lit';

/** The number of avatar colours in the style sheets. */
const COLOURS = 8;

/** A member's colour from the palette, always the same one; a decoration beside the name. @param {import('../net/decoders.js').Member} member */
export function memberAvatar({name, displayName}) {
  const sum = [...name.toLowerCase()].reduce((hash, letter) => (hash * 31 + (letter.codePointAt(0) ?? 0)) % 65_521, 7);
  return html`<span class="avatar avatar-${sum % COLOURS}" aria-hidden="true">${[...displayName][0]?.toUpperCase()}</span>`;
}
