import {uuid} from '../../net/uuid.js';

/**
 * The content of a comment draft: `pin` is its place on the picture; `drawing` is the log of its drawing in Base64, empty
 * if there is no drawing.
 *
 * @typedef {{text: string, pin: import('../pins/pin-model.js').PinTarget | null, drawing: string}} Content
 */

/** @type {Content} */
const NOTHING = {text: '', pin: null, drawing: ''};

/**
 * A half-written comment of one post, kept while the tab lives: over reloads, reconnects and sign-ins. With its content it
 * keeps the id of its command, so that one sent just before a reload is not posted twice.
 */
export class CommentDraft {
  #key;
  content = NOTHING;
  id = uuid();

  /** @param {string} postId */
  constructor(postId) {
    // Several deployments may share an origin, each below its own path.
    this.#key = `comment:${new URL(`posts/${postId}`, document.baseURI).pathname}`;
    const kept = sessionStorage.getItem(this.#key);
    if (!kept) return;
    const {text, pin = null, drawing = '', id} = JSON.parse(kept);
    this.content = {text: String(text), pin, drawing: String(drawing)};
    this.id = String(id);
  }

  /** @param {Partial<Content>} change other content is another comment, so another id */
  write(change) {
    const content = {...this.content, ...change};
    if (JSON.stringify(content) === JSON.stringify(this.content)) return;
    this.content = content;
    this.id = uuid();
    if (content.text || content.pin || content.drawing) sessionStorage.setItem(this.#key, JSON.stringify({...content, id: this.id}));
    else sessionStorage.removeItem(this.#key);
  }

  /** Clears it after the comment was sent. */
  clear() {
    this.write(NOTHING);
  }

  /** Returns the fields of `addComment`; null if the draft is empty. */
  fields() {
    const {pin, drawing} = this.content;
    const text = this.content.text.trim();
    if (!text && !drawing) return null;
    return {text, ...(pin && {pin: {x: pin.x, y: pin.y, ...(pin.at !== null && {at: pin.at})}}), ...(drawing && {drawing})};
  }
}
