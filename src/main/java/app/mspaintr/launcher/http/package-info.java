/** Answers HTTP: Grizzly with its limits, the page's files, servlets, and Jersey for REST. */
package app.mspaintr.launcher.http;
