/** The log of a painting: every step of it, checked and never painted. */
package app.mspaintr.painting.log;
