package app.mspaintr.feed;

import app.mspaintr.connection.Channel;
import app.mspaintr.connection.ClientSession;
import app.mspaintr.connection.CommandHandlers;
import app.mspaintr.notification.NoticesCounted;
import app.mspaintr.platform.command.CommandResult;
import app.mspaintr.platform.live.ConnectionRegistry.Admission;
import app.mspaintr.platform.live.Resume;
import app.mspaintr.platform.store.Transactions;
import app.mspaintr.platform.wire.ApplicationException;
import app.mspaintr.platform.wire.ErrorCode;
import app.mspaintr.platform.wire.Event;
import app.mspaintr.post.PostQueries;
import app.mspaintr.post.comment.CommentsCounted;
import app.mspaintr.post.room.Admissions;
import app.mspaintr.post.star.StarsCounted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the feed as it stands at one moment. */
@ApplicationScoped
public class FeedQueries implements CommandHandlers {
  private static final int MAX_COUNTED = 200;

  private Transactions transactions;
  private Admissions admissions;
  private PostQueries posts;

  protected FeedQueries() {}

  @Inject
  FeedQueries(Transactions transactions, Admissions admissions, PostQueries posts) {
    this.transactions = transactions;
    this.admissions = admissions;
    this.posts = posts;
  }

  @Override
  public void register(Registration commands) {
    commands.add(ShowOlderPosts.class, this::olderPosts, Channel.FEED);
    commands.add(ShowCounts.class, this::counts, Channel.FEED);
  }

  /** The first events for a client that opens the feed. */
  public Admission enter(ClientSession client, Optional<Resume> resume) {
    return transactions.read(
        () -> {
          PostQueries.PostPage page = posts.posts(null, PostQueries.PAGE, client.member());
          return admissions.admit(client, resume, new NewestPage(page));
        });
  }

  private record NewestPage(PostQueries.PostPage page) implements Admissions.View {
    @Override
    public Event snapshot(long seq, Optional<NoticesCounted> unseen) {
      return FeedSnapshot.of(seq, page, unseen);
    }

    @Override
    public Stream<Event> tallies() {
      return page.posts().stream()
          .flatMap(
              post ->
                  Stream.of(
                      new StarsCounted(post.id(), post.stars()),
                      new CommentsCounted(post.id(), post.comments())));
    }
  }

  private CommandResult olderPosts(ShowOlderPosts command, ClientSession by) {
    PostQueries.PostPage page = posts.posts(command.before(), command.limit(), by.member());
    return CommandResult.of(new PostsAccepted(command.id(), page.posts(), page.end()));
  }

  private CommandResult counts(ShowCounts command, ClientSession by) {
    if (command.posts().size() > MAX_COUNTED) {
      throw new ApplicationException(
          ErrorCode.TOO_LONG, "Ask for " + MAX_COUNTED + " posts at most.");
    }
    return CommandResult.of(new CountsAccepted(command.id(), posts.counts(command.posts())));
  }
}
