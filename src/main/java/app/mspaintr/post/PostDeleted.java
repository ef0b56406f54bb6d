package app.mspaintr.post;

import app.mspaintr.painting.Painting;
import app.mspaintr.platform.command.DomainEvent;
import java.util.Optional;

/**
 * A post is about to be removed, under the locks that {@link Posts#lock} takes. Each feature
 * removes what of its own belongs to the post; the post, its stars and its painting go after that.
 */
public final class PostDeleted extends DomainEvent {
  private final Post post;
  private final Optional<Painting> painting;

  PostDeleted(Post post, Optional<Painting> painting) {
    this.post = post;
    this.painting = painting;
  }

  public Post post() {
    return post;
  }

  /** How its picture was painted; empty where it was not painted here. */
  public Optional<Painting> painting() {
    return painting;
  }
}
