/** Uploads that come in chunks and go on where they stopped, whatever happened. */
package app.mspaintr.upload;
