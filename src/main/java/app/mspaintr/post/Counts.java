package app.mspaintr.post;

/** The tallies of a post. */
public record Counts(String post, int stars, int comments) {
  static Counts of(Post post) {
    return new Counts(Long.toString(post.id()), post.stars(), post.comments());
  }
}
