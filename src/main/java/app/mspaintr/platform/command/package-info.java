/**
 * Executes a member's command once: the result, the idempotent executor, and the domain events that
 * let other features react in the same transaction.
 */
package app.mspaintr.platform.command;
