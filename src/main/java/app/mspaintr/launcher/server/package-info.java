/** Starts the server in its process and ends it: settings, beans, components, logs, signals. */
package app.mspaintr.launcher.server;
