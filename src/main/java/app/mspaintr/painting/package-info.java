/**
 * The painting log, {@code docs/protocol/paint-log.md}: checked here, never painted. What is read
 * comes from anyone.
 */
package app.mspaintr.painting;
