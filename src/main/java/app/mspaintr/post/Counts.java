package app.mspaintr.post;

/** The tallies of a post. */
public record Counts(String post, int stars, int comments) {}
