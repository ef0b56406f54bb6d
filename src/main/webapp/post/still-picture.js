import {html, nothing} from 'lit';
import {PageElement} from '../shell/page-element.js';

/** Shows the first frame of an animation to readers who prefer reduced motion, with a button that plays it. */
export class StillPicture extends PageElement {
  static properties = {picture: {attribute: false}, mayMove: {attribute: false}, isMoving: {state: true}};

  constructor() {
    super();
    /** @type {import('../net/decoders.js').Picture | null} */
    this.picture = null;
    this.mayMove = false;
    this.isMoving = false;
  }

  render() {
    return html`${this.isMoving ? nothing : html`<canvas class="still-frame" aria-hidden="true"></canvas>`}
      ${this.mayMove ? html`<button class="button small motion-toggle" @click=${this.#move}>${this.isMoving ? 'Keep it still' : 'Let it move'}</button>` : nothing}`;
  }

  /** Draws the first frame of the animation onto the canvas. */
  updated() {
    const still = this.querySelector('canvas');
    const image = this.parentElement?.querySelector('img');
    if (!still || !image || !this.picture) return;
    const {width, height} = this.picture;
    still.width = Math.max(1, Math.min(width, Math.round(still.clientWidth * devicePixelRatio)));
    still.height = Math.max(1, Math.round((still.width * height) / width));
    still.getContext('2d')?.drawImage(image, 0, 0, still.width, still.height);
  }

  #move() {
    this.isMoving = this.toggleAttribute('moves');
  }
}

customElements.define('still-picture', StillPicture);
