import {html, nothing} from 'lit';
import {loadModule} from '../shell/load-module.js';
import {runInBackground} from '../shell/toasts.js';
import {PageElement} from '../shell/page-element.js';
import {drawThumbHash} from './thumb-hash.js';

/** The longer side of the placeholder, in pixels: a ThumbHash holds no more detail. */
const PLACEHOLDER_SIDE = 32;
/** Pictures up to this width are pixel art or icons and are enlarged with hard edges. */
const TINY_WIDTH = 256;
const GOOD_WIDTH = 640;
const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;

/** A picture that reserves its space, shows a placeholder while it loads, and says if it cannot be loaded. */
export class PostPicture extends PageElement {
  static properties = {
    picture: {attribute: false},
    alt: {},
    sizes: {},
    eager: {type: Boolean},
    state: {state: true},
  };

  constructor() {
    super();
    /** @type {import('../net/decoders.js').Picture | null} */
    this.picture = null;
    this.alt = '';
    this.sizes = '100vw';
    this.eager = false;
    /** @type {'loading' | 'loaded' | 'still' | 'broken'} */
    this.state = 'loading';
  }

  /** @param {Map<string, any>} changed */
  willUpdate(changed) {
    const before = changed.get('picture');
    if (before && before.id !== this.picture?.id) this.state = 'loading';
    if (!this.picture) return;
    const {width, height} = this.picture;
    this.style.setProperty('--ratio', String(width / height));
    const isTiny = width > 0 && width <= TINY_WIDTH;
    this.style.setProperty('--natural-width', `${isTiny ? width * Math.floor(GOOD_WIDTH / width) : width}px`);
    this.classList.toggle('is-tiny', isTiny);
    this.dataset.state = this.state;
  }

  /** @param {Map<string, any>} changed */
  updated(changed) {
    if (changed.has('picture') && changed.get('picture')?.placeholder !== this.picture?.placeholder) this.#drawPlaceholder();
  }

  render() {
    if (!this.picture) return nothing;
    const {width, height, url, thumbnails} = this.picture;
    const sources = [...thumbnails, {width, url}].map((source) => `${source.url} ${source.width}w`);
    return html`
      <canvas class="placeholder" aria-hidden="true"></canvas>
      <img
        loading=${this.eager ? 'eager' : 'lazy'} decoding="async" width=${width} height=${height}
        sizes=${this.sizes} srcset=${sources.join(', ')} src=${url} alt=${this.alt}
        ?hidden=${this.state === 'broken'}
        @load=${this.#loaded} @error=${() => (this.state = 'broken')}>
      ${this.state === 'still' ? html`<still-picture .picture=${this.picture} .mayMove=${this.eager}></still-picture>` : nothing}
      ${this.state === 'broken'
        ? html`<p class="picture-broken">This picture could not be loaded.
            <button class="button small" @click=${this.#tryAgain}>Try again</button></p>`
        : nothing}`;
  }

  #loaded() {
    this.state = this.picture?.mediaType === 'image/gif' && matchMedia('(prefers-reduced-motion)').matches ? 'still' : 'loaded';
    if (this.state === 'still') runInBackground(loadModule(() => import('./still-picture.js')));
  }

  #tryAgain() {
    this.state = 'loading';
    // Set again, the same address is loaded again.
    if (this.picture) this.querySelector('img')?.setAttribute('src', this.picture.url);
  }

  #drawPlaceholder() {
    const canvas = this.querySelector('canvas');
    if (!canvas || !this.picture || !BASE64.test(this.picture.placeholder)) return;
    const {width, height, placeholder} = this.picture;
    const scale = PLACEHOLDER_SIDE / Math.max(width, height);
    canvas.width = Math.max(1, Math.round(width * scale));
    canvas.height = Math.max(1, Math.round(height * scale));
    const hash = Uint8Array.from(atob(placeholder), (letter) => letter.charCodeAt(0));
    const rgba = drawThumbHash(hash, canvas.width, canvas.height);
    if (rgba) canvas.getContext('2d')?.putImageData(new ImageData(rgba, canvas.width), 0, 0);
  }
}

customElements.define('post-picture', PostPicture);
