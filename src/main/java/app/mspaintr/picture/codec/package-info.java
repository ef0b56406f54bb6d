/** What all picture codecs share: limits, samples, orientation. Knows nothing of MSPaintr. */
package app.mspaintr.picture.codec;
