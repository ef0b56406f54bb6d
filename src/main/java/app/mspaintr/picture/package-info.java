/**
 * From an uploaded file of unknown content to safe, normalised, content-addressed files. A file is
 * recognised by its content, measured by its structure before anything is decoded, decoded, and
 * encoded anew, so that nothing of what came is served. Knows settings only: no database, no
 * connection.
 */
package app.mspaintr.picture;
