import {html, nothing} from 'lit';
import {keyed} from 'lit/directives/keyed.js';
import {icon} from '../../shell/icons.js';
import {loadModule} from '../../shell/load-module.js';
import {announce, showErrorToast} from '../../shell/toasts.js';
import {PageElement} from '../../shell/page-element.js';
import {loadStyleSheets} from '../../shell/load-style-sheets.js';
import {formatDuration} from '../../shell/format.js';
import {fromBase64, toBase64} from './base64.js';

/** The optional parts of a comment: a pin and a drawing. Dispatches `changed`, and `done` when the focus may return to the text. */
export class CommentAttachments extends PageElement {
  static properties = {draft: {attribute: false}, pinModel: {attribute: false}, drawingBytes: {attribute: false}, isSending: {attribute: false}, isDrawing: {state: true}};

  constructor() {
    super();
    /** @type {import('./comment-draft.js').CommentDraft} */
    this.draft = /** @type {any} */ (null);
    /** @type {import('../pins/pin-model.js').PinModel} */
    this.pinModel = /** @type {any} */ (null);
    /** The size limit of a drawing's log, in bytes; 0 if the server takes no drawings. */
    this.drawingBytes = 0;
    this.isSending = false;
    this.isDrawing = false;
    /** The log that the pad continues; each drawing has a pad of its own. @type {{log: Uint8Array | null}} */
    this.sheet = {log: null};
  }

  firstUpdated() {
    const {pin, drawing} = this.draft.content;
    if (pin) this.pinModel.place(pin);
    this.addCleanup(this.pinModel.on('changed', () => this.requestUpdate()), this.pinModel.on('targetChosen', () => this.#aimed()));
    if (drawing) this.#draw().catch(showErrorToast);
  }

  render() {
    const {isAiming, placed} = this.pinModel;
    const isPin = isAiming || placed !== null;
    return html`
      <div class="comment-attachments">
        <button class="button small" aria-pressed=${isPin} ?disabled=${this.isSending}
          @click=${() => (isPin ? this.pinModel.place(null) : this.pinModel.aim())}>Pin to the picture</button>
        ${this.drawingBytes > 0
          ? html`<button class="button small" aria-expanded=${this.isDrawing} ?disabled=${this.isSending}
              @click=${() => (this.isDrawing ? this.#pad?.close() : this.#draw().catch(showErrorToast))}>${icon('picture')} Draw</button>` : nothing}
        ${isPin ? html`<span class="hint">${isAiming ? 'Choose a place on the picture.' : words(placed)}</span>` : nothing}
      </div>
      ${this.isDrawing
        ? keyed(this.sheet, html`<drawing-pad .limit=${this.drawingBytes} .log=${this.sheet.log} ?inert=${this.isSending}
            @drawn=${(/** @type {CustomEvent} */ {detail}) => this.#keep(detail)} @closed=${this.#closed}></drawing-pad>`) : nothing}`;
  }

  /** Finishes the current stroke and stops aiming, before the comment is sent. */
  finish() {
    this.#pad?.finish();
    this.pinModel.cancelAiming();
  }

  /** Clears it after the comment was sent. */
  clear() {
    this.isDrawing = false;
    if (this.pinModel.placed) this.pinModel.place(null);
  }

  async #draw() {
    await Promise.all([loadModule(() => import('../../painter/pad/drawing-pad.js')), loadStyleSheets('style/painter/shared.css', 'style/painter/pad.css')]);
    const {drawing} = this.draft.content;
    this.sheet = {log: drawing ? fromBase64(drawing) : null};
    this.isDrawing = true;
  }

  #closed() {
    this.#keep(null);
    this.isDrawing = false;
    this.#dispatch('done');
  }

  /** @param {Uint8Array | null} log */
  #keep(log) {
    this.draft.write({drawing: log ? toBase64(log) : ''});
    this.#dispatch('changed');
  }

  /** A place was chosen, or is no longer wanted. */
  #aimed() {
    const {placed} = this.pinModel;
    this.draft.write({pin: placed});
    if (this.isSending) return;
    if (placed) announce(words(placed));
    if (!this.contains(document.activeElement)) this.#dispatch('done');
  }

  /** @param {string} name */
  #dispatch(name) {
    this.dispatchEvent(new CustomEvent(name));
  }

  get #pad() {
    return /** @type {import('../../painter/pad/drawing-pad.js').DrawingPad | null} */ (this.querySelector('drawing-pad'));
  }
}

customElements.define('comment-attachments', CommentAttachments);

/** @param {import('../pins/pin-model.js').PinTarget | null} place */
function words(place) {
  return place && place.time !== null ? `Pinned at ${formatDuration(place.time)}` : 'Pinned';
}
