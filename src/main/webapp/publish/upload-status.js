import {formatBytes} from '../shell/format.js';
import {html, nothing} from 'lit';
import {PageElement} from '../shell/page-element.js';
import {postTitle} from '../post/post-text.js';

/** Refusals that another try may turn; the others want the post changed. */
const WORTH_A_TRY = new Set(['unanswered', 'unreachable', 'busy', 'rateLimited', 'signInRequired', 'uploadIncomplete']);

/** A picture on its way, wherever on the page one reads meanwhile. Tells `edit` and `discard`. */
export class UploadStatus extends PageElement {
  static properties = {publishing: {attribute: false}};

  constructor() {
    super();
    /** @type {import('./publish-task.js').PublishTask | null} */
    this.publishing = null;
    this.end = () => {};
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (!changed.has('publishing')) return;
    this.end();
    this.end = this.publishing?.on('changed', () => this.requestUpdate()) ?? (() => {});
  }

  render() {
    const {publishing} = this;
    if (!publishing) return nothing;
    const {stage, error, uploadedBytes, size, draft} = publishing;
    const name = draft.title || postTitle(/** @type {any} */ ({title: ''}));
    if (stage === 'refused') {
      return html`<section class="upload-status-box" aria-label="Your picture">
        <p role="alert"><b>“${name}” is not posted.</b> ${error?.message}</p>
        <div class="upload-status-actions">
          ${WORTH_A_TRY.has(error?.code ?? '')
            ? html`<button class="button primary small" @click=${() => publishing.run()}>Try again</button>` : nothing}
          ${publishing.isLogRejected
            ? html`<button class="button primary small" @click=${() => publishing.runWithoutLog()}>Post only the picture</button>` : nothing}
          <button class="button small" @click=${() => this.#tell('edit')}>Change it</button>
          <button class="button small" @click=${() => this.#tell('discard')}>Discard</button>
        </div>
      </section>`;
    }
    if (stage !== 'uploading' && stage !== 'publishing') return nothing;
    const isUploading = stage === 'uploading';
    return html`<section class="upload-status-box" aria-label="Your picture">
      <p id="upload-status-text"><b>${isUploading ? 'Posting' : 'Publishing'} “${name}”</b>
        <span>${isUploading ? `${formatBytes(uploadedBytes)} of ${formatBytes(size)}` : 'nearly there'}</span></p>
      <progress aria-labelledby="upload-status-text" max=${size} value=${isUploading ? uploadedBytes : nothing}></progress>
      ${isUploading ? html`<button class="button small" @click=${() => publishing.cancel()}>Cancel</button>` : nothing}
    </section>`;
  }

  /** @param {'edit' | 'discard'} what */
  #tell(what) {
    this.dispatchEvent(new CustomEvent(what));
  }
}

customElements.define('upload-status', UploadStatus);
