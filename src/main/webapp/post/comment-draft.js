import {uuid} from '../wire/uuid.js';

/**
 * A half-written comment of one post, kept while the tab lives: over reloads, reconnects and sign-ins. With its text it
 * keeps the id of its command, so that one sent just before a reload is not posted twice.
 */
export class CommentDraft {
  #key;
  text = '';
  id = uuid();

  /** @param {string} postId */
  constructor(postId) {
    // Several deployments may share an origin, each below its own path.
    this.#key = `comment:${new URL(`posts/${postId}`, document.baseURI).pathname}`;
    const kept = sessionStorage.getItem(this.#key);
    if (!kept) return;
    const {text, id} = JSON.parse(kept);
    this.text = String(text);
    this.id = String(id);
  }

  /** @param {string} text another text is another comment, so another id */
  write(text) {
    if (text === this.text) return;
    this.text = text;
    this.id = uuid();
    if (text) sessionStorage.setItem(this.#key, JSON.stringify({text, id: this.id}));
    else sessionStorage.removeItem(this.#key);
  }
}
