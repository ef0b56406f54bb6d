/** Stars on posts. */
package app.mspaintr.post.star;
