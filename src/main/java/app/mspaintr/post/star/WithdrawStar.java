package app.mspaintr.post.star;

import static java.util.Objects.requireNonNull;

import app.mspaintr.platform.wire.CommandId;

/** Takes the sender's star off a post. */
public record WithdrawStar(CommandId id, String post) implements StarCommand {
  public WithdrawStar {
    requireNonNull(id);
    requireNonNull(post);
  }

  @Override
  public boolean wanted() {
    return false;
  }
}
