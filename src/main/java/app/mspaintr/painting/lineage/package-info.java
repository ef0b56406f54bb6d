/** Which painting is a fork of which. */
package app.mspaintr.painting.lineage;
