/** Recognises an uploaded picture and encodes it anew, within limits of memory and time. */
package app.mspaintr.picture.transcode;
