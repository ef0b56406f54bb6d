package app.mspaintr.live;

import app.mspaintr.wire.Answer;
import app.mspaintr.wire.WireFormat;
import java.util.List;
import java.util.Objects;

/**
 * What a command came to, committed: first its sender is answered, then the news goes out.
 *
 * @param answer the JSON of the answer
 * @param news for the audiences; empty for a read, and for a command that was carried out before
 */
public record Outcome(String answer, List<News> news) {
  public Outcome {
    Objects.requireNonNull(answer);
    news = List.copyOf(news);
  }

  public static Outcome of(Answer answer, List<News> news) {
    return new Outcome(WireFormat.write(answer), news);
  }
}
