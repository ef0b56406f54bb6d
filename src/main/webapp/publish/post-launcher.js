import {html, nothing} from 'lit';
import {loadModule} from '../shell/load-module.js';
import {runInBackground, showErrorToast} from '../shell/toasts.js';
import {PageElement} from '../shell/page-element.js';

/** Takes a picture wherever on the page it is dropped or pasted, and whoever pressed a button to post one, to the desk. */
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

  /** The pictures that hang here come first. */
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
      const desk = /** @type {import('./publish-flow.js').PublishFlow} */ (this.querySelector('publish-flow'));
      await desk.open({files});
    } catch (thrown) {
      showErrorToast(thrown);
    }
  }
}

customElements.define('post-launcher', PostLauncher);
