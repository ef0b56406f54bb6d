import {html, nothing} from 'lit';
import {feedTopic} from '../../net/feed-topic.js';
import {requireMember} from '../../member/require-member.js';
import {confirm} from '../../shell/confirm-dialog.js';
import {PageElement} from '../../shell/page-element.js';
import {loadStyleSheets} from '../../shell/load-style-sheets.js';
import {AppError, errorMessage} from '../../net/app-error.js';
import {toPng} from '../document/pictures.js';
import {LivePainting} from './live-painting.js';
import {removeLivePost} from './remove-live-post.js';
import {liveToggle, liveForm, livePanel, formFields} from './live-forms.js';
import {startLive, resumeLiveStart} from './start-live.js';

/** Where the server has refused for now. */
const AGAIN_AFTER_MS = 15_000;
/** How often it is said what is still to be sent, in milliseconds. */
const SAY_EVERY_MS = 500;

/** The control of live painting: starts it, shows its state, and asks what happens to it when the member leaves. */
export class LiveControl extends PageElement {
  static properties = {live: {state: true}, isOpening: {state: true}, isLeaving: {state: true}, problem: {state: true}, isReady: {state: true}};

  constructor() {
    super();
    /** @type {LivePainting | null} null while the painting is not live */
    this.live = null;
    this.isOpening = this.isLeaving = this.isReady = false;
    this.problem = '';
    /** @type {(mayLeave: boolean) => void} */
    this.answer = () => {};
  }

  connectedCallback() {
    super.connectedCallback();
    feedTopic.start();
    loadStyleSheets('style/painter/live.css').then(() => (this.isReady = true), () => {});
    const saying = setInterval(() => this.live && this.requestUpdate(), SAY_EVERY_MS);
    this.addCleanup(() => clearInterval(saying), () => this.live?.stop(), feedTopic.connection.on('welcome', () => this.requestUpdate()));
    const {session} = this;
    const {live, opening} = session?.autosave.origin ?? {};
    if (live?.isOver) {
      this.problem = 'The live painting is finished, or open somewhere else. You can post what you paint now as a new picture.';
      session?.autosave.setLive(null);
    } else if (live) this.#goOn();
    else if (session && opening) void this.#open(() => resumeLiveStart(session, feedTopic));
  }

  /** @returns {Promise<boolean>} asked where everyone watches */
  async mayLeave() {
    if (!this.isWatched) return true;
    this.isLeaving = true;
    await this.updateComplete;
    const answer = new Promise((resolve) => (this.answer = resolve));
    if (!this.#dialog.open) this.#dialog.showModal();
    return answer;
  }

  /** Whether the painting is live, also while the connection is lost. */
  get isWatched() {
    return Boolean(this.live ?? this.session?.autosave.origin.live);
  }

  get session() {
    return /** @type {import('../ui/paint-studio.js').PaintStudio | null} */ (this.closest('paint-studio'))?.session;
  }

  render() {
    if (!this.isReady) return nothing;
    const {live} = this;
    const words = this.isWatched ? 'Everyone is watching' : 'Let everyone watch';
    return html`${liveToggle(live, words, this.problem, () => this.#dialog.showModal())}
      <dialog class="dialog" aria-labelledby="live-title" @keydown=${(/** @type {Event} */ event) => event.stopPropagation()}
        @cancel=${(/** @type {Event} */ event) => this.isOpening && event.preventDefault()} @close=${this.#closed}>
        <h2 id="live-title">${this.isLeaving ? 'Leave while everyone is watching?' : words}</h2>
        ${this.isWatched ? livePanel(this, this.#acts) : liveForm(this, feedTopic.limits, this.#acts)}
      </dialog>`;
  }

  #acts = {
    submitted: (/** @type {SubmitEvent} */ event) => void this.#submitted(event),
    remove: () => void this.#remove(),
    leave: () => this.#leave(),
    close: () => this.#dialog.close(),
  };

  /** @param {SubmitEvent} event */
  async #submitted(event) {
    event.preventDefault();
    const {session} = this;
    if (!session || this.isOpening) return;
    const words = formFields(/** @type {HTMLFormElement} */ (event.target));
    await this.#open(() => startLive(session, feedTopic, words, toPng));
  }

  /** @param {() => Promise<LivePainting>} asked */
  async #open(asked) {
    this.isOpening = true;
    this.problem = '';
    try {
      this.#follow(await requireMember('let everyone watch', asked));
      this.querySelector('dialog')?.close();
    } catch (thrown) {
      if (!(thrown instanceof AppError && thrown.code === 'cancelled')) this.problem = errorMessage(thrown);
    }
    this.isOpening = false;
  }

  #goOn = () => this.session && this.#follow(new LivePainting(this.session, feedTopic));

  /** @param {LivePainting} live */
  #follow(live) {
    this.live = live;
    this.problem = '';
    live.on('changed', () => this.requestUpdate());
    live.on('ended', ({code, message}) => void this.#ended(code, message));
    // The studio was left while it was being opened.
    if (!this.isConnected) live.stop();
  }

  /** @param {string} code @param {string} message */
  async #ended(code, message) {
    this.live = null;
    this.problem = message;
    this.session?.editor.announce(message);
    if (code === 'signInRequired') await requireMember('go on painting for everyone', async () => this.#goOn()).catch(() => {});
    else if (this.isWatched) setTimeout(() => this.isConnected && this.isWatched && !this.live && this.#goOn(), AGAIN_AFTER_MS);
  }

  async #remove() {
    const question = {title: 'Remove it from the feed?', text: 'The post, its stars and its comments are removed for everyone. You keep the painting.', action: 'Remove'};
    if (!(await confirm(question))) return;
    try {
      const kept = this.session?.autosave.origin.live;
      if (this.live) await this.live.remove();
      else if (kept) {
        await removeLivePost(kept);
        this.session?.autosave.setLive(null);
      }
      return this.isLeaving ? this.#leave() : this.#dialog.close();
    } catch (thrown) {
      this.problem = errorMessage(thrown);
    }
  }

  #leave() {
    this.answer(true);
    this.#dialog.close();
  }

  #closed() {
    this.answer(false);
    this.isLeaving = false;
  }

  get #dialog() {
    return /** @type {HTMLDialogElement} */ (this.querySelector('dialog'));
  }
}

customElements.define('live-control', LiveControl);
