/** @typedef {import('../net/decoders.js').Notification} Notice */
/** @typedef {{notices: Notice[], noticeCount: number}} UnreadNotifications the newest ones, newest first, and how many there are in all */
/** @typedef {UnreadNotifications | {notice: Notice | null, noticeCount: number}} NotificationUpdate all that is unseen, or one more */

/** As many as a snapshot tells. */
const MOST_TOLD = 20;

/**
 * @param {NotificationUpdate[]} told in order; of those from before all was told nothing counts
 * @returns {UnreadNotifications}
 */
export function unreadFrom(told) {
  return told.reduce(after, /** @type {UnreadNotifications} */ ({notices: [], noticeCount: 0}));
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
  return {notices: all.slice(0, MOST_TOLD), noticeCount};
}

/** @param {Notice} notice */
export function notificationText({author, ofTitle}) {
  return `${author.displayName} continued your ${ofTitle ? `“${ofTitle}”` : 'painting'}`;
}
