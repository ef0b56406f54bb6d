package app.mspaintr.post.comment;

import app.mspaintr.account.Members;
import app.mspaintr.account.SignedIn;
import app.mspaintr.connection.Channel;
import app.mspaintr.connection.CommandHandlers;
import app.mspaintr.platform.command.CommandResult;
import app.mspaintr.platform.command.IdempotentExecutor;
import app.mspaintr.platform.live.TopicEvent;
import app.mspaintr.platform.store.Journal;
import app.mspaintr.platform.store.JournalEntry;
import app.mspaintr.platform.store.SubjectEraser;
import app.mspaintr.platform.store.Topic;
import app.mspaintr.platform.wire.Accepted;
import app.mspaintr.platform.wire.ApplicationException;
import app.mspaintr.platform.wire.ErrorCode;
import app.mspaintr.platform.wire.Event;
import app.mspaintr.post.Ids;
import app.mspaintr.post.PlainText;
import app.mspaintr.post.Post;
import app.mspaintr.post.PostDeleted;
import app.mspaintr.post.Posts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Adds and removes comments. */
@ApplicationScoped
public class CommentService implements CommandHandlers {
  private IdempotentExecutor once;
  private Journal journal;
  private SubjectEraser eraser;
  private Posts posts;
  private Comments comments;
  private Members members;

  protected CommentService() {}

  @Inject
  CommentService(
      IdempotentExecutor once,
      Journal journal,
      SubjectEraser eraser,
      Posts posts,
      Comments comments,
      Members members) {
    this.once = once;
    this.journal = journal;
    this.eraser = eraser;
    this.posts = posts;
    this.comments = comments;
    this.members = members;
  }

  @Override
  public void register(Registration commands) {
    commands.add(
        AddComment.class,
        (command, by) -> add(command, by.topic().postId(), by.signedIn()),
        Channel.ROOM);
    commands.add(
        RemoveComment.class,
        (command, by) -> remove(command, by.topic().postId(), by.signedIn()),
        Channel.ROOM);
  }

  /** Writes a comment under {@code post}. */
  public CommandResult add(AddComment command, long post, SignedIn by) {
    Optional<Drawing> drawing = Optional.ofNullable(command.drawing()).map(Drawing::of);
    String text =
        drawing.isPresent() ? PlainText.caption(command.text()) : PlainText.comment(command.text());
    return once.execute(
        by.id(),
        command.id(),
        new InRoom(post, command),
        () -> add(command, post, new Content(text, drawing), by.id()));
  }

  /** Removes a comment of the member's under {@code post}, and its text wherever it was told. */
  public CommandResult remove(RemoveComment command, long post, SignedIn by) {
    long comment = Ids.ofComment(command.comment());
    return once.execute(
        by.id(),
        command.id(),
        new InRoom(post, command),
        () -> remove(command, post, comment, by.id()));
  }

  /** All of a command to know it again: the same words in another room are another command. */
  private record InRoom(long post, Record command) {}

  /** The checked content, before the transaction. */
  private record Content(String text, Optional<Drawing> drawing) {}

  private CommandResult add(AddComment command, long id, Content content, long author) {
    journal.lock(Topic.post(id));
    Post post = posts.find(id).orElseThrow(Ids::noPost);
    Comment comment = new Comment(id, author, content.text());
    if (command.pin() != null) {
      command.pin().checkOn(posts.published(id).orElseThrow(Ids::noPost));
      comment.pinAt(comments.nextPin(id), command.pin());
    }
    comments.add(comment);
    content.drawing().ifPresent(drawing -> drawing.belongsTo(comment));
    content.drawing().ifPresent(comments::add);
    WrittenComment written = comment.published(members.find(author).orElseThrow(Ids::noComment));
    String subject = subject(comment.id());
    return CommandResult.of(
        new CommentAccepted(command.id(), written),
        subject,
        emit(post, 1, subject, new CommentAdded(written)));
  }

  private CommandResult remove(RemoveComment command, long id, long commentId, long by) {
    journal.lock(Topic.post(id));
    Post post = posts.find(id).orElseThrow(Ids::noPost);
    Comment comment =
        comments.find(commentId).filter(found -> found.post() == id).orElseThrow(Ids::noComment);
    if (comment.author() != by) {
      throw new ApplicationException(ErrorCode.FORBIDDEN, "Only its author may remove a comment.");
    }
    comments.remove(comment);
    eraser.erase(subject(commentId));
    return CommandResult.of(
        new Accepted(command.id()),
        null,
        emit(post, -1, null, new CommentRemoved(command.comment())));
  }

  /** Removes the comments of a removed post, and what they said; part of the transaction. */
  void onPostDeleted(@Observes PostDeleted deleted) {
    List<Long> removed = comments.removeUnder(deleted.post().id());
    eraser.erase(removed.stream().map(CommentService::subject).toList());
  }

  private List<TopicEvent> emit(Post post, int more, String subject, Event event) {
    CommentsCounted counted =
        new CommentsCounted(Long.toString(post.id()), post.countComments(more));
    JournalEntry entry = journal.append(Topic.post(post.id()), subject, event);
    return List.of(
        TopicEvent.of(entry),
        TopicEvent.tally(Topic.FEED, "comments/" + post.id(), entry.seq(), counted));
  }

  static String subject(long comment) {
    return "comment/" + comment;
  }
}
