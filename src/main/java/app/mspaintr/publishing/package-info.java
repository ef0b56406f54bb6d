/**
 * Makes a post of an uploaded picture, with the log of its painting, and finishes live paintings.
 */
package app.mspaintr.publishing;
