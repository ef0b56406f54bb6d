import {formatCount} from '../shell/format.js';
import {html, nothing} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {runInBackground} from '../shell/toasts.js';
import {PageElement} from '../shell/page-element.js';
import '../shell/time-ago.js';
import {feedTopic} from '../net/feed-topic.js';
import {notificationText} from './unread.js';

/** Lists members who continued the reader's paintings, and marks the listed notifications as seen. */
export class NotificationList extends PageElement {
  static properties = {unseen: {attribute: false}};

  constructor() {
    super();
    /** @type {import('./unread.js').UnreadNotifications} */
    this.unseen = {notices: [], noticeCount: 0};
  }

  firstUpdated() {
    const [newest] = this.unseen.notices;
    if (!newest) return;
    // A reader who arrived in a room has no feed connection yet.
    feedTopic.start();
    runInBackground(feedTopic.commands.send('seeNotices', {upTo: newest.id}));
  }

  render() {
    const {notices, noticeCount} = this.unseen;
    const older = noticeCount - notices.length;
    return html`<section class="notification-panel" aria-label="Notices">
      ${notices.length > 0
        ? html`<ol>${repeat(notices, ({id}) => id, (notice) => html`<li>
            <a href="posts/${encodeURIComponent(notice.post)}">${notificationText(notice)}</a>
            <p class="by">${notice.title ? html`<span>“${notice.title}”</span>` : nothing}<time-ago moment=${notice.at}></time-ago></p>
          </li>`)}</ol>`
        : html`<p>Nothing new.</p>`}
      ${older > 0 ? html`<p class="hint">and ${formatCount(older, 'older one', 'older ones')}</p>` : nothing}
    </section>`;
  }
}

customElements.define('notification-list', NotificationList);
