package app.mspaintr.post;

import app.mspaintr.platform.command.DomainEvent;

/** A post is about to be published, with its painting where it has one. */
public final class PostCreated extends DomainEvent {
  private final Post post;

  public PostCreated(Post post) {
    this.post = post;
  }

  public Post post() {
    return post;
  }
}
