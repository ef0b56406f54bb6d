import {html, nothing} from 'lit';
import {AppError, errorMessage} from '../wire/refusal.js';
import {icon} from './icons.js';
import {PageElement} from './page-element.js';

const SHOWN_MS = 8_000;

/** @typedef {{text: string, action?: {label: string, run: () => void}}} Notice */

/** A short word to the reader at the edge of the page, one at a time, and the page's voice for screen readers. */
export class ToastRegion extends PageElement {
  static properties = {notice: {state: true}, spoken: {state: true}};

  constructor() {
    super();
    /** @type {Notice | null} */
    this.notice = null;
    this.spoken = '';
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.timer = undefined;
  }

  /** @param {Notice} notice */
  show(notice) {
    this.notice = notice;
    this.#hideLater();
  }

  render() {
    return html`
      <p class="visually-hidden" role="status">${this.spoken}</p>
      <div class="notices" role="status" @pointerenter=${() => clearTimeout(this.timer)} @pointerleave=${this.#hideLater}
        @focusin=${() => clearTimeout(this.timer)} @focusout=${this.#hideLater}>
        ${this.notice ? this.#one(this.notice) : nothing}
      </div>`;
  }

  /** @param {Notice} notice */
  #one({text, action}) {
    return html`<div class="notice">
      <p>${text}</p>
      ${action ? html`<button class="button small" @click=${() => this.#act(action.run)}>${action.label}</button>` : nothing}
      <button class="button plain" aria-label="Dismiss" @click=${() => (this.notice = null)}>${icon('close')}</button>
    </div>`;
  }

  /** @param {() => void} run */
  #act(run) {
    this.notice = null;
    run();
  }

  #hideLater() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => (this.notice = null), SHOWN_MS);
  }
}

customElements.define('toast-region', ToastRegion);

const element = () => /** @type {ToastRegion} */ (document.querySelector('toast-region'));

/** @param {string} text @param {Notice['action']} [action] */
export function showToast(text, action) {
  element().show({text, action});
}

/** Says it to those who cannot see it happen. @param {string} text */
export function announce(text) {
  element().spoken = text;
}

/** Tells why something the person asked for did not happen; what they called off themselves is no news to them. @param {unknown} thrown */
export function showErrorToast(thrown) {
  if (!(thrown instanceof AppError && thrown.code === 'cancelled')) showToast(errorMessage(thrown));
}

/**
 * For what the page asks on its own account: that the server is away is already said by the connection's note.
 *
 * @param {Promise<unknown>} work
 */
export function runInBackground(work) {
  work.catch((thrown) => {
    if (!(thrown instanceof AppError)) reportError(thrown);
  });
}
