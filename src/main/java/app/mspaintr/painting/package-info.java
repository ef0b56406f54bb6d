/** What the database knows of the painting behind a post. */
package app.mspaintr.painting;
