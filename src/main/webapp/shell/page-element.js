import {LitElement} from 'lit';

/**
 * The base of this page's elements. They render into the page itself: labels, focus and style sheets reach through,
 * and the style sheets in `style/` are all there are.
 */
export class PageElement extends LitElement {
  createRenderRoot() {
    return this;
  }

  /** @type {Array<() => void>} */
  #ends = [];

  /** Registers functions to call when the element leaves the page. @param {...(() => void)} ends */
  addCleanup(...ends) {
    this.#ends.push(...ends);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#ends.forEach((end) => end());
    this.#ends = [];
  }
}
