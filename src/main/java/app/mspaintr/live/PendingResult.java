package app.mspaintr.live;

import app.mspaintr.wire.Answer;
import java.util.List;
import java.util.Objects;

/**
 * What a command did, in a transaction that is not committed yet.
 *
 * @param answer for its sender
 * @param subject what the answer tells about, such as {@code comment/5}: it is blanked when that is
 *     removed; or null
 * @param news for the hub
 */
public record PendingResult(Answer answer, String subject, List<TopicEvent> news) {
  public PendingResult {
    Objects.requireNonNull(answer);
    news = List.copyOf(news);
  }

  /** A deed that changed nothing, since all was so already. */
  public static PendingResult nothing(Answer answer) {
    return new PendingResult(answer, null, List.of());
  }
}
