/**
 * The first code that {@code java -jar} runs, before anything is unpacked. It lies at the WAR's
 * root, needs the JDK and the settings alone.
 */
package app.mspaintr.launcher.bootstrap;
