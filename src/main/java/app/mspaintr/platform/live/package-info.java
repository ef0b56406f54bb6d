/**
 * Sends events to clients: the hub of topics, its broadcasters, the connections and the outlets
 * beneath. Knows nothing of posts, pictures and members.
 */
package app.mspaintr.platform.live;
