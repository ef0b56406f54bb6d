/** The named threads that the parts of the server run on. It knows no other package. */
package app.mspaintr.platform.runtime;
