/**
 * The launcher: one port for pages, REST and WebSockets when the WAR runs alone. All that knows
 * Grizzly, Tyrus, Weld or Jersey is here, and no other package knows that this one exists: on an
 * application server it is never loaded.
 */
package app.mspaintr.launcher;
