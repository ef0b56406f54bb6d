/** What several tests need: the WAR as a process. */
package app.mspaintr.support;
