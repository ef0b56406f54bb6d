import {html, nothing} from 'lit';
import {load} from '../page/load.js';
import {inBackground, notifyOf} from '../page/notices.js';
import {PageElement} from '../page/page-element.js';

/** Takes a picture wherever on the page it is dropped or pasted, and whoever pressed a button to post one, to the desk. */
export class PostDoor extends PageElement {
  static properties = {isDragging: {state: true}};

  constructor() {
    super();
    this.isDragging = false;
  }

  connectedCallback() {
    super.connectedCallback();
    inBackground(this.#listen());
    /** @param {Event} event */
    const pressed = ({target}) => {
      if (target instanceof Element && target.closest('[data-opens="post-form"]')) this.#enter([]);
    };
    document.addEventListener('click', pressed);
    this.until(() => document.removeEventListener('click', pressed));
  }

  /** The pictures that hang here come first. */
  async #listen() {
    const {listenForPictures} = await load(() => import('./picture-arrival.js'));
    if (this.isConnected) this.until(listenForPictures((files) => this.#enter([...files]), (isOver) => (this.isDragging = isOver)));
  }

  render() {
    return html`<posting-desk></posting-desk>
      ${this.isDragging ? html`<div class="drop-here"><p class="marquee">Drop it to post it</p></div>` : nothing}`;
  }

  /** @param {File[]} files */
  async #enter(files) {
    try {
      await load(() => import('./posting-desk.js'));
      const desk = /** @type {import('./posting-desk.js').PostingDesk} */ (this.querySelector('posting-desk'));
      await desk.open({files});
    } catch (thrown) {
      notifyOf(thrown);
    }
  }
}

customElements.define('post-door', PostDoor);
