/**
 * The painting log, {@code docs/protocol/paint-log.md}: checked here, never painted. Anyone may
 * have written the bytes.
 */
package app.mspaintr.painting;
