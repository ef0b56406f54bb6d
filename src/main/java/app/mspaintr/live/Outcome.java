package app.mspaintr.live;

import app.mspaintr.wire.Answer;
import app.mspaintr.wire.WireFormat;
import java.util.List;
import java.util.Objects;

/**
 * What a command came to, committed: first its sender is answered, then the news goes out, then
 * what only tidies up is done.
 *
 * @param answer the JSON of the answer
 * @param news for the audiences; empty for a read, and for a command that was carried out before
 * @param afterwards what follows the news
 */
public record Outcome(String answer, List<News> news, Runnable afterwards) {
  public Outcome {
    Objects.requireNonNull(answer);
    news = List.copyOf(news);
    Objects.requireNonNull(afterwards);
  }

  /** The answer to a read. */
  public static Outcome of(Answer answer) {
    return new Outcome(WireFormat.write(answer), List.of(), () -> {});
  }

  /** The same, with one more thing to do at the end. */
  public Outcome then(Runnable more) {
    return new Outcome(
        answer,
        news,
        () -> {
          afterwards.run();
          more.run();
        });
  }
}
