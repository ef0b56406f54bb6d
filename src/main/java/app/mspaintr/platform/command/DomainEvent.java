package app.mspaintr.platform.command;

import app.mspaintr.platform.live.SafeRunnable;
import app.mspaintr.platform.store.Topic;
import app.mspaintr.platform.wire.Event;
import java.util.ArrayList;
import java.util.List;

/**
 * Something that happened inside a running transaction. A feature fires it with {@link
 * DomainEvents}; other features observe it ({@code @Observes}), change rows of their own in the
 * same transaction, and announce what clients are to hear.
 */
public abstract class DomainEvent {
  /** An event for a topic's history, which has no place there yet. */
  record Announcement(Topic topic, String subject, Event event) {}

  private final List<Announcement> announcements = new ArrayList<>();
  private final List<SafeRunnable> afterwards = new ArrayList<>();

  /**
   * Announces an event to a topic's subscribers. Observers lock no topic: after all of them ran,
   * their topics are locked in one statement. A topic that is not there hears nothing.
   *
   * @param subject what the event tells about, such as {@code comment/5}; null where nothing can be
   *     removed
   */
  public final void announce(Topic topic, String subject, Event event) {
    announcements.add(new Announcement(topic, subject, event));
  }

  /**
   * Does something after the commit, the answer and the events.
   *
   * @param failed the line of the log if it fails
   */
  public final void afterwards(String failed, Runnable work) {
    afterwards.add(new SafeRunnable(failed, work));
  }

  final List<Announcement> announcements() {
    return announcements;
  }

  final List<SafeRunnable> afterwards() {
    return afterwards;
  }
}
