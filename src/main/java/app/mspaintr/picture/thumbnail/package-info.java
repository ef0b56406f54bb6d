/** Makes smaller pictures, and the blurred placeholder that a page shows before one loads. */
package app.mspaintr.picture.thumbnail;
