/** Speaks WebSocket on Grizzly's connections: Tyrus shakes hands, our own code reads and writes. */
package app.mspaintr.launcher.websocket;
