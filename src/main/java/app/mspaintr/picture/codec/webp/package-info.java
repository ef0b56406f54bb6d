/** Reads WebP. */
package app.mspaintr.picture.codec.webp;
