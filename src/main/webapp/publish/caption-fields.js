import {html, nothing} from 'lit';

/**
 * The fields for a picture's title and its description for people who cannot see it.
 *
 * @param {import('../net/decoders.js').Limits | null} limits
 * @param {boolean} isNudged whether the missing description was pointed out
 * @param {() => void} described called when the description changes
 */
export function captionFields(limits, isNudged, described) {
  const {titleLength = 120, altTextLength = 1_000} = limits ?? {};
  return html`<label class="field"><span>Title</span>
      <input name="title" maxlength=${titleLength} autocomplete="off"></label>
    <label class="field"><span>Description</span>
      <textarea name="altText" rows="3" maxlength=${altTextLength} aria-describedby="about-alt" @input=${described}></textarea>
      <small id="about-alt" class="hint">For people who cannot see the picture: what is on it?</small></label>
    ${isNudged
      ? html`<p class="nudge" role="alert">A sentence here lets everyone in: screen readers speak it, and it stands in where
          the picture cannot load. You can also post without it.</p>`
      : nothing}`;
}
