import {html, nothing} from 'lit';

/** @typedef {import('../painter/ui/paint-studio.js').Painted} Painted */
/** @typedef {import('../net/decoders.js').Limits | null} Limits */

/**
 * Whether a picture is posted with its log, for a replay.
 *
 * @param {Painted | null} painted
 * @param {Limits} limits null while they are unknown, where nothing is ruled out yet
 * @returns {painted is Painted & {log: Uint8Array<ArrayBuffer>}}
 */
export function includesLog(painted, limits) {
  const log = painted?.log;
  return Boolean(log && (!limits || log.length <= limits.paintingBytes));
}

/**
 * The form's question whether others may continue the painting, or the reason why there is no replay.
 *
 * @param {Painted | null} painted
 * @param {Limits} limits
 * @param {boolean} mayContinue what is asked, as it was answered before
 * @param {(mayContinue: boolean) => void} answered
 */
export function replayOption(painted, limits, mayContinue, answered) {
  if (!painted || !limits?.paintingBytes) return nothing;
  if (!painted.log) return html`<p class="hint">Parts of this picture weren't painted here, so it can't be replayed. Only the picture is posted.</p>`;
  if (!includesLog(painted, limits)) return html`<p class="hint">This painting is too long to be replayed. Only the picture is posted.</p>`;
  return html`<label class="check"><input type="checkbox" .checked=${mayContinue}
    @change=${(/** @type {any} */ {target}) => answered(target.checked)}> <span>Others may continue this painting</span></label>`;
}
