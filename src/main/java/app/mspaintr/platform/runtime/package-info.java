/** What the parts of the server run on: named threads. Knows no other package. */
package app.mspaintr.platform.runtime;
