/**
 * Posts and their rooms: publishing, starring, commenting, removing, and the endpoint of a room.
 * Knows nothing of the feed's endpoint.
 */
package app.mspaintr.post;
