/**
 * What the operator looks at: health and metrics. Knows the application; nothing but the launcher
 * knows it.
 */
package app.mspaintr.operation;
