package app.mspaintr.platform.live;

import app.mspaintr.platform.settings.Setting;
import app.mspaintr.platform.settings.Settings;
import app.mspaintr.platform.store.Epoch;
import app.mspaintr.platform.store.Journal;
import app.mspaintr.platform.store.Topic;
import app.mspaintr.platform.wire.EncodedEvent;
import app.mspaintr.platform.wire.Resumed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads the events that a returning client missed. Each method is part of a running transaction.
 */
@ApplicationScoped
public class EventReplay {
  private Journal journal;
  private Epoch epoch;
  private int most;

  protected EventReplay() {}

  @Inject
  EventReplay(Journal journal, Epoch epoch, Settings settings) {
    this.journal = journal;
    this.epoch = epoch;
    // what is missed must fit the queue with room to spare for what is held meanwhile
    this.most = settings.number(Setting.SEND_QUEUE_EVENTS) / 2;
  }

  /** The name of the history, which a resume must know. */
  public String epoch() {
    return epoch.name();
  }

  /** The newest place in a topic's history; empty where there is no such topic. */
  public Optional<Long> head(Topic topic) {
    return journal.head(topic);
  }

  /** {@code resumed} and all that was missed; empty where a snapshot must do. */
  public Optional<List<EncodedEvent>> missed(Topic topic, Optional<Resume> resume) {
    return resume
        .filter(last -> last.epoch().equals(epoch.name()))
        .flatMap(
            last ->
                journal
                    .since(topic, last.seq(), most)
                    .map(
                        entries ->
                            Stream.concat(
                                    Stream.of(EncodedEvent.of(new Resumed(last.seq()))),
                                    entries.stream().map(TopicEvent::encode))
                                .toList()));
  }
}
