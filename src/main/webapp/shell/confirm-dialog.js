import {html} from 'lit';
import {PageElement} from './page-element.js';

/** @typedef {{title: string, text: string, action: string}} Question */

/** Asks for confirmation before something that cannot be undone. */
export class ConfirmDialog extends PageElement {
  static properties = {question: {state: true}};

  constructor() {
    super();
    /** @type {Question} */
    this.question = {title: '', text: '', action: ''};
    /** @type {(confirmed: boolean) => void} */
    this.answer = () => {};
  }

  /** @param {Question} question @returns {Promise<boolean>} */
  async ask(question) {
    this.question = question;
    await this.updateComplete;
    this.#dialog.showModal();
    return new Promise((resolve) => (this.answer = resolve));
  }

  render() {
    return html`
      <dialog class="dialog" aria-labelledby="confirm-title" @close=${() => this.answer(false)}>
        <h2 id="confirm-title">${this.question.title}</h2>
        <p>${this.question.text}</p>
        <div class="dialog-actions">
          <button class="button" autofocus @click=${() => this.#dialog.close()}>Keep it</button>
          <button class="button danger" @click=${this.#confirm}>${this.question.action}</button>
        </div>
      </dialog>`;
  }

  #confirm() {
    this.answer(true);
    this.#dialog.close();
  }

  get #dialog() {
    return /** @type {HTMLDialogElement} */ (this.querySelector('dialog'));
  }
}

customElements.define('confirm-dialog', ConfirmDialog);

/** @param {Question} question */
export function confirm(question) {
  return /** @type {ConfirmDialog} */ (document.querySelector('confirm-dialog')).ask(question);
}
