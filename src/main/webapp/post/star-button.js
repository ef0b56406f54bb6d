import {formatCount} from '../shell/format.js';
import {html} from 'lit';
import {requireMember} from '../member/require-member.js';
import {icon} from '../shell/icons.js';
import {showErrorToast} from '../shell/toasts.js';
import {PageElement} from '../shell/page-element.js';
import {postTitle} from './post-text.js';

/** Gives a post the member's star, or takes it back. Dispatches `starred` with the server's count. */
export class StarButton extends PageElement {
  static properties = {post: {attribute: false}, topic: {attribute: false}, wanted: {state: true}};

  constructor() {
    super();
    /** @type {import('../net/decoders.js').Post | null} */
    this.post = null;
    /** @type {import('../net/topic.js').Topic | null} */
    this.topic = null;
    /** @type {boolean | null} what was asked for and is not answered yet */
    this.wanted = null;
  }

  render() {
    if (!this.post) return null;
    const starred = this.wanted ?? this.post.starred;
    return html`
      <button class="star ${starred ? 'is-starred' : ''}" aria-pressed=${starred} aria-busy=${this.wanted !== null}
        aria-label="Star “${postTitle(this.post)}”, ${formatCount(this.post.stars, 'star', 'stars')}"
        title=${starred ? 'Take your star back' : 'Give a star'} @click=${this.#toggle}>
        ${icon('star')}<span>${this.post.stars.toLocaleString()}</span>
      </button>`;
  }

  async #toggle() {
    const {post, topic} = this;
    if (!post || !topic || this.wanted !== null) return;
    const starred = !post.starred;
    try {
      const answer = await requireMember('give this picture your star', () => {
        this.wanted = starred;
        return topic.commands.send(starred ? 'castStar' : 'withdrawStar', {post: post.id});
      });
      this.dispatchEvent(new CustomEvent('starred', {bubbles: true, detail: {post: post.id, ...answer}}));
    } catch (thrown) {
      showErrorToast(thrown);
    } finally {
      this.wanted = null;
    }
  }
}

customElements.define('star-button', StarButton);
