/** ThumbHash: a placeholder of some 25 bytes for an image. Knows the JDK alone. */
package app.mspaintr.picture.thumbhash;
