/** Reads and writes JPEG. */
package app.mspaintr.picture.codec.jpeg;
