/** @typedef {import('../net/decoders.js').Notification} Notice */
/** @typedef {{notices: Notice[], noticeCount: number}} UnreadNotifications the newest ones, newest first, and how many there are in all */
/** @typedef {UnreadNotifications | {notice: Notice | null, noticeCount: number}} NotificationUpdate all that is unseen, or one more */

/** The most notifications of a snapshot. */
const SNAPSHOT_LIMIT = 20;

/**
 * @param {NotificationUpdate[]} updates in order; those before the last snapshot do not count
 * @returns {UnreadNotifications}
 */
export function unreadFrom(updates) {
  return updates.reduce(after, /** @type {UnreadNotifications} */ ({notices: [], noticeCount: 0}));
}

/**
 * @param {UnreadNotifications} unseen
 * @param {NotificationUpdate} event one more may be known already, from a snapshot that was read meanwhile
 * @returns {UnreadNotifications}
 */
function after({notices}, event) {
  const {noticeCount} = event;
  if ('notices' in event) return {notices: event.notices, noticeCount};
  const {notice} = event;
  const all = notice ? [notice, ...notices.filter(({id}) => id !== notice.id)] : notices;
  return {notices: all.slice(0, SNAPSHOT_LIMIT), noticeCount};
}

/** @param {Notice} notice */
export function notificationText({author, ofTitle}) {
  return `${author.displayName} continued your ${ofTitle ? `“${ofTitle}”` : 'painting'}`;
}
