/** Reads and writes PNG. */
package app.mspaintr.picture.codec.png;
