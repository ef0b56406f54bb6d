import {html, nothing} from 'lit';
import {pixelIcon} from '../../shell/icons.js';
import {PageElement} from '../../shell/page-element.js';
import {loadStyleSheets} from '../../shell/load-style-sheets.js';
import {AppError} from '../../net/app-error.js';
import {LOG_BYTES} from '../../painter/log/limits.js';
import '../../painter/gif/export-button.js';
import {formatDuration} from '../../shell/format.js';
import {fetchPaintLog} from '../../painter/replay/fetch-paint-log.js';
import {PAUSE, PLAY} from './replay-icons.js';
import {Player, SPEEDS} from '../../painter/replay/player.js';

/** Pictures up to this width are enlarged with hard edges. */
const TINY_WIDTH = 256;
const GOOD_WIDTH = 640;

/**
 * Plays the replay of a painting. Dispatches `shown` when the first frame is visible, `moment` with the
 * bytes of the log up to the shown moment, `failed` with an error, `left`, and `continue` with the log up to there.
 */
export class PaintingReplay extends PageElement {
  static properties = {painting: {attribute: false}, mayContinue: {attribute: false}, alt: {}, name: {}, player: {state: true}};

  constructor() {
    super();
    /** @type {import('../../net/decoders.js').PaintingInfo | null} */
    this.painting = null;
    /** Whether the viewer may continue the painting. */
    this.mayContinue = false;
    this.alt = '';
    /** The picture's title. */
    this.name = '';
    /** The start of the replay in bytes of the log; null for the beginning. @type {number | null} */
    this.startAt = null;
    /** @type {Player | null} null until the log is here */
    this.player = null;
    this.log = new Uint8Array();
  }

  firstUpdated() {
    const leaving = new AbortController();
    this.addCleanup(() => leaving.abort());
    this.#open(leaving.signal).catch((thrown) => leaving.signal.aborted || this.#dispatch('failed', thrown));
  }

  render() {
    const {player} = this;
    return html`<div class="replay" aria-busy=${!player || player.seekTarget !== null}>
      <canvas role="img" aria-label="${this.alt}, as it is painted" ?hidden=${!player || player.time === null}></canvas>
      ${player ? this.#controls(player) : html`<p class="hint" role="status">Loading the replay …</p>`}
    </div>`;
  }

  /** @param {Player} player */
  #controls(player) {
    const {duration, isPlaying} = player;
    const time = player.seekTarget ?? player.time ?? 0;
    return html`<div class="replay-controls" role="group" aria-label="Replay">
      <button class="button replay-play" aria-label=${isPlaying ? 'Pause' : 'Play'} title=${isPlaying ? 'Pause' : 'Play'}
        @click=${() => (isPlaying ? player.pause() : player.play())}>${isPlaying ? pixelIcon(PAUSE, 'pause') : pixelIcon(PLAY, 'play')}</button>
      <input type="range" aria-label="Moment" min="0" max=${duration} step="any" .value=${String(time)}
        aria-valuetext="${formatDuration(time)} of ${formatDuration(duration)}" @input=${this.#sought}>
      <span class="replay-time" aria-hidden="true">${formatDuration(time)} / ${formatDuration(duration)}</span>
      <label class="replay-speed"><span>Speed</span>
        <select @change=${this.#hastened}>${SPEEDS.map((speed) => html`<option value=${speed} ?selected=${speed === player.speed}>${speed}×</option>`)}</select></label>
    </div>
    <div class="replay-controls">
      ${this.mayContinue
        ? html`<button class="button small" ?disabled=${player.time === null} @click=${() => this.#continue(player)}>Continue from here</button>` : nothing}
      <button class="button small" @click=${() => this.#dispatch('left', null)}>Back to the picture</button>
      <export-button .log=${this.log} .mostBytes=${this.#mostBytes} .name=${this.name}></export-button>
    </div>`;
  }

  /** The size limit of the log in bytes. */
  get #mostBytes() {
    return Math.max(LOG_BYTES, this.painting?.bytes ?? 0);
  }

  /** Pauses at a moment. @param {number} at bytes of the log */
  goTo(at) {
    this.startAt = at;
    this.player?.pause();
    this.player?.seekToByte(at);
  }

  /** Pauses at the current moment. @returns {Promise<{at: number, time: number | null}>} what is shown: bytes of the log, and milliseconds */
  async hold() {
    this.player?.pause();
    await this.player?.settled();
    return {at: this.player?.at ?? 0, time: this.player?.time ?? null};
  }

  /** @param {AbortSignal} signal */
  async #open(signal) {
    const {painting} = this;
    if (!painting) return;
    const canvas = /** @type {HTMLCanvasElement} */ (this.querySelector('canvas'));
    if (!canvas.transferControlToOffscreen) throw new AppError('replay', 'This browser can\'t play the replay.');
    await loadStyleSheets('style/painter/replay.css');
    this.log = await fetchPaintLog(painting.url, signal);
    signal.throwIfAborted();
    const player = new Player(new Worker(new URL('../../painter/replay/replay-worker.js', import.meta.url), {type: 'module'}));
    signal.addEventListener('abort', () => player.close());
    player.on('failed', (refusal) => this.#dispatch('failed', refusal));
    player.on('changed', () => this.#changed(player));
    player.open(this.log, this.#mostBytes, canvas.transferControlToOffscreen());
  }

  /** @param {Player} player */
  #changed(player) {
    if (this.player !== player) this.#opened(player);
    const isFirst = player.time !== null && !this.classList.contains('is-shown');
    if (isFirst) {
      this.classList.add('is-shown');
      this.#dispatch('shown', null);
    }
    if (player.time !== null) this.#dispatch('moment', player.at);
    this.requestUpdate();
  }

  /** Readers who prefer reduced motion see the end first and can seek from there. @param {Player} player */
  #opened(player) {
    this.player = player;
    const {width, height, duration} = player;
    const isTiny = width <= TINY_WIDTH;
    this.classList.toggle('is-tiny', isTiny);
    this.style.setProperty('--ratio', String(width / height));
    this.style.setProperty('--natural-width', `${isTiny ? width * Math.floor(GOOD_WIDTH / width) : width}px`);
    if (this.startAt !== null) player.seekToByte(this.startAt);
    else if (matchMedia('(prefers-reduced-motion: reduce)').matches) player.seek(duration);
    else player.play();
    this.updateComplete.then(() => /** @type {HTMLElement | null} */ (this.querySelector('.replay-play'))?.focus({preventScroll: true}));
  }

  /** @param {Event} event */
  #sought({target}) {
    this.player?.seek(Number(/** @type {HTMLInputElement} */ (target).value));
  }

  /** @param {Event} event */
  #hastened({target}) {
    this.player?.setSpeed(Number(/** @type {HTMLSelectElement} */ (target).value));
  }

  /** @param {Player} player */
  async #continue(player) {
    await this.hold();
    this.#dispatch('continue', this.log.slice(0, player.at));
  }

  /** @param {string} name @param {unknown} detail */
  #dispatch(name, detail) {
    this.dispatchEvent(new CustomEvent(name, {detail}));
  }
}

customElements.define('painting-replay', PaintingReplay);
