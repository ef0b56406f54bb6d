package app.mspaintr.post;

import app.mspaintr.wire.Person;

/** A comment as clients see it; {@code writtenAt} is ISO-8601, UTC, with milliseconds. */
public record WrittenComment(
    String id, String post, Person author, String text, String writtenAt) {}
