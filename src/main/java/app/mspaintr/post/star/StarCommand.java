package app.mspaintr.post.star;

import app.mspaintr.platform.wire.Command;

/** A command about a member's star. */
sealed interface StarCommand extends Command permits CastStar, WithdrawStar {
  /** The post's id. */
  String post();

  /** Whether the star is to be on the post afterwards. */
  boolean wanted();
}
