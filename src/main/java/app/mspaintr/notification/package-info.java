/** Tells members what concerns them; it only observes what other features do. */
package app.mspaintr.notification;
