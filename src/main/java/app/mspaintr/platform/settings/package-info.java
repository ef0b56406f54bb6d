/** The operator's settings, each with its unit, default and meaning. Knows no other package. */
package app.mspaintr.platform.settings;
