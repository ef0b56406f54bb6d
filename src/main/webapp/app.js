import {html, nothing} from 'lit';
import {keyed} from 'lit/directives/keyed.js';
import './feed/feed-page.js';
import {feedTopic} from './net/feed-topic.js';
import './publish/post-launcher.js';
import './member/member-menu.js';
import {session} from './member/session.js';
import './shell/connection-status.js';
import {icon} from './shell/icons.js';
import {loadModule} from './shell/load-module.js';
import {router} from './shell/router.js';
import {runInBackground, showErrorToast} from './shell/toasts.js';
import {PageElement} from './shell/page-element.js';
import {loadStyleSheets} from './shell/load-style-sheets.js';
import {wordmark} from './shell/wordmark.js';

const ROOM_STYLES = ['style/post/room.css', 'style/post/picture.css', 'style/post/lineage.css', 'style/post/comments.css', 'style/post/composer.css'];

/** The whole page: its header, the feed or a room, and the dialogs. */
export class MspaintrApp extends PageElement {
  static properties = {route: {state: true}, topic: {state: true}, notificationUpdates: {state: true}};

  constructor() {
    super();
    /** @type {import('./shell/router.js').Route | null} what is shown; null until it is loaded */
    this.route = null;
    /** @type {import('./net/topic.js').Topic | null} the one of what is shown */
    this.topic = null;
    /** @type {import('./notifications/unread.js').NotificationUpdate[]} updates of the reader's notifications, beginning with a snapshot */
    this.notificationUpdates = [];
    /** Once visited the feed stays, hidden, as it was left. */
    this.hasFeed = false;
    /** Whether the reader went from one place to another, rather than arriving. */
    this.hasMoved = false;
    this.feedTop = 0;
    /** @type {HTMLElement | null} the element that led away from the feed */
    this.departure = null;
  }

  connectedCallback() {
    super.connectedCallback();
    // The content that the server rendered stays until now.
    this.replaceChildren();
    router.start();
    this.addCleanup(
      router.on('navigated', (route) => void this.#move(route).catch(showErrorToast)),
      session.on('switched', () => feedTopic.connection.reopen()),
      session.watch(feedTopic),
      feedTopic.connection.on('snapshot', (event) => event.kind === 'feed' && this.#notify(event)),
      feedTopic.connection.on('noticesCounted', (event) => this.#notify(event)),
      feedTopic.connection.on('continued', (event) => this.#notify(event)),
    );
    runInBackground(session.load());
    this.#move(router.route).catch(showErrorToast);
  }

  render() {
    const {route} = this;
    this.hasFeed ||= route?.name === 'feed';
    return html`
      <button class="skip button" @click=${this.#skip}>Skip to the pictures</button>
      <header class="site-header">
        <div class="site-header-inner">
          <a class="logo" href="./" aria-label="MSPaintr, all pictures" @click=${this.#home}>${wordmark}</a>
          <connection-status .topic=${route?.name === 'feed' ? feedTopic : this.topic}></connection-status>
          <button class="button primary" data-opens="post-form">${icon('plus')} <span>Post</span></button>
          <notification-button .updates=${this.notificationUpdates}></notification-button>
          <member-menu></member-menu>
        </div>
      </header>
      <main id="main" tabindex="-1" @starred=${this.#starred}>
        ${this.hasFeed ? html`<feed-page ?hidden=${route?.name !== 'feed'}></feed-page>` : nothing}
        ${route?.name === 'room'
          ? keyed(route.id, html`<room-page .postId=${route.id} .atComments=${route.atComments} .takesFocus=${this.hasMoved}
              @topic=${(/** @type {CustomEvent} */ {detail}) => this.#enterRoom(detail)}></room-page>`)
          : nothing}
        ${route?.name === 'unknown' ? this.#nowhere() : nothing}
      </main>
      <post-launcher @posted=${(/** @type {CustomEvent} */ {detail}) => this.#feed?.sync.addOwnPost(detail)}></post-launcher>
      <member-dialog></member-dialog>
      <confirm-dialog></confirm-dialog>
      <toast-region></toast-region>`;
  }

  #nowhere() {
    return html`<div class="empty"><h1 tabindex="-1">Page not found</h1>
      <p>The link is wrong.</p><a class="button primary" href="./">See what is new</a></div>`;
  }

  /** @param {import('./shell/router.js').Route} route */
  async #move(route) {
    if (route.name === 'room') await loadModule(() => Promise.all([import('./post/room/room-page.js'), loadStyleSheets(...ROOM_STYLES)]));
    // Loading took its time: the reader may have gone elsewhere.
    if (route !== router.route) return;
    const before = this.route?.name;
    if (before === 'feed' && route.name !== 'feed') {
      this.feedTop = scrollY;
      this.departure = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    }
    this.hasMoved = before !== undefined;
    const returns = this.hasMoved && before !== 'feed';
    this.route = route;
    await this.updateComplete;
    if (!this.hasMoved) return;
    if (route.name !== 'feed') return scrollTo({top: 0, behavior: 'instant'});
    document.title = 'MSPaintr';
    if (!returns) return;
    await this.#feed?.updateComplete;
    scrollTo({top: this.feedTop, behavior: 'instant'});
    const target = this.departure?.isConnected ? this.departure : /** @type {HTMLElement | null} */ (this.querySelector('feed-page h1'));
    target?.focus({preventScroll: true});
  }

  /** On the feed already, the logo leads up. @param {Event} event */
  #home(event) {
    if (this.route?.name !== 'feed') return;
    event.preventDefault();
    scrollTo({top: 0});
  }

  #skip() {
    /** @type {HTMLElement | null} */ (this.querySelector('main'))?.focus();
  }

  /** A star given in a room also shows on the feed, whose events bring only the count. @param {CustomEvent} event */
  #starred({detail: {post, ...tally}}) {
    this.#feed?.sync.tally(post, tally);
  }

  /** Takes notifications from the room's topic while the feed's topic is not connected. @param {import('./net/topic.js').Topic} topic */
  #enterRoom(topic) {
    this.topic = topic;
    const notify = (/** @type {any} */ event) => feedTopic.connection.state === 'live' || this.#notify(event);
    topic.connection.on('snapshot', notify);
    topic.connection.on('noticesCounted', notify);
  }

  /** @param {import('./notifications/unread.js').NotificationUpdate} event */
  #notify(event) {
    this.notificationUpdates = 'notices' in event ? [event] : [...this.notificationUpdates, event];
    if (event.noticeCount > 0) runInBackground(loadModule(() => import('./notifications/notification-button.js')));
  }

  get #feed() {
    return /** @type {import('./feed/feed-page.js').FeedPage | null} */ (this.querySelector('feed-page'));
  }
}

customElements.define('mspaintr-app', MspaintrApp);
