package app.mspaintr.post;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A picture that a member submits, with its words and its log.
 *
 * @param upload the picture's
 * @param title null for none
 * @param altText null for none
 * @param log the upload of the painting's log; null where the picture was not painted here
 * @param parent the post whose painting was gone on from; null for none
 * @param parentAt bytes of its log that the log begins with; null without a parent
 * @param mayContinue whether others may go on from it; null for yes
 * @param live whether it is still being painted, for everyone to watch; null for no
 */
public record Submission(
    String upload,
    String title,
    String altText,
    String log,
    String parent,
    Long parentAt,
    Boolean mayContinue,
    Boolean live) {
  public Submission {
    requireNonNull(upload);
  }

  /** With texts as they are shown. Refuses those that are none. */
  Submission cleaned() {
    return new Submission(
        upload,
        PlainText.title(title),
        PlainText.altText(altText),
        log,
        parent,
        parentAt,
        mayContinue,
        live);
  }

  boolean isLive() {
    return Boolean.TRUE.equals(live);
  }

  /** The uploads that end with it. */
  List<String> uploads() {
    return log == null || isLive() ? List.of(upload) : List.of(upload, log);
  }
}
