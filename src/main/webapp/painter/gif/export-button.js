import {formatBytes} from '../../shell/format.js';
import {html, nothing} from 'lit';
import {loadModule} from '../../shell/load-module.js';
import {announce} from '../../shell/toasts.js';
import {PageElement} from '../../shell/page-element.js';
import {errorMessage} from '../../net/app-error.js';

/** A button that exports a replay as an animation. Leaving the page cancels the export. */
export class ExportButton extends PageElement {
  static properties = {done: {state: true}, saved: {state: true}, problem: {state: true}};

  constructor() {
    super();
    /** The painting's. */
    this.log = new Uint8Array();
    /** That it may have. */
    this.mostBytes = 0;
    /** The picture's title, which names the file. */
    this.name = '';
    /** The share that is made, to 1; null where nothing is being made. @type {number | null} */
    this.done = null;
    /** @type {{file: File, url: string} | null} */
    this.saved = null;
    this.problem = '';
    this.making = new AbortController();
  }

  firstUpdated() {
    this.addCleanup(() => this.making.abort(), () => this.#forget());
  }

  render() {
    const {done, saved, problem} = this;
    return html`<button class="button small" aria-disabled=${done !== null} @click=${this.#save}>Save as animation</button>
      ${done === null ? nothing : html`<div class="export-progress">
        <label><span>Making the animation</span> <progress max="1" value=${done}></progress></label>
        <button class="button small" @click=${this.#cancel}>Cancel</button>
      </div>`}
      ${saved ? html`<p class="hint export-result">Saved as <a class="link" href=${saved.url} download=${saved.file.name}>${saved.file.name}</a>, ${formatBytes(saved.file.size)}.</p>` : nothing}
      <p class="form-problem" role="alert">${problem}</p>`;
  }

  async #save() {
    if (this.done !== null) return;
    this.#forget();
    this.done = 0;
    const {signal} = (this.making = new AbortController());
    announce('Making the animation');
    try {
      const {exportGif} = await loadModule(() => import('./export-gif.js'));
      const file = await exportGif({log: this.log, mostBytes: this.mostBytes, title: this.name}, {signal, onProgress: (done) => (this.done = done)});
      this.saved = {file, url: URL.createObjectURL(file)};
      announce(`The animation is saved as ${file.name}`);
    } catch (thrown) {
      if (!signal.aborted) this.problem = errorMessage(thrown);
    }
    await this.#end();
  }

  #cancel() {
    this.making.abort();
    announce('Animation cancelled');
  }

  async #end() {
    const hadFocus = this.contains(document.activeElement);
    this.done = null;
    await this.updateComplete;
    if (hadFocus) this.querySelector('button')?.focus();
    this.querySelector('a')?.click();
  }

  /** Releases the file that was saved before. */
  #forget() {
    if (this.saved) URL.revokeObjectURL(this.saved.url);
    this.saved = null;
    this.problem = '';
  }
}

customElements.define('export-button', ExportButton);
