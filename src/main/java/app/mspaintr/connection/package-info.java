/**
 * Clients and their commands: a session for each connection, the handshake, the rates that limit a
 * client, and the registry in which features register their commands.
 */
package app.mspaintr.connection;
