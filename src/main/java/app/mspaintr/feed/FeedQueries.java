package app.mspaintr.feed;

import app.mspaintr.live.CommandResult;
import app.mspaintr.live.ConnectionRegistry.Admission;
import app.mspaintr.live.EventReplay;
import app.mspaintr.live.Resume;
import app.mspaintr.member.Channel;
import app.mspaintr.member.ClientSession;
import app.mspaintr.member.CommandHandlers;
import app.mspaintr.post.CommentsCounted;
import app.mspaintr.post.NoticesCounted;
import app.mspaintr.post.NotificationService;
import app.mspaintr.post.PostQueries;
import app.mspaintr.post.PublishedPost;
import app.mspaintr.post.StarsCounted;
import app.mspaintr.post.WelcomeFactory;
import app.mspaintr.store.Topic;
import app.mspaintr.store.Transactions;
import app.mspaintr.wire.ApplicationException;
import app.mspaintr.wire.EncodedEvent;
import app.mspaintr.wire.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the feed as it stands at one moment. */
@ApplicationScoped
public class FeedQueries implements CommandHandlers {
  private static final int MAX_COUNTED = 200;

  private Transactions transactions;
  private EventReplay histories;
  private WelcomeFactory greeting;
  private PostQueries reading;
  private NotificationService noticing;

  protected FeedQueries() {}

  @Inject
  FeedQueries(
      Transactions transactions,
      EventReplay histories,
      WelcomeFactory greeting,
      PostQueries reading,
      NotificationService noticing) {
    this.transactions = transactions;
    this.histories = histories;
    this.greeting = greeting;
    this.reading = reading;
    this.noticing = noticing;
  }

  @Override
  public void register(Registration commands) {
    commands.add(ShowOlderPosts.class, this::olderPosts, Channel.FEED);
    commands.add(ShowCounts.class, this::counts, Channel.FEED);
  }

  /** The first events for a client that opens the feed. */
  public Admission enter(ClientSession by, Optional<Resume> resume) {
    return transactions.read(
        () -> {
          long seq = histories.head(Topic.FEED).orElseThrow();
          PostQueries.PostPage page = reading.posts(null, PostQueries.PAGE, by.member());
          Optional<NoticesCounted> unseen = by.member().map(member -> noticing.unseen(member.id()));
          List<EncodedEvent> first = new ArrayList<>();
          first.add(EncodedEvent.of(greeting.welcome(seq, by)));
          histories
              .missed(Topic.FEED, resume)
              .ifPresentOrElse(
                  missed -> {
                    first.addAll(missed);
                    page.posts().stream().flatMap(FeedQueries::tallies).forEach(first::add);
                    unseen.map(EncodedEvent::of).ifPresent(first::add);
                  },
                  () -> first.add(EncodedEvent.of(FeedSnapshot.of(seq, page, unseen))));
          return new Admission(seq, first);
        });
  }

  private CommandResult olderPosts(ShowOlderPosts command, ClientSession by) {
    PostQueries.PostPage page = reading.posts(command.before(), command.limit(), by.member());
    return CommandResult.of(new PostsAccepted(command.id(), page.posts(), page.end()));
  }

  private CommandResult counts(ShowCounts command, ClientSession by) {
    if (command.posts().size() > MAX_COUNTED) {
      throw new ApplicationException(
          ErrorCode.TOO_LONG, "Ask for " + MAX_COUNTED + " posts at most.");
    }
    return CommandResult.of(new CountsAccepted(command.id(), reading.counts(command.posts())));
  }

  private static Stream<EncodedEvent> tallies(PublishedPost post) {
    return Stream.of(
            new StarsCounted(post.id(), post.stars()),
            new CommentsCounted(post.id(), post.comments()))
        .map(EncodedEvent::of);
  }
}
