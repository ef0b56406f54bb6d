package app.mspaintr.feed;

import static java.util.Objects.requireNonNull;

import app.mspaintr.live.Outcome;
import app.mspaintr.member.Visitor;
import app.mspaintr.wire.CommandId;
import java.util.concurrent.CompletionStage;

/** Makes a post of a finished upload; title and description may be missing. */
public record PublishPost(CommandId id, String upload, String title, String altText)
    implements FeedCommand {
  public PublishPost {
    requireNonNull(id);
    requireNonNull(upload);
  }

  @Override
  public CompletionStage<Outcome> applyTo(FeedServices services, Visitor by) {
    return services.publishing().publish(this, id, by.signedIn(), upload, title, altText);
  }
}
