/** The room of one post: its endpoint, its first events, and the same over HTTP. */
package app.mspaintr.post.room;
