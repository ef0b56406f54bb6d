import {html, nothing} from 'lit';
import {load} from '../page/load.js';
import {notifyOf} from '../page/notices.js';
import {PageElement} from '../page/page-element.js';
import {listenForPictures} from './picture-arrival.js';

/** Takes a picture wherever on the page it is dropped or pasted, and whoever pressed a button to post one, to the desk. */
export class PostDoor extends PageElement {
  static properties = {isDragging: {state: true}};

  constructor() {
    super();
    this.isDragging = false;
  }

  connectedCallback() {
    super.connectedCallback();
    this.until(listenForPictures((files) => this.#enter([...files]), (isOver) => (this.isDragging = isOver)));
    /** @param {Event} event */
    const pressed = ({target}) => {
      if (target instanceof Element && target.closest('[data-opens="post-form"]')) this.#enter([]);
    };
    document.addEventListener('click', pressed);
    this.until(() => document.removeEventListener('click', pressed));
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
