import {html} from 'lit';
import {navigation} from '../page/navigation.js';
import {notify, notifyOf} from '../page/notices.js';
import {PageElement} from '../page/page-element.js';
import {feedTopic} from './feed-topic.js';
import './post-form.js';
import {Publishing} from './publishing.js';
import './upload-tray.js';

/** From a picture to a post: has the form filled in, sends it off, and tells how it goes. */
export class PostingDesk extends PageElement {
  static properties = {publishing: {state: true}};

  constructor() {
    super();
    /** @type {Publishing | null} */
    this.publishing = null;
  }

  connectedCallback() {
    super.connectedCallback();
    /** @param {Event} event the browser asks whether to leave where it is stopped */
    const leaving = (event) => this.publishing && event.preventDefault();
    addEventListener('beforeunload', leaving);
    this.until(() => removeEventListener('beforeunload', leaving));
  }

  /** @param {{files?: Iterable<File>}} choice */
  async open(choice) {
    if (this.publishing) return notify('Your other picture is still on its way.');
    await this.updateComplete;
    await this.#openForm(choice);
  }

  render() {
    return html`
      <post-form @submitted=${(/** @type {CustomEvent} */ {detail}) => this.#send(detail)}></post-form>
      <upload-tray .publishing=${this.publishing} @edit=${this.#edit} @discard=${() => (this.publishing = null)}></upload-tray>`;
  }

  /** @param {import('./publishing.js').Draft} draft */
  async #send(draft) {
    const publishing = new Publishing(feedTopic, draft);
    this.publishing = publishing;
    publishing.on('changed', () => publishing.stage === 'cancelled' && this.#edit());
    publishing.on('posted', (post) => {
      this.publishing = null;
      this.dispatchEvent(new CustomEvent('posted', {detail: post, bubbles: true}));
      notify('Your picture is on the wall.', {label: 'Open it', run: () => navigation.go(`posts/${encodeURIComponent(post.id)}`)});
    });
    await publishing.run();
  }

  /** Back to the form, with everything as it was. */
  #edit() {
    const draft = this.publishing?.draft;
    this.publishing = null;
    if (draft) this.#openForm({draft}).catch(notifyOf);
  }

  /** @param {Parameters<import('./post-form.js').PostForm['open']>[0]} choice */
  #openForm(choice) {
    return /** @type {import('./post-form.js').PostForm} */ (this.querySelector('post-form')).open(choice);
  }
}

customElements.define('posting-desk', PostingDesk);
