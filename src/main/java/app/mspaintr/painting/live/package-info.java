/** Posts whose authors still paint them, and all who watch. */
package app.mspaintr.painting.live;
