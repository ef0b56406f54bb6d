package app.mspaintr.live;

import app.mspaintr.wire.Answer;
import app.mspaintr.wire.WireFormat;
import java.util.List;
import java.util.Objects;

/**
 * What a command came to, committed, and done wherever others look for it: now its sender is
 * answered, then the news goes out, then what only tidies up is done.
 *
 * @param answer the JSON of the answer
 * @param news for the hub; empty for a read, and for a command that was carried out before
 * @param afterwards what follows the news
 */
public record CommandResult(String answer, List<TopicEvent> news, Runnable afterwards) {
  public CommandResult {
    Objects.requireNonNull(answer);
    news = List.copyOf(news);
    Objects.requireNonNull(afterwards);
  }

  /** The answer to a read. */
  public static CommandResult of(Answer answer) {
    return new CommandResult(WireFormat.write(answer), List.of(), () -> {});
  }

  /**
   * The same, with one more thing to do at the end, whether or not those before it failed: nobody
   * is left who could be told.
   *
   * @param failed what the log says where it failed
   */
  public CommandResult then(String failed, Runnable more) {
    return new CommandResult(
        answer,
        news,
        () -> {
          afterwards.run();
          SafeRunnable.run(failed, more);
        });
  }
}
