import {html, nothing} from 'lit';
import {loadModule} from '../../shell/load-module.js';
import {PageElement} from '../../shell/page-element.js';
import {Semaphore} from '../../shell/semaphore.js';
import {errorMessage} from '../../net/app-error.js';

/** Drawings that are played together; each has a worker. */
const semaphore = new Semaphore(2);

/** It is in view when this much of it is. */
const IN_VIEW = 0.4;

/** Plays a comment's drawing once when it comes into view, or shows its end if the reader prefers reduced motion. */
export class CommentDrawing extends PageElement {
  static properties = {drawing: {attribute: false}, by: {}, state: {state: true}, problem: {state: true}};

  constructor() {
    super();
    /** @type {NonNullable<import('../../net/decoders.js').Comment['drawing']>} */
    this.drawing = /** @type {any} */ (null);
    this.by = '';
    /** @type {'waiting' | 'playing' | 'shown'} */
    this.state = 'waiting';
    this.problem = '';
    /** Whether it was seen being drawn. */
    this.wasPlayed = false;
    this.leaving = new AbortController();
  }

  firstUpdated() {
    const watching = new IntersectionObserver((seen) => {
      if (!seen.some(({isIntersecting}) => isIntersecting)) return;
      watching.disconnect();
      this.#show(!matchMedia('(prefers-reduced-motion: reduce)').matches);
    }, {threshold: IN_VIEW});
    watching.observe(this);
    this.addCleanup(() => watching.disconnect(), () => this.leaving.abort());
  }

  render() {
    const {width, height} = this.drawing;
    const {state, problem} = this;
    return html`<figure class="comment-drawing-figure" data-state=${state}>
      <canvas width=${width} height=${height} role="img" aria-label="Drawing by ${this.by}" aria-busy=${state === 'playing'} ?hidden=${problem !== ''}></canvas>
      ${problem ? html`<p class="problem">${problem}</p>` : nothing}
      ${state === 'playing' || (state === 'waiting' && !problem)
        ? nothing : html`<button class="link" @click=${() => this.#show(true)}>${problem ? 'Try again' : this.wasPlayed ? 'Play it again' : 'Play it'}</button>`}
    </figure>`;
  }

  /** @param {boolean} moves whether it is seen being drawn */
  async #show(moves) {
    if (this.state === 'playing') return;
    const {signal} = this.leaving;
    this.problem = '';
    this.state = 'playing';
    try {
      await semaphore.run(async () => {
        signal.throwIfAborted();
        const {playDrawing} = await loadModule(() => import('../../painter/replay/play-drawing.js'));
        await playDrawing(/** @type {HTMLCanvasElement} */ (this.querySelector('canvas')), this.drawing.url, {moves, signal});
      });
      this.wasPlayed = moves;
      this.state = 'shown';
    } catch (thrown) {
      this.state = 'waiting';
      if (!signal.aborted) this.problem = errorMessage(thrown);
    }
  }
}

customElements.define('comment-drawing', CommentDrawing);
