import {html} from 'lit';
import {load} from '../page/load.js';
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

  /** Goes on with a painting, such as another's, to post it. @param {import('../paint/drafts.js').Draft} draft */
  async goOn(draft) {
    if (this.publishing) return notify('Your other picture is still on its way.');
    await this.updateComplete;
    await this.#paint(draft);
  }

  render() {
    return html`
      <post-form @submitted=${(/** @type {CustomEvent} */ {detail}) => this.#send(detail)}
        @paint=${(/** @type {CustomEvent} */ {detail}) => this.#paint(detail).catch(notifyOf)}></post-form>
      <paint-studio></paint-studio>
      <upload-tray .publishing=${this.publishing} @edit=${this.#edit} @discard=${() => (this.publishing = null)}></upload-tray>`;
  }

  /** @param {import('./publishing.js').Draft} draft */
  async #send(draft) {
    const publishing = new Publishing(feedTopic, draft);
    this.publishing = publishing;
    publishing.on('changed', () => publishing.stage === 'cancelled' && this.#edit());
    publishing.on('posted', (post) => {
      this.publishing = null;
      this.#forget(draft).catch(notifyOf);
      this.dispatchEvent(new CustomEvent('posted', {detail: post, bubbles: true}));
      notify('Your picture is on the wall.', {label: 'Open it', run: () => navigation.go(`posts/${encodeURIComponent(post.id)}`)});
    });
    await publishing.run();
  }

  /** @param {string | File | import('../paint/drafts.js').Draft | null} from the painting to go on with, or its id, or a picture to paint over */
  async #paint(from) {
    await load(() => import('../paint/paint-studio.js'));
    const studio = /** @type {import('../paint/paint-studio.js').PaintStudio} */ (this.querySelector('paint-studio'));
    const painted = await studio.open(from instanceof File ? await (await load(() => import('../paint/painting-over.js'))).draftOver(from) : from);
    if (painted) await this.#openForm({painted});
  }

  /** What is on the wall need not be kept here. @param {import('./publishing.js').Draft} draft */
  async #forget({painted}) {
    if (!painted) return;
    const {removeDraft} = await load(() => import('../paint/drafts.js'));
    await removeDraft(painted.id);
  }

  /** Back to the form, with everything as it was. */
  #edit() {
    const draft = this.publishing?.draft;
    this.publishing = null;
    if (draft) this.#openForm({draft}).catch(notifyOf);
  }

  /** @param {Parameters<import('./post-form.js').PostForm['open']>[0]} choice */
  #openForm(choice) {
    return this.#form.open(choice);
  }

  get #form() {
    return /** @type {import('./post-form.js').PostForm} */ (this.querySelector('post-form'));
  }
}

customElements.define('posting-desk', PostingDesk);
