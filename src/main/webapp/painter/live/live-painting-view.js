import {html} from 'lit';
import {session} from '../../member/session.js';
import {PageElement} from '../../shell/page-element.js';
import {Semaphore} from '../../shell/semaphore.js';
import {delay} from '../../net/promises.js';
import {LOG_BYTES} from '../log/limits.js';
import {readLogChunk} from './log-chunk.js';
import {WorkTimeout} from './work-timeout.js';
import {FollowedLog} from './followed-log.js';

/** As many paintings as a machine paints beside each other without getting warm; the others show the picture that they began with. */
const semaphore = new Semaphore(4);
/** The update interval for readers who prefer reduced motion. */
const CALM_EVERY_MS = 2_000;
/** Pictures up to this width are enlarged with hard edges. */
const TINY_WIDTH = 256;
const GOOD_WIDTH = 640;
/** However much there is to catch up with, no hand paints what takes a machine longer: that was made to be heavy, in milliseconds. */
const TIMEOUT_MS = 60_000;
const ENDED = 'This painting can\'t be shown live any more. It appears here when it is finished.';

/**
 * Shows a live painting over the picture that it began with, which remains for screen readers and browsers without workers. It
 * paints only while it is in view, and a few beside each other.
 */
export class LivePaintingView extends PageElement {
  static properties = {post: {attribute: false}, topic: {attribute: false}, problem: {state: true}};

  constructor() {
    super();
    /** @type {import('../../net/decoders.js').Post | null} */
    this.post = null;
    /** The topic that brings the chunks of the log. @type {import('../../net/topic.js').Topic | null} */
    this.topic = null;
    this.problem = '';
    /** @type {(() => void) | null} */
    this.leave = null;
    /** Gives the turn to another. @type {(() => void) | null} */
    this.endTurn = null;
  }

  connectedCallback() {
    super.connectedCallback();
    const observer = new IntersectionObserver((entries) => {
      if (!entries.at(-1)?.isIntersecting) this.#end();
      else if (!this.problem) this.endTurn ??= semaphore.acquire(() => this.#begin());
    });
    observer.observe(this);
    this.addCleanup(() => observer.disconnect(), () => this.#end());
  }

  willUpdate() {
    const {width, height} = this.post?.picture ?? {width: 1, height: 1};
    const isTiny = width <= TINY_WIDTH;
    this.style.setProperty('--ratio', String(width / height));
    this.style.setProperty('--natural-width', `${isTiny ? width * Math.floor(GOOD_WIDTH / width) : width}px`);
    this.classList.toggle('is-tiny', isTiny);
  }

  render() {
    return html`<div class="live-view-canvas"></div><p class="live-view-problem" role="status">${this.problem}</p>`;
  }

  #begin() {
    const {post, topic} = this;
    const canvas = document.createElement('canvas');
    // The painter sees it already, in the studio above this.
    if (post?.author.name === session.member?.name && document.querySelector('.studio[open]')) return;
    if (!post?.painting || !topic || this.leave || !canvas.transferControlToOffscreen) return;
    canvas.setAttribute('aria-hidden', 'true');
    const worker = new Worker(new URL('./live-painting-worker.js', import.meta.url), {type: 'module'});
    const {url} = post.painting;
    const timeout = new WorkTimeout(TIMEOUT_MS, () => this.#fail());
    /** @param {Uint8Array} bytes */
    const take = (bytes) => {
      timeout.begin(bytes.length);
      worker.postMessage({bytes});
    };
    const log = new FollowedLog({fetch: () => soFar(url), take, pause: delay});
    const ends = [
      topic.connection.on('bytes', (message) => {
        const piece = readLogChunk(message);
        if (piece?.post === post.id) log.received(piece.offset, piece.bytes);
      }),
      topic.connection.on('welcome', () => void log.fetch()),
      () => log.stop(),
      () => timeout.stop(),
      () => worker.terminate(),
    ];
    this.leave = () => ends.forEach((end) => end());
    worker.onmessage = ({data}) => {
      if ('read' in data) timeout.done(data.read);
      else if ('shown' in data) this.#show(canvas);
      else this.#fail();
    };
    worker.onerror = () => this.#fail();
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const sheet = canvas.transferControlToOffscreen();
    worker.postMessage({open: {canvas: sheet, mostBytes: Math.max(LOG_BYTES, topic.limits?.paintingBytes ?? 0), showEveryMs: isCalm ? CALM_EVERY_MS : 0}}, [sheet]);
    void log.fetch();
  }

  /** @param {HTMLCanvasElement} canvas in the place of an older one, from before it was out of view */
  #show(canvas) {
    this.querySelector('.live-view-canvas')?.replaceChildren(canvas);
    this.classList.add('is-shown');
  }

  /** Stops for good: a restart would fail again and take a place from others. */
  #fail() {
    this.problem = ENDED;
    this.#end();
  }

  /** Stops; the last frame stays visible. */
  #end() {
    this.leave?.();
    this.leave = null;
    this.endTurn?.();
    this.endTurn = null;
  }
}

/**
 * @param {string} url
 * @returns {Promise<Uint8Array | null>} null if the painting is finished or removed, or if there is no connection
 */
async function soFar(url) {
  const response = await fetch(new URL(url, document.baseURI), {cache: 'no-store'}).catch(() => null);
  return response?.ok ? new Uint8Array(await response.arrayBuffer()) : null;
}

customElements.define('live-painting-view', LivePaintingView);
