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

/** Questions about a live post. */
const OPEN = 'People watched this painting live. It stays open for an hour so that you can continue, unless you remove it.';
const LEFT = 'The live painting can\'t be finished from here. It stays on the feed as it is, next to your new post, unless you remove it.';

/** Leads from a picture to a post: the form, the studio, the upload and its status. */
export class PublishFlow extends PageElement {
  static properties = {task: {state: true}};

  constructor() {
    super();
    /** @type {PublishTask | null} */
    this.task = null;
  }

  connectedCallback() {
    super.connectedCallback();
    /** @param {Event} event the browser asks whether to leave where it is stopped */
    const leaving = (event) => this.task && event.preventDefault();
    addEventListener('beforeunload', leaving);
    this.addCleanup(() => removeEventListener('beforeunload', leaving));
  }

  /** @param {{files?: Iterable<File>}} choice */
  async open(choice) {
    if (this.task) return showToast('Your other picture is still being posted.');
    await this.updateComplete;
    await this.#openForm(choice);
  }

  /** Continues a painting, such as another member's, to post it. @param {import('../painter/document/types.js').Draft} draft */
  async goOn(draft) {
    if (this.task) return showToast('Your other picture is still being posted.');
    await this.updateComplete;
    await this.#paint(draft);
  }

  render() {
    return html`
      <post-form @submitted=${(/** @type {CustomEvent} */ {detail}) => this.#send(detail)}
        @paint=${(/** @type {CustomEvent} */ {detail}) => this.#paint(detail).catch(showErrorToast)}></post-form>
      <paint-studio></paint-studio>
      <upload-status .task=${this.task} @edit=${this.#edit} @discard=${this.#discard}></upload-status>`;
  }

  /** @param {import('./publish-task.js').Draft} draft */
  #send(draft) {
    return this.#bring(new PublishTask(feedTopic, draft));
  }

  /** @param {PublishTask} task */
  async #bring(task) {
    this.task = task;
    task.on('changed', () => task.stage === 'cancelled' && this.#edit());
    task.on('posted', (post) => {
      this.task = null;
      this.#forget(task.draft).catch(showErrorToast);
      this.dispatchEvent(new CustomEvent('posted', {detail: post, bubbles: true}));
      showToast('Your picture is posted.', {label: 'Open it', run: () => router.navigate(`posts/${encodeURIComponent(post.id)}`)});
    });
    await task.run();
  }

  /** @param {string | File | import('../painter/document/types.js').Draft | null} from the painting to continue, or its id, or a picture to paint over */
  async #paint(from) {
    await loadModule(() => import('../painter/ui/paint-studio.js'));
    const studio = /** @type {import('../painter/ui/paint-studio.js').PaintStudio} */ (this.querySelector('paint-studio'));
    const painted = await studio.open(from instanceof File ? await (await loadModule(() => import('../painter/document/picture-draft.js'))).draftFromPicture(from) : from);
    if (painted?.live) await this.#finish(painted, painted.live);
    else if (painted) await this.#openForm({painted});
  }

  /** Finishes a live painting, whose post is on the feed already. @param {import('../painter/ui/paint-studio.js').Painted} painted @param {import('../painter/live/live-painting.js').Live} live */
  async #finish(painted, live) {
    const {FinishLiveTask} = await loadModule(() => import('./finish-live-task.js'));
    this.#form.close();
    await this.#bring(new FinishLiveTask(feedTopic, painted, live));
  }

  /** Deletes the draft of a picture that was posted. @param {import('./publish-task.js').Draft} draft */
  async #forget({painted}) {
    if (!painted) return;
    const {removeDraft} = await loadModule(() => import('../painter/document/drafts.js'));
    await removeDraft(painted.id);
  }

  /** Back to the form, with everything as it was. */
  async #edit() {
    const {draft, unfinishedPost} = this.task ?? {};
    this.task = null;
    if (!draft) return;
    if (unfinishedPost) await this.#mayRemove(unfinishedPost, LEFT);
    (draft.painted?.live ? this.#paint(draft.painted.id) : this.#openForm({draft})).catch(showErrorToast);
  }

  /** Asks whether to remove a live post, which would otherwise stay on the feed as it is. */
  async #discard() {
    const {draft, unfinishedPost} = this.task ?? {};
    const live = draft?.painted?.live;
    this.task = null;
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
