import {EventEmitter} from '../../net/event-emitter.js';
import {AppError} from '../../net/app-error.js';

/** The longest step of the clock in milliseconds, so that a replay does not jump after the page slept. */
const LONGEST_STEP_MS = 100;
export const SPEEDS = [0.5, 1, 2, 4, 8, 16];

/**
 * Plays a log that a worker paints. Time advances only when the requested moment is shown: heavy parts take longer,
 * and no moment is skipped.
 *
 * `changed`: the state changed; `painted`: the pixels, if the page shows them itself; `failed`: the replay cannot be
 * played, or not continued.
 *
 * @extends {EventEmitter<{changed: null, painted: Uint8ClampedArray<ArrayBuffer>, failed: AppError}>}
 */
export class Player extends EventEmitter {
  /** The moment that is shown, and the length of all, in milliseconds. Null until something is shown. @type {number | null} */
  time = null;
  duration = 0;
  /** Bytes of the log up to the moment that is shown. */
  at = 0;
  /** The canvas, in pixels. */
  width = 0;
  height = 0;
  isPlaying = false;
  speed = 1;
  /** Asked for and not shown yet. @type {number | null} */
  seekTarget = null;
  #worker;
  #frames;
  #frame = 0;
  #last = 0;

  /**
   * @param {Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>} worker
   * @param {{request: (frame: (now: number) => void) => number, cancel: (id: number) => void}} [frames]
   */
  constructor(worker, frames = {request: (frame) => requestAnimationFrame(frame), cancel: (id) => cancelAnimationFrame(id)}) {
    super();
    this.#worker = worker;
    this.#frames = frames;
    worker.onmessage = ({data}) => this.#received(data);
    worker.onerror = () => this.#fail('This browser can\'t play the replay.');
  }

  /** @param {Uint8Array} bytes @param {number} mostBytes @param {OffscreenCanvas | null} canvas is the worker's from here on; null where the page shows the pixels itself */
  open(bytes, mostBytes, canvas) {
    this.#worker.postMessage({open: {bytes, mostBytes, canvas}}, canvas ? [canvas] : []);
  }

  play() {
    if (this.isPlaying) return;
    this.isPlaying = true;
    this.#last = 0;
    if ((this.seekTarget ?? this.time ?? 0) >= this.duration) this.#show(0);
    this.#frame = this.#frames.request((now) => this.#tick(now));
    this.emit('changed', null);
  }

  pause() {
    this.isPlaying = false;
    this.#frames.cancel(this.#frame);
    this.emit('changed', null);
  }

  /** @param {number} time */
  seek(time) {
    this.#show(Math.max(0, Math.min(this.duration, time)));
    this.emit('changed', null);
  }

  /** @param {number} at bytes of the log: goes to where they are there */
  seekToByte(at) {
    this.#worker.postMessage({find: at});
  }

  /** @param {number} speed */
  setSpeed(speed) {
    this.speed = speed;
    this.emit('changed', null);
  }

  /** @returns {Promise<void>} when what was asked for is shown */
  async settled() {
    while (this.seekTarget !== null) {
      await new Promise((resolve) => {
        const end = this.on('changed', () => {
          end();
          resolve(undefined);
        });
      });
    }
  }

  /** At once, whatever is being painted. */
  close() {
    this.isPlaying = false;
    this.#frames.cancel(this.#frame);
    this.#worker.terminate();
  }

  /** @param {number} now */
  #tick(now) {
    const passed = Math.min(LONGEST_STEP_MS, this.#last === 0 ? 0 : now - this.#last);
    if (this.seekTarget === null) {
      this.#last = now;
      this.#show(Math.min(this.duration, (this.time ?? 0) + passed * this.speed));
    }
    this.#frame = this.#frames.request((next) => this.#tick(next));
  }

  /** @param {number} time */
  #show(time) {
    this.seekTarget = time;
    this.#worker.postMessage({show: time});
  }

  /** @param {import('./replay-worker.js').Word} word */
  #received(word) {
    if ('refused' in word) return this.#fail('The replay can\'t be shown because its data is damaged.');
    if ('found' in word) return this.seek(word.found);
    if ('painted' in word) return this.emit('painted', word.painted);
    if ('opened' in word) Object.assign(this, word.opened);
    else {
      this.time = word.shown.time;
      this.at = word.shown.at;
      if (this.seekTarget === this.time) this.seekTarget = null;
      if (this.isPlaying && this.seekTarget === null && this.time >= this.duration) return this.pause();
    }
    this.emit('changed', null);
  }

  /** @param {string} reason */
  #fail(reason) {
    this.close();
    this.emit('failed', new AppError('replay', reason));
  }
}
