import {html, nothing} from 'lit';
import {pixelIcon} from '../shell/icons.js';
import {loadModule} from '../shell/load-module.js';
import {router} from '../shell/router.js';
import {showToast, showErrorToast} from '../shell/toasts.js';
import {PageElement} from '../shell/page-element.js';
import {unreadFrom, notificationText} from './unread.js';

/** @typedef {import('./unread.js').UnreadNotifications} UnreadNotifications */

const bell = pixelIcon(`
...#...
..###..
.#####.
.#####.
.#####.
#######
...#...`, 'bell');

/** Shows the number of unread notifications; opening it loads the list. */
export class NotificationButton extends PageElement {
  static properties = {updates: {attribute: false}, listed: {state: true}};

  constructor() {
    super();
    /** @type {import('./unread.js').NotificationUpdate[]} */
    this.updates = [];
    /** @type {UnreadNotifications | null} while the list is open: what it was opened with, and is seen */
    this.listed = null;
  }

  connectedCallback() {
    super.connectedCallback();
    this.addEventListener('focusout', ({relatedTarget}) => {
      if (this.contains(/** @type {Node | null} */ (relatedTarget))) return;
      this.listed = null;
      this.requestUpdate();
    });
    this.addEventListener('keydown', ({key}) => key === 'Escape' && this.#close());
    this.addCleanup(router.on('navigated', () => this.#close()));
  }

  /** @param {Map<string, unknown>} changed */
  updated(changed) {
    const last = this.updates.at(-1);
    if (!changed.has('updates') || !last || 'notices' in last || !last.notice) return;
    const {notice} = last;
    showToast(notificationText(notice), {label: 'See it', run: () => router.navigate(`posts/${notice.post}`)});
  }

  render() {
    const {noticeCount} = this.listed ?? unreadFrom(this.updates);
    // A reader who has just seen the last one keeps the focus in the list.
    if (noticeCount === 0 && !this.listed && !this.matches(':focus-within')) return nothing;
    return html`
      <button class="button plain notification-toggle" aria-expanded=${this.listed !== null} aria-controls="notification-panel" @click=${this.#toggle}>
        ${bell} ${noticeCount} <span class="name">${noticeCount === 1 ? 'notice' : 'notices'}</span>
      </button>
      <div id="notification-panel">${this.listed ? html`<notification-list .unseen=${this.listed}></notification-list>` : nothing}</div>`;
  }

  async #toggle() {
    if (this.listed) return this.#close();
    try {
      await loadModule(() => import('./notification-list.js'));
      this.listed = unreadFrom(this.updates);
    } catch (thrown) {
      showErrorToast(thrown);
    }
  }

  #close() {
    if (!this.listed) return;
    this.querySelector('button')?.focus();
    this.listed = null;
  }
}

customElements.define('notification-button', NotificationButton);
