/**
 * Who watches what, and how an event reaches them: topics' audiences, the seats in them, and the
 * outlets beneath. Knows nothing of posts, pictures and members.
 */
package app.mspaintr.live;
