/** Turns colours of other profiles into sRGB. */
package app.mspaintr.picture.codec.colour;
