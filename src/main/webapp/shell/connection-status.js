import {html, nothing} from 'lit';
import {PageElement} from './page-element.js';

/** A shorter loss of the connection is not shown, as the page reconnects by itself. */
const SAID_AFTER_MS = 2_000;

const WORDS = {idle: '', connecting: 'Connecting …', live: 'Live', waiting: 'Offline', gone: ''};

/** Shows whether the page is live. */
export class ConnectionStatus extends PageElement {
  static properties = {topic: {attribute: false}, isLongLost: {state: true}};

  constructor() {
    super();
    /** @type {import('../net/topic.js').Topic | null} the one that matters for what is shown */
    this.topic = null;
    this.isLongLost = false;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.timer = undefined;
    this.end = () => {};
  }

  connectedCallback() {
    super.connectedCallback();
    const ticking = setInterval(() => this.isLongLost && this.requestUpdate(), 1_000);
    this.addCleanup(() => clearInterval(ticking), () => clearTimeout(this.timer), () => this.end());
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (!changed.has('topic')) return;
    this.end();
    this.end = this.topic?.connection.on('state', () => this.#changed()) ?? (() => {});
    this.#changed();
  }

  render() {
    const state = this.topic?.connection.state ?? 'idle';
    const shown = this.isLongLost && state !== 'gone' ? 'waiting' : state === 'waiting' ? 'connecting' : state;
    return html`
      <span class="connection is-${shown}" title=${WORDS[shown]}>
        <span class="status-dot" aria-hidden="true"></span>
        <span class="connection-text" role="status">${WORDS[shown]}</span>
        ${this.isLongLost ? this.#retrying(state) : nothing}
      </span>`;
  }

  /** @param {import('../net/connection.js').State} state */
  #retrying(state) {
    const retryAt = this.topic?.connection.retryAt;
    const seconds = retryAt ? Math.max(0, Math.ceil((retryAt - Date.now()) / 1_000)) : 0;
    return html`<span class="connection-retry">${state === 'connecting' ? 'trying …' : `trying again in ${seconds} s`}</span>
      <button class="link" ?disabled=${state !== 'waiting'} @click=${() => this.topic?.connection.retry()}>Try now</button>`;
  }

  #changed() {
    const state = this.topic?.connection.state;
    if (state === 'live' || state === 'idle' || state === 'gone') {
      clearTimeout(this.timer);
      this.timer = undefined;
      this.isLongLost = false;
    } else {
      this.timer ??= setTimeout(() => (this.isLongLost = true), SAID_AFTER_MS);
    }
    this.requestUpdate();
  }
}

customElements.define('connection-status', ConnectionStatus);
