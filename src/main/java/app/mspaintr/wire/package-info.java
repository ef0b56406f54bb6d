/**
 * What travels: events, answers, refusals, image chunks, and the codecs that turn them into frames
 * and back. The only package that knows JSON. Knows no service, no entity and no connection.
 */
package app.mspaintr.wire;
