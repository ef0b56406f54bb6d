import {html} from 'lit';
import {icon} from '../../shell/icons.js';
import {announce} from '../../shell/toasts.js';
import {PageElement} from '../../shell/page-element.js';

const SAID_MS = 2_500;

/** Copies the address of a post. */
export class CopyLink extends PageElement {
  static properties = {address: {}, isCopied: {state: true}};

  constructor() {
    super();
    this.address = '';
    this.isCopied = false;
  }

  render() {
    return html`<button class="button" @click=${this.#copy}>${icon('copy')} ${this.isCopied ? 'Copied' : 'Copy link'}</button>`;
  }

  async #copy() {
    const address = new URL(this.address, document.baseURI).href;
    // The clipboard is closed on plain http, where a home server may live, and to those who forbid it.
    const isCopied = await (navigator.clipboard?.writeText(address) ?? Promise.reject()).then(() => true, () => false);
    if (!isCopied) return void prompt('Copy this link:', address);
    this.isCopied = true;
    announce('Link copied');
    setTimeout(() => (this.isCopied = false), SAID_MS);
  }
}

customElements.define('copy-link', CopyLink);
