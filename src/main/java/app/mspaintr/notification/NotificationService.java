package app.mspaintr.notification;

import app.mspaintr.account.SignedIn;
import app.mspaintr.connection.Channel;
import app.mspaintr.connection.ClientSessions;
import app.mspaintr.connection.CommandHandlers;
import app.mspaintr.painting.lineage.Continued;
import app.mspaintr.painting.lineage.ForkCreated;
import app.mspaintr.painting.lineage.UnseenNotice;
import app.mspaintr.platform.command.CommandResult;
import app.mspaintr.platform.command.IdempotentExecutor;
import app.mspaintr.platform.store.Topic;
import app.mspaintr.platform.store.Transactions;
import app.mspaintr.platform.wire.Accepted;
import app.mspaintr.platform.wire.ApplicationException;
import app.mspaintr.platform.wire.ErrorCode;
import app.mspaintr.post.Ids;
import app.mspaintr.post.PostDeleted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
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

  /** Notes for an author who went on from their painting; part of the transaction. */
  void onForkCreated(@Observes ForkCreated fork) {
    if (fork.parentAuthor() == fork.member()) {
      return;
    }
    Continued told = fork.told();
    notices.add(new Notification(fork.parentAuthor(), Long.parseLong(told.continuation().post())));
    fork.afterwards(
        "An author was not told who went on from their painting",
        () -> notifyAuthor(fork.parentAuthor(), told));
  }

  /** Forgets the notifications about a removed post; part of the transaction. */
  void onPostDeleted(@Observes PostDeleted deleted) {
    Set<Long> members = notices.removeAbout(deleted.post().id());
    if (!members.isEmpty()) {
      deleted.afterwards(
          "Members were not told that notifications went",
          () -> members.forEach(this::notifyMember));
    }
  }

  /** Tells a member how many there are now. */
  private synchronized void notifyMember(long member) {
    clients.sendTo(member, topic -> true, unseen(member));
  }

  /**
   * Tells an author who went on from their painting, and in rooms how many did; nothing where the
   * notification is gone already.
   */
  private synchronized void notifyAuthor(long author, Continued told) {
    NoticesCounted unseen = unseen(author);
    unseen.notices().stream()
        .filter(notice -> notice.post().equals(told.continuation().post()))
        .findFirst()
        .map(notice -> told.noticed(notice, unseen.noticeCount()))
        .ifPresent(
            event -> {
              clients.sendTo(author, Topic.FEED::equals, event);
              clients.sendTo(author, Predicate.not(Topic.FEED::equals), unseen);
            });
  }
}
