/** Reads and writes GIF, and its LZW codes. */
package app.mspaintr.picture.codec.gif;
