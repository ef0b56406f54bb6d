/**
 * Pictures: their rows, and the doors to their files. Below: a file is recognised by its content,
 * measured by its structure before anything is decoded, decoded, and encoded anew, so that nothing
 * of what came is served. Knows no post.
 */
package app.mspaintr.picture;
