import {html, nothing} from 'lit';
import {session} from '../../member/session.js';
import {icon} from '../../shell/icons.js';
import {loadModule} from '../../shell/load-module.js';
import {announce, runInBackground, showErrorToast} from '../../shell/toasts.js';
import {PageElement} from '../../shell/page-element.js';
import {loadStyleSheets} from '../../shell/load-style-sheets.js';
import {AppError, errorMessage} from '../../net/app-error.js';
import {postAltText, postTitle} from '../post-text.js';
import '../post-picture.js';

/** A post's picture at full size. If it was painted here, viewers can watch the replay and continue the painting. */
export class PostViewer extends PageElement {
  static properties = {post: {attribute: false}, topic: {attribute: false}, pinModel: {attribute: false}, isWatched: {state: true}, isReplayShown: {state: true}, problem: {state: true}};

  constructor() {
    super();
    /** @type {import('../../net/decoders.js').Post | null} */
    this.post = null;
    /** The room's. @type {import('../../net/topic.js').Topic | null} */
    this.topic = null;
    this.isWatched = false;
    /** Whether there is something to see in the picture's place. */
    this.isReplayShown = false;
    this.problem = '';
    /** @type {import('../pins/pin-model.js').PinModel} */
    this.pinModel = /** @type {any} */ (null);
    /** The start of the replay in bytes of the log; null for the beginning. @type {number | null} */
    this.startAt = null;
    this.hasPins = false;
  }

  firstUpdated() {
    this.addCleanup(() => this.pinModel.show(null), this.pinModel.on('changed', () => this.requestUpdate()), this.pinModel.on('showOnPicture', (pin) => void this.#look(pin)));
  }

  willUpdate() {
    const {pins, isAiming, placed} = this.pinModel;
    if (this.hasPins || (pins.length === 0 && !isAiming && !placed)) return;
    this.hasPins = true;
    loadModule(() => Promise.all([import('../pins/pin-layer.js'), loadStyleSheets('style/post/pins.css')])).catch((thrown) => {
      this.hasPins = false;
      this.pinModel.cancelAiming();
      showErrorToast(thrown);
    });
  }

  connectedCallback() {
    super.connectedCallback();
    this.addCleanup(session.on('changed', () => this.requestUpdate()));
  }

  updated() {
    if (this.post?.painting?.live) runInBackground(loadModule(() => import('../../painter/live/live-painting-view.js')));
  }

  render() {
    const {post} = this;
    if (!post) return nothing;
    return html`
      <div class="room-sheet"><post-picture class="room-picture" eager .picture=${post.picture} alt=${postAltText(post)} sizes="(min-width: 64rem) 62vw, 96vw"
        ?hidden=${this.isWatched && this.isReplayShown}></post-picture>
        ${post.painting?.live ? html`<live-painting-view .post=${post} .topic=${this.topic}></live-painting-view>` : nothing}</div>
      ${this.isWatched
        ? html`<painting-replay .painting=${post.painting} .startAt=${this.startAt} .mayContinue=${post.painting?.mayContinue || post.author.name === session.member?.name} alt=${postAltText(post)} name=${postTitle(post)}
            @moment=${(/** @type {CustomEvent} */ {detail}) => this.pinModel.show(detail)} @shown=${() => (this.isReplayShown = true)} @left=${() => this.#leave()}
            @failed=${(/** @type {CustomEvent} */ {detail}) => this.#leave(detail)}
            @continue=${(/** @type {CustomEvent} */ {detail}) => this.#continue(detail).catch(showErrorToast)}></painting-replay>` : nothing}
      ${this.hasPins
        ? html`<pin-layer .pinModel=${this.pinModel} .picture=${post.picture} .length=${post.painting?.bytes ?? 0} .isReplay=${this.isWatched && this.isReplayShown}
            @place=${(/** @type {CustomEvent} */ {detail}) => this.#pin(detail)}></pin-layer>` : nothing}
      ${post.painting && !post.painting.live && !this.isWatched
        ? html`<p><button class="button watch" @click=${() => this.#watch(null)}>${icon('picture')} Watch it being painted</button></p>` : nothing}
      <p class="form-problem" role="alert">${this.problem}</p>`;
  }

  /** @param {number | null} startAt */
  async #watch(startAt) {
    this.problem = '';
    this.startAt = startAt;
    try {
      await loadModule(() => import('./painting-replay.js'));
      this.isReplayShown = false;
      this.isWatched = true;
    } catch (thrown) {
      this.problem = errorMessage(thrown);
    }
  }

  /** @param {unknown} [why] where it could not be shown, or no further */
  async #leave(why) {
    const hadFocus = this.contains(document.activeElement);
    this.isWatched = false;
    this.pinModel.show(null);
    if (why) this.problem = why instanceof AppError ? why.message : errorMessage(why);
    await this.updateComplete;
    if (hadFocus) /** @type {HTMLElement | null} */ (this.querySelector('.watch'))?.focus();
  }

  /** On the picture, or while it was painted. @param {import('../pins/pins.js').Pin} pin */
  async #look({number, at}) {
    const {post} = this;
    if (this.isWatched) this.#replay?.goTo(at ?? post?.painting?.bytes ?? 0);
    else if (at !== null && post?.painting) await this.#watch(at);
    this.scrollIntoView({block: 'nearest'});
    announce(`Pin ${number} is marked on the picture`);
  }

  /** Also to the moment, where the replay is what is seen. @param {import('../pins/picture-geometry.js').Pixel} pixel */
  async #pin(pixel) {
    const moment = this.isWatched && this.isReplayShown ? await this.#replay?.hold() : null;
    this.pinModel.place({...pixel, at: moment?.at ?? null, time: moment?.time ?? null});
  }

  get #replay() {
    return /** @type {import('./painting-replay.js').PaintingReplay | null} */ (this.querySelector('painting-replay'));
  }

  /** @param {Uint8Array} log */
  async #continue(log) {
    const {post} = this;
    const {continuePainting} = await loadModule(() => import('./continue-painting.js'));
    if (post) await continuePainting(post.id, log);
  }
}

customElements.define('post-viewer', PostViewer);
