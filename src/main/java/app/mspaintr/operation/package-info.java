/**
 * Health and metrics for the operator. Knows the application; nothing but the launcher knows it.
 */
package app.mspaintr.operation;
