/**
 * The shared parts of all picture codecs: limits, samples, orientation. It knows nothing of
 * MSPaintr.
 */
package app.mspaintr.picture.codec;
