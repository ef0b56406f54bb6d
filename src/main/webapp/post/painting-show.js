import {html, nothing} from 'lit';
import {session} from '../member/session.js';
import {icon} from '../page/icons.js';
import {load} from '../page/load.js';
import {inBackground, notifyOf} from '../page/notices.js';
import {PageElement} from '../page/page-element.js';
import {Refusal, sentence} from '../wire/refusal.js';
import {altOf} from './naming.js';
import './post-picture.js';

/** A post's picture at full size and, where it was painted here, how: to watch, and to go on with. */
export class PaintingShow extends PageElement {
  static properties = {post: {attribute: false}, topic: {attribute: false}, isWatched: {state: true}, isReplayShown: {state: true}, problem: {state: true}};

  constructor() {
    super();
    /** @type {import('../wire/values.js').Post | null} */
    this.post = null;
    /** The room's. @type {import('../wire/topic.js').Topic | null} */
    this.topic = null;
    this.isWatched = false;
    /** Whether there is something to see in the picture's place. */
    this.isReplayShown = false;
    this.problem = '';
  }

  connectedCallback() {
    super.connectedCallback();
    this.until(session.on('changed', () => this.requestUpdate()));
  }

  updated() {
    if (this.post?.painting?.live) inBackground(load(() => import('../paint/watch/watched-painting.js')));
  }

  render() {
    const {post} = this;
    if (!post) return nothing;
    return html`
      <div class="room-sheet"><post-picture class="room-picture" eager .picture=${post.picture} alt=${altOf(post)} sizes="(min-width: 64rem) 62vw, 96vw"
        ?hidden=${this.isWatched && this.isReplayShown}></post-picture>
        ${post.painting?.live ? html`<watched-painting .post=${post} .topic=${this.topic}></watched-painting>` : nothing}</div>
      ${this.isWatched
        ? html`<painting-replay .painting=${post.painting} .mayContinue=${post.painting?.mayContinue || post.author.name === session.member?.name} alt=${altOf(post)} @shown=${() => (this.isReplayShown = true)} @left=${() => this.#leave()}
            @failed=${(/** @type {CustomEvent} */ {detail}) => this.#leave(detail)}
            @continue=${(/** @type {CustomEvent} */ {detail}) => this.#continue(detail).catch(notifyOf)}></painting-replay>` : nothing}
      ${post.painting && !post.painting.live && !this.isWatched
        ? html`<p><button class="button watch" @click=${this.#watch}>${icon('picture')} Watch it being painted</button></p>` : nothing}
      <p class="form-problem" role="alert">${this.problem}</p>`;
  }

  async #watch() {
    this.problem = '';
    try {
      await load(() => import('../paint/replay/painting-replay.js'));
      this.isReplayShown = false;
      this.isWatched = true;
    } catch (thrown) {
      this.problem = sentence(thrown);
    }
  }

  /** @param {unknown} [why] where it could not be shown, or no further */
  async #leave(why) {
    const hadFocus = this.contains(document.activeElement);
    this.isWatched = false;
    if (why) this.problem = why instanceof Refusal ? why.message : sentence(why);
    await this.updateComplete;
    if (hadFocus) /** @type {HTMLElement | null} */ (this.querySelector('.watch'))?.focus();
  }

  /** @param {Uint8Array} log */
  async #continue(log) {
    const {post} = this;
    const {continuePainting} = await load(() => import('./continuing.js'));
    if (post) await continuePainting(post.id, log);
  }
}

customElements.define('painting-show', PaintingShow);
