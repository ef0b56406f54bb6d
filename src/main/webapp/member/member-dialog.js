import {html, nothing} from 'lit';
import {icon} from '../shell/icons.js';
import {PageElement} from '../shell/page-element.js';
import {AppError, errorMessage} from '../net/app-error.js';
import {session} from './session.js';

const NAME_PATTERN = '[A-Za-z0-9][A-Za-z0-9_\\-]{2,19}';
const MODES = {
  join: {title: 'Join MSPaintr', submit: 'Join', other: 'signIn', question: 'Already a member?', switchTo: 'Sign in'},
  signIn: {title: 'Welcome back', submit: 'Sign in', other: 'join', question: 'New here?', switchTo: 'Join'},
};

/** A dialog to join or sign in; afterwards the page continues what the person was doing. */
export class MemberDialog extends PageElement {
  static properties = {mode: {state: true}, why: {state: true}, error: {state: true}, isBusy: {state: true}};

  constructor() {
    super();
    /** @type {keyof typeof MODES} */
    this.mode = 'join';
    this.why = '';
    /** @type {AppError | null} */
    this.error = null;
    this.isBusy = false;
    /** @type {(isMember: boolean) => void} */
    this.answer = () => {};
  }

  /**
   * @param {string} why completes "Join to ..."; empty if the person opened the dialog
   * @param {keyof typeof MODES} mode
   * @returns {Promise<boolean>} whether a member is signed in now
   */
  async ask(why, mode) {
    this.answer(false);
    this.why = why;
    this.mode = mode;
    this.error = null;
    await this.updateComplete;
    if (!this.#dialog.open) this.#dialog.showModal();
    this.querySelector('input')?.focus();
    return new Promise((resolve) => (this.answer = resolve));
  }

  render() {
    const {title, submit, other, question, switchTo} = MODES[this.mode];
    const joins = this.mode === 'join';
    return html`
      <dialog class="dialog" aria-labelledby="member-title" @close=${this.#closed}>
        <button class="button plain dialog-close" aria-label="Close" @click=${() => this.#dialog.close()}>${icon('close')}</button>
        <h2 id="member-title">${title}</h2>
        ${this.why ? html`<p>${joins ? 'Join' : 'Sign in'} to ${this.why}. It takes a moment, and you stay right here.</p>` : nothing}
        <form @submit=${this.#submit}>
          ${this.#field({name: 'name', label: 'Name', autocomplete: 'username', hint: joins ? '3 to 20 letters, digits, _ or -' : '',
            minlength: 3, maxlength: 20, pattern: NAME_PATTERN, required: true})}
          ${this.#field({name: 'password', label: 'Password', type: 'password', autocomplete: joins ? 'new-password' : 'current-password',
            hint: joins ? 'At least 8 characters' : '', minlength: 8, maxlength: 128, required: true})}
          ${joins
            ? this.#field({name: 'displayName', label: 'Shown as (if you like)', autocomplete: 'nickname', hint: '', maxlength: 40})
            : nothing}
          <p class="form-problem" role="alert">${this.error && !this.error.field ? this.error.message : nothing}</p>
          <div class="dialog-actions">
            <button class="button primary" aria-disabled=${this.isBusy}>${this.isBusy ? 'One moment …' : submit}</button>
          </div>
        </form>
        <p class="dialog-other">${question}
          <button class="link" @click=${() => this.#switch(/** @type {keyof typeof MODES} */ (other))}>${switchTo}</button></p>
      </dialog>`;
  }

  /**
   * @param {{name: string, label: string, hint: string, autocomplete: string, type?: string, minlength?: number,
   *     maxlength: number, pattern?: string, required?: boolean}} field
   */
  #field({name, label, hint, autocomplete, type = 'text', minlength, maxlength, pattern, required = false}) {
    const problem = this.error?.field === name ? this.error.message : '';
    return html`<label class="field">
      <span>${label}</span>
      <input name=${name} type=${type} autocomplete=${autocomplete} autocapitalize="none" spellcheck="false"
        minlength=${minlength ?? nothing} maxlength=${maxlength} pattern=${pattern ?? nothing} ?required=${required}
        title=${hint || nothing} aria-invalid=${problem !== ''} aria-describedby="about-${name}">
      <small id="about-${name}" class=${problem ? 'problem' : 'hint'}>${problem || hint}</small>
    </label>`;
  }

  /** @param {SubmitEvent} event */
  async #submit(event) {
    event.preventDefault();
    if (this.isBusy) return;
    const fields = new FormData(/** @type {HTMLFormElement} */ (event.target));
    const [name, password, displayName] = ['name', 'password', 'displayName'].map((field) => String(fields.get(field) ?? ''));
    this.isBusy = true;
    this.error = null;
    try {
      if (this.mode === 'signIn') await session.signIn({name, password});
      else await session.join({name, password, ...(displayName.trim() && {displayName: displayName.trim()})});
      this.answer(true);
      this.#dialog.close();
    } catch (thrown) {
      this.error = thrown instanceof AppError ? thrown : new AppError('fault', errorMessage(thrown));
      await this.updateComplete;
      /** @type {HTMLElement | null} */ (this.querySelector('[aria-invalid="true"]'))?.focus();
    } finally {
      this.isBusy = false;
    }
  }

  /** @param {keyof typeof MODES} mode */
  #switch(mode) {
    this.mode = mode;
    this.error = null;
    this.querySelector('input')?.focus();
  }

  #closed() {
    this.answer(false);
    this.querySelector('form')?.reset();
  }

  get #dialog() {
    return /** @type {HTMLDialogElement} */ (this.querySelector('dialog'));
  }
}

customElements.define('member-dialog', MemberDialog);
