import {html, nothing} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {PageElement} from '../../shell/page-element.js';
import {middleOf, percentOf, pixelAt, shownBox, stepped} from './picture-geometry.js';

/** @typedef {import('./pins.js').Pin} Pin */

/** The length of the excerpt that a pin's label reads out, in characters. */
const READ_OUT = 60;

/**
 * Shows the pins over a picture or its replay, and lets a member choose a place. Dispatches `place` with a pixel of the
 * picture.
 */
export class PinLayer extends PageElement {
  static properties = {pinModel: {attribute: false}, picture: {attribute: false}, length: {attribute: false}, isReplay: {attribute: false}, cursor: {state: true}, said: {state: true}};

  constructor() {
    super();
    /** @type {import('./pin-model.js').PinModel} */
    this.pinModel = /** @type {any} */ (null);
    this.picture = {width: 1, height: 1};
    /** Of the painting's log, in bytes. */
    this.length = 0;
    /** Whether the replay is seen in the picture's place. */
    this.isReplay = false;
    /** The crosshair's position. @type {import('./picture-geometry.js').Pixel | null} */
    this.cursor = null;
    this.said = '';
    /** @type {Pin[]} */
    this.seen = [];
    this.resized = new ResizeObserver(() => this.#lay());
  }

  firstUpdated() {
    this.addCleanup(this.pinModel.on('changed', () => this.requestUpdate()), this.pinModel.on('moment', () => this.#passed()), () => this.resized.disconnect());
  }

  willUpdate() {
    const {pinModel} = this;
    this.seen = pinModel.seen(this.length);
    if (!pinModel.isAiming) this.cursor = null;
    else this.cursor ??= pinModel.placed ?? middleOf(this.picture);
  }

  render() {
    const {isAiming, placed} = this.pinModel;
    return html`
      ${repeat(this.seen, ({comment}) => comment.id, (pin) => this.#marker(pin))}
      ${placed && !isAiming ? html`<span class="pin is-new" aria-hidden="true">+</span>` : nothing}
      ${isAiming ? this.#aim() : nothing}
      <p class="visually-hidden" role="status">${this.said}</p>`;
  }

  /** @param {Pin} pin */
  #marker(pin) {
    const {number, comment} = pin;
    const words = comment.text.length > READ_OUT ? `${comment.text.slice(0, READ_OUT)}…` : comment.text;
    return html`<button class="pin ${comment.id === this.pinModel.pointedAt ? 'is-pointed-at' : ''}"
      aria-label="Pin ${number}, comment by ${comment.author.displayName}${words ? `: ${words}` : ''}" @click=${() => this.pinModel.showComment(pin)}>${number}</button>`;
  }

  #aim() {
    const {x, y} = this.cursor ?? middleOf(this.picture);
    const {width, height} = this.picture;
    return html`<div class="pins-aim" tabindex="0" role="application" aria-label="Where to pin the comment" aria-describedby="pins-hint"
        @click=${this.#clicked} @pointermove=${this.#hovered} @keydown=${this.#pressed}>
      <svg viewBox="0 0 ${width} ${height}" preserveAspectRatio="none" aria-hidden="true">
        <path class="pins-cross-under" d="M${x + 0.5} 0V${height}M0 ${y + 0.5}H${width}"></path>
        <path class="pins-cross" d="M${x + 0.5} 0V${height}M0 ${y + 0.5}H${width}"></path>
      </svg>
      <p id="pins-hint" class="visually-hidden">Arrow keys move the crosshair, Enter pins the comment there, Escape cancels.</p>
    </div>`;
  }

  /** @param {Map<string, unknown>} changed */
  updated(changed) {
    const {picture, seen, pinModel} = this;
    const markers = /** @type {NodeListOf<HTMLElement>} */ (this.querySelectorAll('.pin'));
    [...seen, ...(pinModel.placed && !pinModel.isAiming ? [pinModel.placed] : [])].forEach((pin, at) => {
      const {left, top} = percentOf(pin, picture);
      markers[at].style.left = `${left}%`;
      markers[at].style.top = `${top}%`;
    });
    this.resized.disconnect();
    for (const element of [this.#target, this.parentElement]) if (element) this.resized.observe(element);
    this.#lay();
    if (changed.has('cursor') && !changed.get('cursor') && this.cursor) this.#begin();
  }

  #begin() {
    this.said = '';
    const aim = /** @type {HTMLElement} */ (this.querySelector('.pins-aim'));
    aim.scrollIntoView({block: 'center'});
    aim.focus({preventScroll: true});
  }

  /** Lays this element exactly over the picture or the replay. */
  #lay() {
    const target = this.#target;
    const around = this.parentElement?.getBoundingClientRect();
    if (!target || !around) return;
    const {left, top, width, height} = target.getBoundingClientRect();
    const edge = target.clientLeft;
    const box = {left: left + edge - around.left, top: top + edge - around.top, width: width - 2 * edge, height: height - 2 * edge};
    const shown = shownBox(box, this.picture, getComputedStyle(target).objectFit);
    for (const [name, value] of Object.entries(shown)) this.style.setProperty(name, `${value}px`);
  }

  /** Updates the pins when the replay moves. */
  #passed() {
    if (this.pinModel.seen(this.length).length !== this.seen.length) this.requestUpdate();
  }

  /** @param {PointerEvent} event */
  #hovered(event) {
    this.cursor = this.#under(event);
  }

  /** @param {MouseEvent} event */
  #clicked(event) {
    this.#choose(this.#under(event));
  }

  /** @param {KeyboardEvent} event */
  #pressed(event) {
    if (event.ctrlKey || event.metaKey || !this.cursor) return;
    const next = stepped(this.cursor, event, this.picture);
    if (next) {
      this.cursor = next;
      this.said = `${next.x} of ${this.picture.width} across, ${next.y} of ${this.picture.height} down`;
    } else if (event.key === 'Enter') this.#choose(this.cursor);
    else if (event.key === 'Escape') this.pinModel.cancelAiming();
    else return;
    event.preventDefault();
  }

  /** @param {import('./picture-geometry.js').Pixel} pixel */
  #choose(pixel) {
    this.dispatchEvent(new CustomEvent('place', {detail: pixel}));
  }

  /** @param {MouseEvent} event */
  #under({clientX, clientY}) {
    return pixelAt({x: clientX, y: clientY}, this.getBoundingClientRect(), this.picture);
  }

  get #target() {
    return this.parentElement?.querySelector(this.isReplay ? '.replay canvas' : '.room-picture img') ?? null;
  }
}

customElements.define('pin-layer', PinLayer);
