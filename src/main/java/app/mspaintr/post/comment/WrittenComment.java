package app.mspaintr.post.comment;

import app.mspaintr.platform.wire.Person;
import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A comment as clients see it.
 *
 * @param text empty where there is only a drawing
 * @param writtenAt ISO-8601, UTC, with milliseconds
 * @param pin where it is stuck to the picture; null, and left out, for nowhere
 * @param drawing null, and left out, for none
 */
public record WrittenComment(
    String id,
    String post,
    Person author,
    String text,
    String writtenAt,
    @JsonInclude(JsonInclude.Include.NON_NULL) PublishedPin pin,
    @JsonInclude(JsonInclude.Include.NON_NULL) PublishedDrawing drawing) {}
