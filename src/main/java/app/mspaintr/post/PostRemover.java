package app.mspaintr.post;

import app.mspaintr.account.SignedIn;
import app.mspaintr.connection.Channel;
import app.mspaintr.connection.CommandHandlers;
import app.mspaintr.platform.command.CommandResult;
import app.mspaintr.platform.command.DomainEvents;
import app.mspaintr.platform.command.IdempotentExecutor;
import app.mspaintr.platform.command.Reactions;
import app.mspaintr.platform.live.CloseCode;
import app.mspaintr.platform.live.TopicHub;
import app.mspaintr.platform.store.SubjectEraser;
import app.mspaintr.platform.store.Topic;
import app.mspaintr.platform.wire.Accepted;
import app.mspaintr.platform.wire.ApplicationException;
import app.mspaintr.platform.wire.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Removes posts, and what they said wherever it was told. */
@ApplicationScoped
public class PostRemover implements CommandHandlers {
  private IdempotentExecutor once;
  private Posts posts;
  private PostPictures pictures;
  private SubjectEraser eraser;
  private DomainEvents events;
  private TopicHub hub;

  protected PostRemover() {}

  @Inject
  PostRemover(
      IdempotentExecutor once,
      Posts posts,
      PostPictures pictures,
      SubjectEraser eraser,
      DomainEvents events,
      TopicHub hub) {
    this.once = once;
    this.posts = posts;
    this.pictures = pictures;
    this.eraser = eraser;
    this.events = events;
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
    return once.execute(by.id(), command.id(), command, () -> remove(command, id, by.id()));
  }

  private CommandResult remove(RemovePost command, long id, long by) {
    Post post = posts.lock(id).orElseThrow(Ids::noPost);
    if (post.author() != by) {
      throw new ApplicationException(ErrorCode.FORBIDDEN, "Only its author may remove a post.");
    }
    eraser.erase(Post.subject(id));
    Topic room = Topic.post(id);
    PostDeleted deleted = new PostDeleted(post, posts.painting(id));
    deleted.announce(Topic.FEED, null, new PostRemoved(command.post()));
    deleted.announce(room, null, new PostRemoved(command.post()));
    deleted.afterwards(
        "A removed post's room was not closed", () -> hub.closeAll(room, CloseCode.REMOVED));
    Reactions reactions = events.fire(deleted);
    posts.remove(post);
    pictures.release(post.picture());
    return CommandResult.of(new Accepted(command.id()), null, List.of()).with(reactions);
  }
}
