package app.mspaintr.post.comment;

/**
 * A drawing that is a comment, or part of one.
 *
 * @param url of its log, relative to the page
 * @param width of its canvas, in pixels
 * @param height of its canvas, in pixels
 */
public record PublishedDrawing(String url, int width, int height) {}
