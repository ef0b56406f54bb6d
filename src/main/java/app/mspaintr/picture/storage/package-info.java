/** The files of pictures: durable, found by their digest, and collected once nothing names them. */
package app.mspaintr.picture.storage;
