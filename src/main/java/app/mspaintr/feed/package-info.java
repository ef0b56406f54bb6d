/**
 * The feed: its endpoint, commands and snapshot, and the page that shows it. The top of the
 * application.
 */
package app.mspaintr.feed;
