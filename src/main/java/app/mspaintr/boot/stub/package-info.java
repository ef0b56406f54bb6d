/**
 * What {@code java -jar} runs before anything is unpacked: lies at the WAR's root, needs the JDK
 * and the settings alone.
 */
package app.mspaintr.boot.stub;
