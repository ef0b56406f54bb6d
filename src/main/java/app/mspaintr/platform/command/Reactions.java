package app.mspaintr.platform.command;

import app.mspaintr.platform.live.SafeRunnable;
import app.mspaintr.platform.live.TopicEvent;
import java.util.List;

/**
 * The events and later work that a {@link DomainEvent} leads to.
 *
 * @param events for the topics' subscribers, after the commit
 * @param afterwards what follows the events
 */
public record Reactions(List<TopicEvent> events, List<SafeRunnable> afterwards) {
  /** Nothing. */
  public static final Reactions NONE = new Reactions(List.of(), List.of());

  public Reactions {
    events = List.copyOf(events);
    afterwards = List.copyOf(afterwards);
  }
}
