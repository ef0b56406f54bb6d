package app.mspaintr.feature;

import app.mspaintr.account.SignedIn;
import app.mspaintr.connection.Channel;
import app.mspaintr.connection.ClientSession;
import app.mspaintr.connection.ClientSessions;
import app.mspaintr.connection.CommandHandlers;
import app.mspaintr.platform.command.CommandResult;
import app.mspaintr.platform.command.DomainEvent;
import app.mspaintr.platform.command.DomainEvents;
import app.mspaintr.platform.command.IdempotentExecutor;
import app.mspaintr.platform.store.Topic;
import app.mspaintr.platform.wire.Accepted;
import app.mspaintr.post.Ids;
import app.mspaintr.post.PostCreated;
import app.mspaintr.post.Posts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * A feature that no file of the application knows: its command, its events and its notification
 * come with this bean.
 */
@ApplicationScoped
public class ApplauseService implements CommandHandlers {
  private IdempotentExecutor once;
  private DomainEvents events;
  private Posts posts;
  private ClientSessions clients;

  protected ApplauseService() {}

  @Inject
  ApplauseService(
      IdempotentExecutor once, DomainEvents events, Posts posts, ClientSessions clients) {
    this.once = once;
    this.events = events;
    this.posts = posts;
    this.clients = clients;
  }

  /** Somebody applauds, in a running transaction. */
  static final class ApplauseGiven extends DomainEvent {
    private final long post;
    private final SignedIn by;

    ApplauseGiven(long post, SignedIn by) {
      this.post = post;
      this.by = by;
    }
  }

  @Override
  public void register(Registration commands) {
    commands.add(Applaud.class, this::applaud, Channel.ROOM);
  }

  private CommandResult applaud(Applaud command, ClientSession client) {
    SignedIn by = client.signedIn();
    long post = client.topic().postId();
    return once.execute(
        by.id(),
        command.id(),
        command,
        () ->
            CommandResult.of(new Accepted(command.id()))
                .with(events.fire(new ApplauseGiven(post, by))));
  }

  void onApplause(@Observes ApplauseGiven applause) {
    String post = Long.toString(applause.post);
    String name = applause.by.person().name();
    long author = posts.find(applause.post).orElseThrow(Ids::noPost).author();
    applause.announce(Topic.post(applause.post), null, new Applauded(post, name));
    applause.afterwards(
        "An author was not told of applause",
        () -> clients.sendTo(author, topic -> true, new ApplauseNoticed(post, name)));
  }

  /** The application's own event, in the transaction that publishes the post. */
  void onPostCreated(@Observes PostCreated created) {
    created.announce(Topic.FEED, null, new CurtainRaised(Long.toString(created.post().id())));
  }
}
