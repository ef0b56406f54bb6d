package app.mspaintr.publishing;

import static java.util.Objects.requireNonNull;

import app.mspaintr.platform.wire.Command;
import app.mspaintr.platform.wire.CommandId;
import app.mspaintr.post.PlainText;

/**
 * Makes a post of a finished upload; everything but that may be missing.
 *
 * @param upload the picture's
 * @param title null for none
 * @param altText null for none
 * @param log the upload of the painting's log; null if the picture was not painted here
 * @param parent the post whose painting this one continues; null for none
 * @param parentAt bytes of the parent's log that the log begins with; null without a parent
 * @param mayContinue whether others may continue it; null for yes
 * @param live whether its author still paints, for everyone to watch; null for no
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
    implements Command {
  public PublishPost {
    requireNonNull(id);
    requireNonNull(upload);
  }

  /**
   * The same with texts as they are shown.
   *
   * @throws app.mspaintr.platform.wire.ApplicationException if a text is refused
   */
  PublishPost withCleanTexts() {
    return new PublishPost(
        id,
        upload,
        PlainText.title(title),
        PlainText.altText(altText),
        log,
        parent,
        parentAt,
        mayContinue,
        live);
  }

  /** Whether its author still paints. */
  boolean showsPainting() {
    return Boolean.TRUE.equals(live);
  }
}
