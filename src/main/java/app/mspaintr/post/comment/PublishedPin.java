package app.mspaintr.post.comment;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Where a comment is stuck to a picture, as clients see it.
 *
 * @param number that it is known by on this picture, from 1; it never changes
 * @param x pixels from the picture's left
 * @param y pixels from its top
 * @param at the moment of a painting, in bytes of its log; null, and left out, for none
 */
public record PublishedPin(
    int number, int x, int y, @JsonInclude(JsonInclude.Include.NON_NULL) Long at) {}
