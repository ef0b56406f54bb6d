/**
 * The messages of the protocol: events, answers, refusals, chunks, and the codecs that turn them
 * into frames and back. The only package that knows JSON. Knows no service, no entity and no
 * connection.
 */
package app.mspaintr.platform.wire;
