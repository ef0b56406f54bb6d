import {html, nothing} from 'lit';
import {AppError, errorMessage} from '../net/app-error.js';
import {icon} from './icons.js';
import {PageElement} from './page-element.js';

const SHOWN_MS = 8_000;

/** @typedef {{text: string, action?: {label: string, run: () => void}}} Toast */

/** Shows toasts, one at a time, and speaks to screen readers. */
export class ToastRegion extends PageElement {
  static properties = {toast: {state: true}, spoken: {state: true}};

  constructor() {
    super();
    /** @type {Toast | null} */
    this.toast = null;
    this.spoken = '';
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.timer = undefined;
  }

  /** @param {Toast} toast */
  show(toast) {
    this.toast = toast;
    this.#hideLater();
  }

  render() {
    return html`
      <p class="visually-hidden" role="status">${this.spoken}</p>
      <div class="toasts" role="status" @pointerenter=${() => clearTimeout(this.timer)} @pointerleave=${this.#hideLater}
        @focusin=${() => clearTimeout(this.timer)} @focusout=${this.#hideLater}>
        ${this.toast ? this.#one(this.toast) : nothing}
      </div>`;
  }

  /** @param {Toast} toast */
  #one({text, action}) {
    return html`<div class="toast">
      <p>${text}</p>
      ${action ? html`<button class="button small" @click=${() => this.#act(action.run)}>${action.label}</button>` : nothing}
      <button class="button plain" aria-label="Dismiss" @click=${() => (this.toast = null)}>${icon('close')}</button>
    </div>`;
  }

  /** @param {() => void} run */
  #act(run) {
    this.toast = null;
    run();
  }

  #hideLater() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => (this.toast = null), SHOWN_MS);
  }
}

customElements.define('toast-region', ToastRegion);

const element = () => /** @type {ToastRegion} */ (document.querySelector('toast-region'));

/** @param {string} text @param {Toast['action']} [action] */
export function showToast(text, action) {
  element().show({text, action});
}

/** Announces a message to screen readers. @param {string} text */
export function announce(text) {
  element().spoken = text;
}

/** Shows why an action failed, unless the person has cancelled it. @param {unknown} thrown */
export function showErrorToast(thrown) {
  if (!(thrown instanceof AppError && thrown.code === 'cancelled')) showToast(errorMessage(thrown));
}

/**
 * Runs background work, whose connection errors need no toast because the connection status shows them.
 *
 * @param {Promise<unknown>} work
 */
export function runInBackground(work) {
  work.catch((thrown) => {
    if (!(thrown instanceof AppError)) reportError(thrown);
  });
}
