package app.mspaintr.post.room;

import app.mspaintr.connection.ClientSession;
import app.mspaintr.notification.NoticesCounted;
import app.mspaintr.notification.NotificationService;
import app.mspaintr.platform.live.ConnectionRegistry.Admission;
import app.mspaintr.platform.live.EventReplay;
import app.mspaintr.platform.live.Resume;
import app.mspaintr.platform.store.Transactions;
import app.mspaintr.platform.wire.EncodedEvent;
import app.mspaintr.platform.wire.Event;
import app.mspaintr.post.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads the first events for a client that opens a topic: a welcome, and then either all that it
 * missed or a snapshot.
 */
@ApplicationScoped
public class Admissions {
  private Transactions transactions;
  private EventReplay replay;
  private WelcomeFactory welcome;
  private NotificationService notifications;

  protected Admissions() {}

  @Inject
  Admissions(
      Transactions transactions,
      EventReplay replay,
      WelcomeFactory welcome,
      NotificationService notifications) {
    this.transactions = transactions;
    this.replay = replay;
    this.welcome = welcome;
    this.notifications = notifications;
  }

  /** The content of a topic at one moment. */
  public interface View {
    /**
     * All of it.
     *
     * @param seq the place in the history that it stands at
     * @param unseen the reader's notifications; empty for a guest
     */
    Event snapshot(long seq, Optional<NoticesCounted> unseen);

    /** Absolute values that the history does not tell, for a client that resumes. */
    default Stream<Event> tallies() {
      return Stream.empty();
    }
  }

  /**
   * The first events for a client.
   *
   * @throws app.mspaintr.platform.wire.ApplicationException {@code notFound} where its topic is not
   *     there
   */
  public Admission admit(ClientSession client, Optional<Resume> resume, View view) {
    return transactions.read(
        () -> {
          long seq = replay.head(client.topic()).orElseThrow(Ids::noPost);
          Optional<NoticesCounted> unseen =
              client.member().map(member -> notifications.unseen(member.id()));
          List<EncodedEvent> first = new ArrayList<>();
          first.add(EncodedEvent.of(welcome.welcome(seq, client)));
          replay
              .missed(client.topic(), resume)
              .ifPresentOrElse(
                  missed -> {
                    first.addAll(missed);
                    Stream.concat(view.tallies(), unseen.stream())
                        .map(EncodedEvent::of)
                        .forEach(first::add);
                  },
                  () -> first.add(EncodedEvent.of(view.snapshot(seq, unseen))));
          return new Admission(seq, first);
        });
  }
}
