/**
 * The WAR on application servers: the very file, deployed, and spoken to from outside. Knows the
 * protocol and none of the application's classes.
 */
package app.mspaintr.servers;
