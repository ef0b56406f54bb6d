package app.mspaintr.platform.live;

import app.mspaintr.platform.settings.Setting;
import app.mspaintr.platform.settings.Settings;
import app.mspaintr.platform.store.Journal;
import app.mspaintr.platform.store.Topic;
import app.mspaintr.platform.store.Transactions;
import app.mspaintr.platform.wire.EncodedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The broadcaster of every topic that a client watches. */
@ApplicationScoped
public class TopicHub implements Backplane {
  private final Map<Topic, TopicBroadcaster> broadcasters = new ConcurrentHashMap<>();
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

  /** Subscribes a connection; its events are held until it is admitted. */
  void subscribe(Topic topic, ClientConnection connection) {
    broadcasters.compute(
        topic,
        (key, broadcaster) -> {
          TopicBroadcaster joined = broadcaster != null ? broadcaster : broadcasterOf(topic);
          joined.subscribers().add(connection);
          return joined;
        });
  }

  /** The connection knows the history up to {@code seq}. */
  void startAt(Topic topic, long seq) {
    broadcasters.computeIfPresent(
        topic,
        (key, broadcaster) -> {
          broadcaster.startAt(seq);
          return broadcaster;
        });
  }

  void unsubscribe(Topic topic, ClientConnection connection) {
    broadcasters.computeIfPresent(
        topic,
        (key, broadcaster) -> {
          broadcaster.subscribers().remove(connection);
          return broadcaster.subscribers().isEmpty() ? null : broadcaster;
        });
  }

  /** Sends everyone of a topic away, after what was published to it before. */
  public void closeAll(Topic topic, CloseCode why) {
    TopicBroadcaster broadcaster = broadcasters.get(topic);
    if (broadcaster != null) {
      broadcaster.closeAll(why);
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
          TopicBroadcaster broadcaster = broadcasters.get(topic);
          if (broadcaster != null) {
            broadcaster.publish(events);
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
