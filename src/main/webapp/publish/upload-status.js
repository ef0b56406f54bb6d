import {formatBytes} from '../shell/format.js';
import {html, nothing} from 'lit';
import {PageElement} from '../shell/page-element.js';
import {postTitle} from '../post/post-text.js';

/** Errors that a retry may solve; for the others the post must change. */
const WORTH_A_TRY = new Set(['unanswered', 'unreachable', 'busy', 'rateLimited', 'signInRequired', 'uploadIncomplete']);

/** The progress of a post, shown anywhere on the page. Dispatches `edit` and `discard`. */
export class UploadStatus extends PageElement {
  static properties = {task: {attribute: false}};

  constructor() {
    super();
    /** @type {import('./publish-task.js').PublishTask | null} */
    this.task = null;
    this.end = () => {};
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (!changed.has('task')) return;
    this.end();
    this.end = this.task?.on('changed', () => this.requestUpdate()) ?? (() => {});
  }

  render() {
    const {task} = this;
    if (!task) return nothing;
    const {stage, error, uploadedBytes, size, draft} = task;
    const name = draft.title || postTitle(/** @type {any} */ ({title: ''}));
    if (stage === 'refused') {
      return html`<section class="upload-status-box" aria-label="Your picture">
        <p role="alert"><b>“${name}” is not posted.</b> ${error?.message}</p>
        <div class="upload-status-actions">
          ${WORTH_A_TRY.has(error?.code ?? '')
            ? html`<button class="button primary small" @click=${() => task.run()}>Try again</button>` : nothing}
          ${task.isLogRejected
            ? html`<button class="button primary small" @click=${() => task.runWithoutLog()}>Post only the picture</button>` : nothing}
          <button class="button small" @click=${() => this.#dispatch('edit')}>Change it</button>
          <button class="button small" @click=${() => this.#dispatch('discard')}>Discard</button>
        </div>
      </section>`;
    }
    if (stage !== 'uploading' && stage !== 'publishing') return nothing;
    const isUploading = stage === 'uploading';
    return html`<section class="upload-status-box" aria-label="Your picture">
      <p id="upload-status-text"><b>${isUploading ? 'Posting' : 'Publishing'} “${name}”</b>
        <span>${isUploading ? `${formatBytes(uploadedBytes)} of ${formatBytes(size)}` : 'nearly there'}</span></p>
      <progress aria-labelledby="upload-status-text" max=${size} value=${isUploading ? uploadedBytes : nothing}></progress>
      ${isUploading ? html`<button class="button small" @click=${() => task.cancel()}>Cancel</button>` : nothing}
    </section>`;
  }

  /** @param {'edit' | 'discard'} what */
  #dispatch(what) {
    this.dispatchEvent(new CustomEvent(what));
  }
}

customElements.define('upload-status', UploadStatus);
