import {formatBytes} from '../../shell/format.js';
import {html, nothing} from 'lit';

/** @typedef {import('./live-control.js').LiveControl} LiveControl */
/** @typedef {import('../../net/decoders.js').Limits | null} Limits */

/** Less is on its way before one could read it. */
const WORTH_SAYING_BYTES = 1_024;

/**
 * Why a painting cannot be watched; empty where it can.
 *
 * @param {LiveControl['session']} work
 * @param {Limits} limits
 */
function blockedReason(work, limits) {
  if (!limits) return 'The server cannot be reached. Trying again …';
  if (!limits.paintingBytes) return 'This server does not support live painting.';
  if (work?.autosave.origin.base) return 'Parts of this picture weren\'t painted here, so it can\'t be shown live.';
  return work?.editor.doc.writer.isNearlyFull(limits.paintingBytes) ? 'This painting is too long to be shown live.' : '';
}

/** The values of the live form. @param {HTMLFormElement} form */
export function formFields(form) {
  const fields = new FormData(form);
  const word = (/** @type {string} */ name) => String(fields.get(name) ?? '').trim();
  return {title: word('title'), altText: word('altText'), mayContinue: fields.has('mayContinue')};
}

/** @param {LiveControl['live']} live @param {string} words @param {string} problem @param {() => void} pulled */
export function liveToggle(live, words, problem, pulled) {
  const isFlowing = live?.stream.isSending;
  return html`<button class="button small live-button ${isFlowing ? 'is-on' : live ? 'is-away' : ''}" aria-haspopup="dialog" aria-keyshortcuts="Shift+W" @click=${pulled}>
      <span class="live-dot" aria-hidden="true"></span><span class="live-label">${words}</span><span class="live-label-short" aria-hidden="true">Live</span></button>
    <span class="live-status">${live ? backlogText(live) : problem && 'Not watched any more'}</span>
    <span class="visually-hidden" role="status">${live ? (isFlowing ? 'Everyone is watching' : 'Reconnecting') : ''}</span>`;
}

/** How far behind those are who watch; empty where they are not. @param {import('./live-painting.js').LivePainting} live */
function backlogText({stream: {isSending, unsentBytes}, isFull}) {
  if (!isSending) return unsentBytes > 0 ? `Reconnecting, ${formatBytes(unsentBytes)} to send` : 'Reconnecting';
  if (unsentBytes >= WORTH_SAYING_BYTES) return `${formatBytes(unsentBytes)} to send`;
  return isFull ? 'Full: finish it' : '';
}

/** @param {LiveControl} control @param {Limits} limits @param {{submitted: (event: SubmitEvent) => void, close: () => void}} acts */
export function liveForm({session, problem, isOpening}, limits, {submitted, close}) {
  const why = blockedReason(session, limits);
  return html`
    <p>The painting appears on the feed right away, and everyone can watch every stroke until you press Done.</p>
    <form @submit=${submitted}>
      <p class="form-problem" role="alert">${why || problem}</p>
      <label class="field"><span>Title</span><input name="title" maxlength=${limits?.titleLength ?? 120} autocomplete="off"></label>
      <label class="field"><span>Description</span>
        <textarea name="altText" rows="2" maxlength=${limits?.altTextLength ?? 1_000} aria-describedby="live-alt"></textarea>
        <small id="live-alt" class="hint">For people who cannot see the picture: what is it going to be?</small></label>
      <label class="check"><input type="checkbox" name="mayContinue" checked> <span>Others may continue this painting</span></label>
      <div class="dialog-actions">
        <button type="button" class="button" ?disabled=${isOpening} @click=${close}>Not now</button>
        <button class="button primary" ?disabled=${isOpening || why !== ''}>${isOpening ? 'Opening …' : 'Show it to everyone'}</button>
      </div>
    </form>`;
}

/** @param {LiveControl} control @param {{remove: () => void, leave: () => void, close: () => void}} acts */
export function livePanel({live, isLeaving, problem}, {remove, leave, close}) {
  const {isSending = false, unsentBytes = 0} = live?.stream ?? {};
  return html`
    <p>${isLeaving ? 'Your painting is saved here and stays open on the feed for an hour. Come back to continue or finish it.'
      : 'The painting is on the feed, and everyone sees every stroke. Press Done when it is finished.'}</p>
    ${live?.isFull ? html`<p>It has reached its maximum length. You can only finish it now.</p>` : nothing}
    <p class="hint">${unsentBytes > 0 ? `${formatBytes(unsentBytes)} still to be sent.` : isSending ? 'Everything is sent.' : 'Reconnecting …'}</p>
    <p class="form-problem" role="alert">${problem}</p>
    <div class="dialog-actions">
      <button class="button danger" @click=${remove}>Remove it from the feed</button>
      ${isLeaving ? html`<button class="button" @click=${leave}>Leave it open</button>` : nothing}
      <button class="button primary" @click=${close}>Go on painting</button>
    </div>`;
}
