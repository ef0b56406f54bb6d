package app.mspaintr.post;

import app.mspaintr.live.CommandResult;
import app.mspaintr.live.IdempotentExecutor;
import app.mspaintr.member.Channel;
import app.mspaintr.member.ClientSessions;
import app.mspaintr.member.CommandHandlers;
import app.mspaintr.member.SignedIn;
import app.mspaintr.store.Topic;
import app.mspaintr.store.Transactions;
import app.mspaintr.wire.Accepted;
import app.mspaintr.wire.ApplicationException;
import app.mspaintr.wire.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Predicate;

/**
 * Sends members their notifications, on every connection. It reads them after the commit and sends
 * them in turn, so that the last event that a connection gets is right.
 */
@ApplicationScoped
public class NotificationService implements CommandHandlers {
  /** Of those that are told; of the others their number. */
  private static final int MOST_TOLD = 20;

  private IdempotentExecutor once;
  private Transactions transactions;
  private Notifications notices;
  private ClientSessions clients;

  protected NotificationService() {}

  @Inject
  NotificationService(
      IdempotentExecutor once,
      Transactions transactions,
      Notifications notices,
      ClientSessions clients) {
    this.once = once;
    this.transactions = transactions;
    this.notices = notices;
    this.clients = clients;
  }

  @Override
  public void register(Registration commands) {
    commands.add(SeeNotices.class, (command, by) -> markSeen(command, by.signedIn()), Channel.FEED);
  }

  /** The notifications that the member has not seen. */
  public NoticesCounted unseen(long member) {
    List<UnseenNotice> all = transactions.read(() -> notices.of(member));
    return new NoticesCounted(all.subList(0, Math.min(MOST_TOLD, all.size())), all.size());
  }

  private CommandResult markSeen(SeeNotices command, SignedIn by) {
    long last =
        Ids.of(command.upTo())
            .orElseThrow(
                () -> new ApplicationException(ErrorCode.NOT_FOUND, "There is no such notice."));
    return once.execute(
            by.id(),
            command.id(),
            command,
            () -> {
              notices.deleteSeen(by.id(), last);
              return CommandResult.of(new Accepted(command.id()), null, List.of());
            })
        .then("Notices were not told", () -> notifyMember(by.id()));
  }

  /** Tells a member how it is now. */
  synchronized void notifyMember(long member) {
    clients.sendTo(member, topic -> true, unseen(member));
  }

  /**
   * Tells an author who went on from their painting, and in rooms how many did; nobody where there
   * is no notice of it.
   */
  synchronized void notifyMember(ForkLineage.Birth birth) {
    NoticesCounted unseen = unseen(birth.author());
    unseen.notices().stream()
        .filter(notice -> notice.post().equals(birth.event().continuation().post()))
        .findFirst()
        .map(notice -> birth.event().noticed(notice, unseen.noticeCount()))
        .ifPresent(
            event -> {
              clients.sendTo(birth.author(), Topic.FEED::equals, event);
              clients.sendTo(birth.author(), Predicate.not(Topic.FEED::equals), unseen);
            });
  }
}
