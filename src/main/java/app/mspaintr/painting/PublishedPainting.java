package app.mspaintr.painting;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * How a picture was painted, as clients see it.
 *
 * @param url of the log, relative to the page
 * @param bytes of the log
 * @param strokes how often a tool was put down to draw
 * @param spentMs how long it was painted, in milliseconds
 * @param live whether it is still being painted: then all of this is of the moment it was opened
 * @param mayContinue whether others may go on from it
 * @param parent what it goes on from; null, and left out, where that is nothing
 */
public record PublishedPainting(
    String url,
    long bytes,
    int strokes,
    long spentMs,
    boolean live,
    boolean mayContinue,
    @JsonInclude(JsonInclude.Include.NON_NULL) Parent parent) {

  /** A post, and the bytes of its painting's log that were gone on from. */
  public record Parent(String post, long at) {}
}
