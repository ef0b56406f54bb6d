package app.mspaintr.post.star;

import static java.util.Objects.requireNonNull;

import app.mspaintr.platform.wire.CommandId;

/** Puts the sender's star on a post. */
public record CastStar(CommandId id, String post) implements StarCommand {
  public CastStar {
    requireNonNull(id);
    requireNonNull(post);
  }

  @Override
  public boolean wanted() {
    return true;
  }
}
