package app.mspaintr.post;

import app.mspaintr.live.CommandResult;
import app.mspaintr.member.ClientSession;
import java.util.concurrent.CompletionStage;

/** A command about a member's star. */
sealed interface StarCommand extends PostCommand permits CastStar, WithdrawStar {
  /** The post's id. */
  String post();

  /** Whether the star is to be on the post afterwards. */
  boolean wanted();

  @Override
  default CompletionStage<CommandResult> applyTo(PostServices services, ClientSession by) {
    return services.starring().star(this, by.signedIn());
  }
}
