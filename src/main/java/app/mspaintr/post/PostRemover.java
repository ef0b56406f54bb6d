package app.mspaintr.post;

import app.mspaintr.live.CloseCode;
import app.mspaintr.live.CommandResult;
import app.mspaintr.live.IdempotentExecutor;
import app.mspaintr.live.SafeRunnable;
import app.mspaintr.live.TopicEvent;
import app.mspaintr.live.TopicHub;
import app.mspaintr.member.Channel;
import app.mspaintr.member.CommandHandlers;
import app.mspaintr.member.SignedIn;
import app.mspaintr.painting.Painting;
import app.mspaintr.painting.Paintings;
import app.mspaintr.picture.Pictures;
import app.mspaintr.picture.UploadService;
import app.mspaintr.store.IdempotencyRecords;
import app.mspaintr.store.Journal;
import app.mspaintr.store.Topic;
import app.mspaintr.store.Transactions;
import app.mspaintr.wire.Accepted;
import app.mspaintr.wire.ApplicationException;
import app.mspaintr.wire.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/** Removes posts, and what they said wherever it was told. */
@ApplicationScoped
public class PostRemover implements CommandHandlers {
  private IdempotentExecutor once;
  private Journal journal;
  private IdempotencyRecords records;
  private Posts posts;
  private Comments comments;
  private ForkLineage family;
  private NotificationService noticing;
  private Transactions transactions;
  private Paintings paintings;
  private UploadService uploading;
  private LivePaintingRelay live;
  private Pictures pictures;
  private TopicHub hub;

  protected PostRemover() {}

  @Inject
  PostRemover(
      IdempotentExecutor once,
      Journal journal,
      IdempotencyRecords records,
      Posts posts,
      Comments comments,
      ForkLineage family,
      NotificationService noticing,
      Transactions transactions,
      Paintings paintings,
      UploadService uploading,
      LivePaintingRelay live,
      Pictures pictures,
      TopicHub hub) {
    this.once = once;
    this.journal = journal;
    this.records = records;
    this.posts = posts;
    this.comments = comments;
    this.family = family;
    this.noticing = noticing;
    this.transactions = transactions;
    this.paintings = paintings;
    this.uploading = uploading;
    this.live = live;
    this.pictures = pictures;
    this.hub = hub;
  }

  @Override
  public void register(Registration commands) {
    commands.add(
        RemovePost.class,
        (command, by) -> remove(command, by.signedIn()),
        Channel.FEED,
        Channel.ROOM);
  }

  /** Removes a post of the member's; its room is told, and closed. */
  public CommandResult remove(RemovePost command, SignedIn by) {
    long id = Ids.ofPost(command.post());
    Optional<String> growing = transactions.read(() -> paintings.of(id).flatMap(Painting::upload));
    AtomicReference<Set<Long>> bereaved = new AtomicReference<>(Set.of());
    CommandResult result =
        once.execute(by.id(), command.id(), command, () -> remove(command, id, by.id(), bereaved));
    // before the answer: who hears that it is gone finds nothing of it, and adds nothing to it
    growing.ifPresent(live::end);
    growing.ifPresent(
        upload ->
            new SafeRunnable("An upload was not given up", () -> uploading.discard(upload)).run());
    new SafeRunnable("A removed picture was not deleted", pictures::deleteOrphans).run();
    return result
        .then(
            "A removed post's room was not closed",
            () -> hub.closeAll(Topic.post(id), CloseCode.REMOVED))
        .then(
            "Whose notices went was not told",
            () -> bereaved.get().forEach(noticing::notifyMember));
  }

  private CommandResult remove(
      RemovePost command, long id, long by, AtomicReference<Set<Long>> bereaved) {
    Topic room = Topic.post(id);
    journal.lock(Topic.FEED);
    journal.lock(room);
    Post post = posts.find(id).orElseThrow(Ids::noPost);
    if (post.author() != by) {
      throw new ApplicationException(ErrorCode.FORBIDDEN, "Only its author may remove a post.");
    }
    blank(PostPublisher.subject(id));
    List<Long> written = comments.under(id);
    written.forEach(comment -> blank(CommentService.subject(comment)));
    comments.removeDrawings(written);
    ForkLineage.Loss loss = family.leave(id);
    bereaved.set(loss.members());
    posts.remove(post);
    if (!posts.anyShows(post.picture())) {
      pictures.remove(post.picture());
    }
    PostRemoved removed = new PostRemoved(command.post());
    return CommandResult.of(
        new Accepted(command.id()),
        null,
        Stream.concat(
                Stream.of(
                    TopicEvent.of(journal.append(Topic.FEED, null, removed)),
                    TopicEvent.of(journal.append(room, null, removed))),
                loss.news().stream())
            .toList());
  }

  private void blank(String subject) {
    journal.blank(subject);
    records.blank(subject);
  }
}
