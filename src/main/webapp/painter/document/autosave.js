import {saveDraft} from './drafts.js';

/** The longest time before a change is saved. */
const WITHIN_MS = 700;
const THUMBNAIL_EVERY_MS = 4_000;
const THUMBNAIL_PIXELS = 240;

/** Saves a draft in the browser while it is painted. An unchanged draft is never saved. */
export class Autosave {
  #doc;
  #keep;
  #id;
  #revision;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer = undefined;
  #savedLength;
  #thumbnailAt = 0;
  /** The save in progress. @type {Promise<void>} */
  #saving = Promise.resolve();

  /**
   * @param {import('./paint-document.js').PaintDocument} doc
   * @param {Pick<import('./types.js').Draft, 'id' | 'revision' | 'parent' | 'base' | 'live' | 'opening'>} draft
   * @param {(thrown: unknown) => void} failed is called when a draft could not be saved
   * @param {typeof saveDraft} [keep] where
   */
  constructor(doc, {id, revision, parent = null, base = null, live = null, opening = null}, failed, keep = saveDraft) {
    this.#doc = doc;
    this.#keep = keep;
    this.#id = id;
    this.#revision = revision;
    this.#savedLength = doc.writer.length;
    this.failed = (/** @type {unknown} */ thrown) => {
      doc.emit('saved', false);
      failed(thrown);
    };
    this.origin = {parent, base, live, opening};
    const ends = [doc.on('logged', () => this.#soon()), doc.on('drawn', () => doc.activeStroke && this.#soon())];
    this.end = () => ends.forEach((end) => end());
    this.hidden = () => document.visibilityState === 'hidden' && this.#inTime();
    document.addEventListener('visibilitychange', this.hidden);
  }

  get id() {
    return this.#id;
  }

  /** Whether the draft is unchanged and was never saved. */
  get isUnchanged() {
    return !this.#revision && this.#doc.writer.length === this.#savedLength;
  }

  /**
   * Sets or clears the data of live painting, and saves the draft.
   *
   * @param {import('../live/live-painting.js').Live | null} live
   * @param {import('../live/start-live.js').PendingLivePost | null} [opening] where that is asked for
   */
  setLive(live, opening = null) {
    Object.assign(this.origin, {live, opening});
    this.#savedLength = 0;
    this.#inTime();
  }

  /** Saves everything now, with a thumbnail. */
  async flush() {
    this.#doc.activeStroke?.end();
    clearTimeout(this.#timer);
    this.#timer = undefined;
    await (this.#saving = this.#saving.then(() => this.#save(true)));
  }

  stop() {
    this.end();
    clearTimeout(this.#timer);
    document.removeEventListener('visibilitychange', this.hidden);
  }

  #soon() {
    this.#timer ??= setTimeout(() => this.#inTime(), WITHIN_MS);
  }

  #inTime() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#doc.activeStroke?.write();
    this.#saving = this.#saving.then(() => this.#save(false)).catch(this.failed);
  }

  /** @param {boolean} isLast */
  async #save(isLast) {
    const {writer, painting, activeStroke} = this.#doc;
    const isBlank = !painting.canUndo && !painting.canRedo && !this.origin.live && !this.origin.opening;
    if (isBlank || this.isUnchanged || (writer.length === this.#savedLength && !isLast)) return;
    const length = writer.length;
    const {width, height} = painting;
    const wantsThumbnail = isLast || (!activeStroke && Date.now() - this.#thumbnailAt > THUMBNAIL_EVERY_MS);
    const draft = {id: this.#id, revision: this.#revision, log: writer.bytes(), thumbnail: null, width, height, changedAt: Date.now(), ...this.origin};
    ({id: this.#id, revision: this.#revision} = await this.#keep(draft));
    this.#savedLength = length;
    this.#doc.emit('saved', true);
    if (!wantsThumbnail) return;
    this.#thumbnailAt = Date.now();
    const {toThumbnail} = await import('./pictures.js');
    const thumbnail = await toThumbnail(painting, THUMBNAIL_PIXELS);
    ({id: this.#id, revision: this.#revision} = await this.#keep({...draft, id: this.#id, revision: this.#revision, thumbnail}));
  }
}
