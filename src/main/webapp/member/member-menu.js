import {html, nothing} from 'lit';
import {showToast, showErrorToast} from '../shell/toasts.js';
import {PageElement} from '../shell/page-element.js';
import {openSignIn} from './require-member.js';
import {memberAvatar} from './member-avatar.js';
import {session} from './session.js';

/** Shows the signed-in member, and lets people sign in and out. */
export class MemberMenu extends PageElement {
  static properties = {isOpen: {state: true}};

  constructor() {
    super();
    this.isOpen = false;
  }

  connectedCallback() {
    super.connectedCallback();
    this.addCleanup(
      session.on('changed', () => this.requestUpdate()),
      session.on('ended', () => showToast('You have been signed out.', {label: 'Sign in', run: () => this.#signIn()})),
    );
    this.addEventListener('focusout', ({relatedTarget}) => {
      if (!this.contains(/** @type {Node | null} */ (relatedTarget))) this.isOpen = false;
    });
    this.addEventListener('keydown', ({key}) => key === 'Escape' && this.#close());
  }

  render() {
    const {member} = session;
    if (!member) return html`<button class="button" @click=${this.#signIn}>Sign in</button>`;
    return html`
      <button class="member-button" aria-expanded=${this.isOpen} aria-controls="member-panel"
        @click=${() => (this.isOpen = !this.isOpen)}>
        ${memberAvatar(member)}<span class="name">${member.displayName}</span>
      </button>
      <div id="member-panel" class="member-panel" ?hidden=${!this.isOpen}>
        <p>Signed in as <b>${member.displayName}</b>${member.name === member.displayName ? nothing : html` (${member.name})`}</p>
        <button class="button" @click=${this.#signOut}>Sign out</button>
      </div>`;
  }

  #signIn() {
    openSignIn('', 'signIn').catch(showErrorToast);
  }

  async #signOut() {
    this.isOpen = false;
    try {
      await session.signOut();
      showToast('You are signed out. You can still look around.');
    } catch (thrown) {
      showErrorToast(thrown);
    }
  }

  #close() {
    if (!this.isOpen) return;
    this.isOpen = false;
    this.querySelector('button')?.focus();
  }
}

customElements.define('member-menu', MemberMenu);
