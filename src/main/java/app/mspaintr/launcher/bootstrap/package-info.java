/**
 * The first code that {@code java -jar} runs, before anything is unpacked. It lies at the WAR's
 * root, and needs the JDK, the settings and the loader of WARs alone.
 */
package app.mspaintr.launcher.bootstrap;
