import {html} from 'lit';
import {confirm} from '../shell/confirm-dialog.js';
import {loadModule} from '../shell/load-module.js';
import {router} from '../shell/router.js';
import {showToast, showErrorToast} from '../shell/toasts.js';
import {PageElement} from '../shell/page-element.js';
import {feedTopic} from '../net/feed-topic.js';
import './post-form.js';
import {PublishTask} from './publish-task.js';
import './upload-status.js';

/** Of what everyone watched. */
const OPEN = 'People watched this painting live. It stays open for an hour so that you can continue, unless you remove it.';
const LEFT = 'The live painting can\'t be finished from here. It stays on the feed as it is, next to your new post, unless you remove it.';

/** From a picture to a post: has the form filled in, sends it off, and tells how it goes. */
export class PublishFlow extends PageElement {
  static properties = {publishing: {state: true}};

  constructor() {
    super();
    /** @type {PublishTask | null} */
    this.publishing = null;
  }

  connectedCallback() {
    super.connectedCallback();
    /** @param {Event} event the browser asks whether to leave where it is stopped */
    const leaving = (event) => this.publishing && event.preventDefault();
    addEventListener('beforeunload', leaving);
    this.addCleanup(() => removeEventListener('beforeunload', leaving));
  }

  /** @param {{files?: Iterable<File>}} choice */
  async open(choice) {
    if (this.publishing) return showToast('Your other picture is still being posted.');
    await this.updateComplete;
    await this.#openForm(choice);
  }

  /** Goes on with a painting, such as another's, to post it. @param {import('../painter/document/types.js').Draft} draft */
  async goOn(draft) {
    if (this.publishing) return showToast('Your other picture is still being posted.');
    await this.updateComplete;
    await this.#paint(draft);
  }

  render() {
    return html`
      <post-form @submitted=${(/** @type {CustomEvent} */ {detail}) => this.#send(detail)}
        @paint=${(/** @type {CustomEvent} */ {detail}) => this.#paint(detail).catch(showErrorToast)}></post-form>
      <paint-studio></paint-studio>
      <upload-status .publishing=${this.publishing} @edit=${this.#edit} @discard=${this.#discard}></upload-status>`;
  }

  /** @param {import('./publish-task.js').Draft} draft */
  #send(draft) {
    return this.#bring(new PublishTask(feedTopic, draft));
  }

  /** @param {PublishTask} publishing */
  async #bring(publishing) {
    this.publishing = publishing;
    publishing.on('changed', () => publishing.stage === 'cancelled' && this.#edit());
    publishing.on('posted', (post) => {
      this.publishing = null;
      this.#forget(publishing.draft).catch(showErrorToast);
      this.dispatchEvent(new CustomEvent('posted', {detail: post, bubbles: true}));
      showToast('Your picture is posted.', {label: 'Open it', run: () => router.navigate(`posts/${encodeURIComponent(post.id)}`)});
    });
    await publishing.run();
  }

  /** @param {string | File | import('../painter/document/types.js').Draft | null} from the painting to go on with, or its id, or a picture to paint over */
  async #paint(from) {
    await loadModule(() => import('../painter/ui/paint-studio.js'));
    const studio = /** @type {import('../painter/ui/paint-studio.js').PaintStudio} */ (this.querySelector('paint-studio'));
    const painted = await studio.open(from instanceof File ? await (await loadModule(() => import('../painter/document/picture-draft.js'))).draftFromPicture(from) : from);
    if (painted?.live) await this.#finish(painted, painted.live);
    else if (painted) await this.#openForm({painted});
  }

  /** What everyone watched is on the wall already. @param {import('../painter/ui/paint-studio.js').Painted} painted @param {import('../painter/live/live-painting.js').Live} live */
  async #finish(painted, live) {
    const {FinishLiveTask} = await loadModule(() => import('./finish-live-task.js'));
    this.#form.close();
    await this.#bring(new FinishLiveTask(feedTopic, painted, live));
  }

  /** What is on the wall need not be kept here. @param {import('./publish-task.js').Draft} draft */
  async #forget({painted}) {
    if (!painted) return;
    const {removeDraft} = await loadModule(() => import('../painter/document/drafts.js'));
    await removeDraft(painted.id);
  }

  /** Back to the form, with everything as it was. */
  async #edit() {
    const {draft, unfinishedPost} = this.publishing ?? {};
    this.publishing = null;
    if (!draft) return;
    if (unfinishedPost) await this.#mayRemove(unfinishedPost, LEFT);
    (draft.painted?.live ? this.#paint(draft.painted.id) : this.#openForm({draft})).catch(showErrorToast);
  }

  /** What everyone watched is asked about: it would stay on the wall as it is. */
  async #discard() {
    const {draft, unfinishedPost} = this.publishing ?? {};
    const live = draft?.painted?.live;
    this.publishing = null;
    if (unfinishedPost) await this.#mayRemove(unfinishedPost, LEFT);
    else if (live) await this.#mayRemove(live.post, OPEN);
  }

  /** @param {string} post @param {string} text */
  async #mayRemove(post, text) {
    if (await confirm({title: 'Remove it from the feed?', text, action: 'Remove'})) await feedTopic.commands.send('removePost', {post}).catch(showErrorToast);
  }

  /** @param {Parameters<import('./post-form.js').PostForm['open']>[0]} choice */
  #openForm(choice) {
    return this.#form.open(choice);
  }

  get #form() {
    return /** @type {import('./post-form.js').PostForm} */ (this.querySelector('post-form'));
  }
}

customElements.define('publish-flow', PublishFlow);
