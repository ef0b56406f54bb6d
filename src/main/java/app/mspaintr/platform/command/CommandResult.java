package app.mspaintr.platform.command;

import app.mspaintr.platform.live.SafeRunnable;
import app.mspaintr.platform.live.TopicEvent;
import app.mspaintr.platform.wire.Answer;
import app.mspaintr.platform.wire.WireFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The result of a command. A service makes it in the command's transaction. After the commit the
 * sender gets the answer, then subscribers get the events, then {@code afterwards} tidies up.
 *
 * @param answer the JSON of the answer
 * @param subject what the answer tells about, such as {@code comment/5}: it is blanked when that is
 *     removed; or null
 * @param events for the topics' subscribers; empty for a read, and for a command that was executed
 *     before
 * @param afterwards what follows the events
 */
public record CommandResult(
    String answer, String subject, List<TopicEvent> events, Runnable afterwards) {
  public CommandResult {
    Objects.requireNonNull(answer);
    events = List.copyOf(events);
    Objects.requireNonNull(afterwards);
  }

  /** The result of a read, or of a command that changed nothing for others. */
  public static CommandResult of(Answer answer) {
    return of(answer, null, List.of());
  }

  /** The result of a change; {@code subject} may be null. */
  public static CommandResult of(Answer answer, String subject, List<TopicEvent> events) {
    return new CommandResult(WireFormat.write(answer), subject, events, () -> {});
  }

  /** The result of a command that was executed before: the same answer, and nothing else. */
  static CommandResult repeated(String answer) {
    return new CommandResult(answer, null, List.of(), () -> {});
  }

  /** This result with what a domain event led to. */
  public CommandResult with(Reactions reactions) {
    List<TopicEvent> all = new ArrayList<>(events);
    all.addAll(reactions.events());
    return new CommandResult(
        answer,
        subject,
        all,
        () -> {
          afterwards.run();
          reactions.afterwards().forEach(SafeRunnable::run);
        });
  }

  /**
   * This result with one more thing to do at the end. It runs whether or not those before it
   * failed: nobody is left who could be told.
   *
   * @param failed the line of the log if it fails
   */
  public CommandResult then(String failed, Runnable more) {
    return new CommandResult(
        answer,
        subject,
        events,
        () -> {
          afterwards.run();
          SafeRunnable.run(failed, more);
        });
  }
}
