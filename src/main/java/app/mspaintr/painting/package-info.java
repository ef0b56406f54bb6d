/** The rows that say how a post's picture was painted. */
package app.mspaintr.painting;
