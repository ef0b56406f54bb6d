import {html, nothing} from 'lit';
import {loadModule} from '../shell/load-module.js';
import {runInBackground, showErrorToast} from '../shell/toasts.js';
import {PageElement} from '../shell/page-element.js';

/** Opens the post form when a picture is dropped or pasted anywhere on the page, or when a post button is pressed. */
export class PostLauncher extends PageElement {
  static properties = {isDragging: {state: true}};

  constructor() {
    super();
    this.isDragging = false;
  }

  connectedCallback() {
    super.connectedCallback();
    runInBackground(this.#listen());
    /** @param {Event} event */
    const pressed = ({target}) => {
      if (target instanceof Element && target.closest('[data-opens="post-form"]')) this.#enter([]);
    };
    document.addEventListener('click', pressed);
    this.addCleanup(() => document.removeEventListener('click', pressed));
  }

  /** Listens for drops and pastes, after the pictures have loaded. */
  async #listen() {
    const {onPictureDropOrPaste} = await loadModule(() => import('./drop-and-paste.js'));
    if (this.isConnected) this.addCleanup(onPictureDropOrPaste((files) => this.#enter([...files]), (isOver) => (this.isDragging = isOver)));
  }

  render() {
    return html`<publish-flow></publish-flow>
      ${this.isDragging ? html`<div class="drop-here"><p class="marquee">Drop it to post it</p></div>` : nothing}`;
  }

  /** @param {File[]} files */
  async #enter(files) {
    try {
      await loadModule(() => import('./publish-flow.js'));
      const flow = /** @type {import('./publish-flow.js').PublishFlow} */ (this.querySelector('publish-flow'));
      await flow.open({files});
    } catch (thrown) {
      showErrorToast(thrown);
    }
  }
}

customElements.define('post-launcher', PostLauncher);
