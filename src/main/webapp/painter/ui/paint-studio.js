import {html} from 'lit';
import {keyed} from 'lit/directives/keyed.js';
import {icon} from '../../shell/icons.js';
import {loadModule} from '../../shell/load-module.js';
import {PageElement} from '../../shell/page-element.js';
import {loadStyleSheets} from '../../shell/load-style-sheets.js';
import {errorMessage} from '../../net/app-error.js';
import {listDrafts, loadDraft} from '../document/drafts.js';
import './editor-layout.js';
import {ToolSettings} from '../document/tool-settings.js';
import {STUDIO_STYLES} from './studio-styles.js';
import {newSession, restoreSession} from '../editor/editor-session.js';

/**
 * A picture with its log, saved as the draft with this id; `log` is null if it does not hold the whole picture.
 *
 * @typedef {{file: File, log: Uint8Array<ArrayBuffer> | null, id: string, parent: import('../document/types.js').Parent | null, live?: import('../live/live-painting.js').Live | null}} Painted
 */

/** Keeps an event from the page, which would post its picture. @param {Event} event */
const keep = (event) => event.stopPropagation();

/** @param {DataTransfer | null} data */
const pictureOf = (data) => [...(data?.files ?? [])].find(({type}) => type.startsWith('image/'));

/** The paint studio, over the whole page. */
export class PaintStudio extends PageElement {
  static properties = {session: {state: true}, opening: {state: true}, problem: {state: true}};

  constructor() {
    super();
    /** @type {import('../editor/editor-session.js').EditorSession | null} null where it is not chosen yet */
    this.session = null;
    /** Aborts the opening of a painting; null while no painting opens. @type {AbortController | null} */
    this.opening = null;
    this.problem = '';
    this.settings = new ToolSettings();
    /** @type {(painted: Painted | null) => void} */
    this.answer = () => {};
  }

  /**
   * @param {string | import('../document/types.js').Draft | null} from a draft to continue, or its id
   * @returns {Promise<Painted | null>} null if the member cancels
   */
  async open(from = null) {
    await loadStyleSheets(...STUDIO_STYLES);
    await this.updateComplete;
    const answer = new Promise((resolve) => (this.answer = resolve));
    this.#dialog.showModal();
    const draft = typeof from === 'string' ? await loadDraft(from) : from;
    if (draft) await this.#resume(draft);
    else if ((await listDrafts().catch(() => [])).length === 0) this.#begin(innerWidth < innerHeight ? {width: 768, height: 1_024} : {width: 1_024, height: 768});
    else await this.#start();
    return answer;
  }

  render() {
    return html`<dialog class="studio" aria-label="Paint" @close=${this.#closed} @cancel=${(/** @type {Event} */ event) => event.preventDefault()}
        @paste=${this.#pasted} @drop=${this.#dropped} @dragenter=${keep} @dragleave=${keep}>
      ${this.session
        ? keyed(this.session, html`<editor-layout .editor=${this.session.editor} @done=${this.#done} @leave=${async () => (await this.#mayLeave()) && this.#dialog.close()} @others=${this.#others}></editor-layout>`)
        : html`<div class="studio-start">
            <button class="button plain dialog-close" aria-label="Leave the studio" @click=${() => this.#dialog.close()}>${icon('close')}</button>
            <h2>Paint</h2>
            <p class="form-problem" role="alert">${this.problem}</p>
            ${this.opening ? html`<p class="hint" role="status">Opening the painting …</p>`
              : html`<start-screen @begin=${(/** @type {CustomEvent} */ {detail}) => this.#begin(detail)}
                  @resume=${(/** @type {CustomEvent} */ {detail}) => this.#resume(detail)}></start-screen>`}
          </div>`}
    </dialog>`;
  }

  /** @param {{width: number, height: number}} size */
  #begin(size) {
    this.problem = '';
    this.session = newSession(size, this.settings);
  }

  /** @param {import('../document/types.js').Draft} draft */
  async #resume(draft) {
    this.problem = '';
    const opening = (this.opening = new AbortController());
    try {
      this.session = await restoreSession(draft, this.settings, opening.signal);
    } catch (thrown) {
      if (!opening.signal.aborted) this.problem = `This painting can't be opened. ${errorMessage(thrown)}`;
    }
    if (this.opening === opening) this.opening = null;
  }

  async #done() {
    const {session} = this;
    const painted = session && await (await loadModule(() => import('../editor/export-painting.js'))).exportPainting(session);
    if (!painted) return;
    await this.#keep(session);
    this.answer({...painted, id: session.autosave.id});
    this.#dialog.close();
  }

  /** Asks first if the painting is live. */
  async #mayLeave() {
    return (await /** @type {any} */ (this.querySelector('live-control'))?.mayLeave?.()) ?? true;
  }

  async #others() {
    const {session} = this;
    if (!session || !(await this.#mayLeave())) return;
    session.editor.finish();
    await this.#keep(session);
    this.session = null;
    await this.#start();
  }

  #start() {
    return loadModule(() => import('./start-screen.js'));
  }

  async #closed() {
    const {session} = this;
    this.opening?.abort();
    this.session = null;
    this.answer(null);
    if (!session) return;
    session.editor.finish();
    await this.#keep(session);
  }

  /** @param {import('../editor/editor-session.js').EditorSession} work */
  async #keep({editor, autosave}) {
    await autosave.flush().catch(() => editor.announce('This browser can\'t save the painting. Post it before you leave.'));
    autosave.stop();
    editor.stop();
  }

  /** @param {ClipboardEvent} event */
  async #pasted(event) {
    keep(event);
    const {session} = this;
    if (!session || (event.target instanceof Element && event.target.matches('input, textarea'))) return;
    event.preventDefault();
    const file = pictureOf(event.clipboardData);
    const selecting = await session.editor.selectionCommands();
    await (file ? selecting.pasteFile(file) : selecting.paste());
  }

  /** @param {DragEvent} event */
  async #dropped(event) {
    keep(event);
    event.preventDefault();
    const file = pictureOf(event.dataTransfer);
    if (file && this.session) await (await this.session.editor.selectionCommands()).pasteFile(file);
  }

  get #dialog() {
    return /** @type {HTMLDialogElement} */ (this.querySelector('dialog'));
  }
}

customElements.define('paint-studio', PaintStudio);
