package app.mspaintr.live;

import app.mspaintr.settings.Setting;
import app.mspaintr.settings.Settings;
import app.mspaintr.store.Journal;
import app.mspaintr.store.Topic;
import app.mspaintr.store.Transactions;
import app.mspaintr.wire.EncodedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The audience of every topic that somebody watches. */
@ApplicationScoped
public class TopicHub implements Backplane {
  private final Map<Topic, TopicBroadcaster> audiences = new ConcurrentHashMap<>();
  private Transactions transactions;
  private Journal journal;
  private Settings settings;
  private LiveThreads threads;

  protected TopicHub() {}

  @Inject
  TopicHub(Transactions transactions, Journal journal, Settings settings, LiveThreads threads) {
    this.transactions = transactions;
    this.journal = journal;
    this.settings = settings;
    this.threads = threads;
  }

  /** Takes the seat; events for it are held until it is admitted. */
  void subscribe(Topic topic, ClientConnection seat) {
    audiences.compute(
        topic,
        (key, audience) -> {
          TopicBroadcaster joined = audience != null ? audience : broadcasterOf(topic);
          joined.seats().add(seat);
          return joined;
        });
  }

  /** The seat knows the history up to {@code seq}. */
  void startAt(Topic topic, long seq) {
    audiences.computeIfPresent(
        topic,
        (key, audience) -> {
          audience.startAt(seq);
          return audience;
        });
  }

  void unsubscribe(Topic topic, ClientConnection seat) {
    audiences.computeIfPresent(
        topic,
        (key, audience) -> {
          audience.seats().remove(seat);
          return audience.seats().isEmpty() ? null : audience;
        });
  }

  /** Sends everyone of a topic away, after what was published to it before. */
  public void closeAll(Topic topic, CloseCode why) {
    TopicBroadcaster audience = audiences.get(topic);
    if (audience != null) {
      audience.closeAll(why);
    }
  }

  @Override
  public void publish(List<TopicEvent> news) {
    Map<Topic, List<EncodedEvent>> byTopic = new LinkedHashMap<>();
    news.forEach(
        item ->
            byTopic.computeIfAbsent(item.topic(), topic -> new ArrayList<>()).add(item.event()));
    byTopic.forEach(
        (topic, events) -> {
          TopicBroadcaster audience = audiences.get(topic);
          if (audience != null) {
            audience.publish(events);
          }
        });
  }

  private TopicBroadcaster broadcasterOf(Topic topic) {
    return new TopicBroadcaster(
        topic, threads.clock(), this::missed, settings.time(Setting.TICK_MS));
  }

  private List<EncodedEvent> missed(Topic topic, long seq) {
    return transactions
        .read(() -> journal.since(topic, seq, Integer.MAX_VALUE))
        .map(entries -> entries.stream().map(TopicEvent::encode).toList())
        .orElseGet(List::of);
  }
}
