package app.mspaintr.feed;

import static java.util.Objects.requireNonNull;

import app.mspaintr.live.CommandResult;
import app.mspaintr.member.ClientSession;
import app.mspaintr.post.Submission;
import app.mspaintr.wire.CommandId;
import java.util.concurrent.CompletionStage;

/**
 * Makes a post of a finished upload; all but that may be missing.
 *
 * @param log of a picture that was painted here
 * @param parent the post whose painting was gone on from, at {@code parentAt} bytes of its log
 * @param mayContinue whether others may go on from it
 * @param live whether it is still being painted, for everyone to watch
 */
public record PublishPost(
    CommandId id,
    String upload,
    String title,
    String altText,
    String log,
    String parent,
    Long parentAt,
    Boolean mayContinue,
    Boolean live)
    implements FeedCommand {
  public PublishPost {
    requireNonNull(id);
    requireNonNull(upload);
  }

  @Override
  public CompletionStage<CommandResult> applyTo(FeedServices services, ClientSession by) {
    Submission submission =
        new Submission(upload, title, altText, log, parent, parentAt, mayContinue, live);
    return services.publishing().publish(this, id, by.signedIn(), submission);
  }
}
