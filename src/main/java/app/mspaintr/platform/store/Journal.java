package app.mspaintr.platform.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import app.mspaintr.platform.settings.Setting;
import app.mspaintr.platform.settings.Settings;
import app.mspaintr.platform.wire.Event;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The history of every topic: gap-free, in the order of the commits. Each method is part of a
 * running transaction.
 */
@ApplicationScoped
public class Journal {
  private Transactions transactions;
  private Duration kept;
  private int keptEvents;

  protected Journal() {}

  @Inject
  Journal(Transactions transactions, Settings settings) {
    this.transactions = transactions;
    this.kept = settings.time(Setting.JOURNAL_HOURS);
    this.keptEvents = settings.number(Setting.JOURNAL_EVENTS);
  }

  /** Begins the history of a new topic. */
  public void begin(Topic topic) {
    em().persist(new TopicRow(topic.name()));
  }

  /**
   * Waits for the topic's lock: from here to the commit nobody else appends to it. False where
   * there is none.
   */
  public boolean lock(Topic topic) {
    return em().find(TopicRow.class, topic.name(), LockModeType.PESSIMISTIC_WRITE) != null;
  }

  /**
   * Waits for the locks of several topics, one statement for each kind, in the order of {@link
   * Topic.Kind}; those of them that are there.
   */
  public Set<Topic> lock(Collection<Topic> topics) {
    Map<Topic.Kind, List<Topic>> byKind =
        topics.stream().collect(groupingBy(Topic::kind, TreeMap::new, toList()));
    return byKind.values().stream().flatMap(this::lockTogether).collect(toSet());
  }

  private Stream<Topic> lockTogether(List<Topic> topics) {
    return em().createQuery("from TopicRow where name in :names order by name", TopicRow.class)
        .setParameter("names", topics.stream().map(Topic::name).toList())
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .map(row -> new Topic(row.name()));
  }

  /**
   * Writes what happened; the topic must be locked.
   *
   * @param subject what is told about, such as {@code comment/5}, for {@link #blank}; null where
   *     nothing can be removed
   */
  public JournalEntry append(Topic topic, String subject, Event event) {
    TopicRow row = em().find(TopicRow.class, topic.name());
    JournalEntry entry = new JournalEntry(topic, row.next(), event, subject, Instant.now());
    em().persist(entry);
    return entry;
  }

  /** The newest place in the topic's history; empty where there is no such topic. */
  public Optional<Long> head(Topic topic) {
    return Optional.ofNullable(em().find(TopicRow.class, topic.name())).map(TopicRow::lastSeq);
  }

  /**
   * The entries after {@code seq}, without those that were blanked since; empty where that is not
   * known any more, or where the history never was there, or where it is more than {@code most}.
   */
  public Optional<List<JournalEntry>> since(Topic topic, long seq, int most) {
    long missed = head(topic).orElse(-1L) - seq;
    if (missed < 0 || missed > most) {
      return Optional.empty();
    }
    List<JournalEntry> entries =
        em().createQuery(
                "from JournalEntry where topic = :topic and seq > :seq order by seq",
                JournalEntry.class)
            .setParameter("topic", topic.name())
            .setParameter("seq", seq)
            .getResultList();
    return entries.size() < missed
        ? Optional.empty()
        : Optional.of(entries.stream().filter(entry -> entry.payload() != null).toList());
  }

  /** Takes the text out of everything that was told about {@code subject}. */
  public void blank(String subject) {
    em().createQuery("update JournalEntry set payload = null where subject = :subject")
        .setParameter("subject", subject)
        .executeUpdate();
  }

  /** Forgets the oldest of what is older than the operator's limit; how many entries went. */
  int deleteOld(Instant now) {
    return BatchDelete.delete(em(), JournalEntry.class, now.minus(kept));
  }

  /** Topics of which more happened than the operator's limit. */
  List<Topic> longTopics() {
    return em().createQuery("from TopicRow where lastSeq > :kept", TopicRow.class)
        .setParameter("kept", keptEvents)
        .getResultStream()
        .map(row -> new Topic(row.name()))
        .toList();
  }

  /** Forgets the oldest of what is too much of a topic; how many entries went. */
  int shorten(Topic topic) {
    List<Long> first =
        em().createQuery(
                "select seq from JournalEntry where topic = :topic order by seq", Long.class)
            .setParameter("topic", topic.name())
            .setMaxResults(1)
            .getResultList();
    long last = head(topic).orElse(0L) - keptEvents;
    if (first.isEmpty() || first.get(0) > last) {
      return 0;
    }
    return em().createQuery("delete JournalEntry where topic = :topic and seq <= :last")
        .setParameter("topic", topic.name())
        .setParameter("last", Math.min(last, first.get(0) + Job.AT_ONCE - 1))
        .executeUpdate();
  }

  private EntityManager em() {
    return transactions.entityManager();
  }
}
