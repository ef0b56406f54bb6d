package app.mspaintr.post;

import app.mspaintr.wire.Event;

/**
 * Something was painted, live.
 *
 * @param post whose picture is being painted
 * @param offset bytes of its log before these
 * @param log the next ones, in Base64; they end with an entry
 */
public record Painted(String post, long offset, String log) implements Event {}
