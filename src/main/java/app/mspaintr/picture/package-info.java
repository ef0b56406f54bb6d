/**
 * Pictures: receiving uploads, making of files of unknown content safe ones of our own, and where
 * their bytes rest. A file is recognised by its content, measured by its structure before anything
 * is decoded, decoded, and encoded anew, so that nothing of what came is served. Does not know who
 * watches, nor what a post is.
 */
package app.mspaintr.picture;
