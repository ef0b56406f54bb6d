package app.mspaintr.platform.command;

import app.mspaintr.platform.command.DomainEvent.Announcement;
import app.mspaintr.platform.live.TopicEvent;
import app.mspaintr.platform.store.Journal;
import app.mspaintr.platform.store.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/** Fires domain events to the features that observe them, inside the running transaction. */
@ApplicationScoped
public class DomainEvents {
  private Event<DomainEvent> observers;
  private Journal journal;

  protected DomainEvents() {}

  @Inject
  DomainEvents(Event<DomainEvent> observers, Journal journal) {
    this.observers = observers;
    this.journal = journal;
  }

  /**
   * Has every observer react, then locks the topics that they announced to, all in one statement,
   * and writes the announcements into the journal. An observer that throws fails the transaction.
   */
  public Reactions fire(DomainEvent happened) {
    observers.fire(happened);
    List<Announcement> announcements = happened.announcements();
    Set<Topic> locked =
        announcements.isEmpty()
            ? Set.of()
            : journal.lock(announcements.stream().map(Announcement::topic).distinct().toList());
    return new Reactions(
        announcements.stream()
            .filter(it -> locked.contains(it.topic()))
            .map(it -> TopicEvent.of(journal.append(it.topic(), it.subject(), it.event())))
            .toList(),
        happened.afterwards());
  }
}
