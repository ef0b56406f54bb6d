package app.mspaintr.post.star;

import static java.util.concurrent.CompletableFuture.completedFuture;
import static java.util.concurrent.CompletableFuture.failedFuture;

import app.mspaintr.account.SignedIn;
import app.mspaintr.connection.Channel;
import app.mspaintr.connection.ClientSession;
import app.mspaintr.connection.CommandHandlers;
import app.mspaintr.platform.command.CommandEnvelope;
import app.mspaintr.platform.command.CommandResult;
import app.mspaintr.platform.command.IdempotentExecutor;
import app.mspaintr.platform.live.TopicEvent;
import app.mspaintr.platform.store.GroupCommit;
import app.mspaintr.platform.store.Journal;
import app.mspaintr.platform.store.JournalEntry;
import app.mspaintr.platform.store.Topic;
import app.mspaintr.platform.store.Transactions;
import app.mspaintr.platform.wire.ApplicationException;
import app.mspaintr.post.Ids;
import app.mspaintr.post.Post;
import app.mspaintr.post.Posts;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/**
 * Casts and withdraws stars: one a member on a post, however often it is asked for. Stars that come
 * at the same time share a transaction, and those on one post an event.
 */
@ApplicationScoped
public class StarService implements CommandHandlers {
  /** After the connections are closed, which happens at the default priority of 2,500. */
  private static final int AFTER_CONNECTIONS = 3000;

  private Journal journal;
  private Posts posts;
  private GroupCommit<CommandEnvelope<StarCommand>, CommandResult> together;

  protected StarService() {}

  @Inject
  StarService(IdempotentExecutor once, Journal journal, Posts posts, Transactions transactions) {
    this.journal = journal;
    this.posts = posts;
    this.together =
        new GroupCommit<>("starring", transactions, orders -> once.execute(orders, this::starAll));
  }

  @Override
  public void register(Registration commands) {
    commands.addAsync(CastStar.class, this::star, Channel.FEED, Channel.ROOM);
    commands.addAsync(WithdrawStar.class, this::star, Channel.FEED, Channel.ROOM);
  }

  private CompletableFuture<CommandResult> star(StarCommand command, ClientSession by) {
    return star(command, by.signedIn());
  }

  /**
   * The member's star is on the post afterwards, or off it, as the command wants.
   *
   * @throws ApplicationException {@code notFound}, {@code busy}; or the future fails with one
   */
  public CompletableFuture<CommandResult> star(StarCommand command, SignedIn by) {
    Ids.ofPost(command.post());
    return together.submit(new CommandEnvelope<>(by.id(), command.id(), command));
  }

  private List<CompletableFuture<CommandResult>> starAll(
      List<CommandEnvelope<StarCommand>> orders) {
    List<Long> ids = orders.stream().map(StarService::post).distinct().toList();
    journal.lock(ids.stream().map(Topic::post).toList());
    StarCount count = new StarCount(posts, ids);
    List<Optional<StarsAccepted>> answers = orders.stream().map(count::count).toList();
    count.write();
    Map<CommandEnvelope<StarCommand>, List<TopicEvent>> news = new HashMap<>();
    count.lastChanges().forEach((post, order) -> news.put(order, emit(post)));
    return IntStream.range(0, orders.size())
        .mapToObj(i -> result(answers.get(i), news.getOrDefault(orders.get(i), List.of())))
        .toList();
  }

  private static CompletableFuture<CommandResult> result(
      Optional<StarsAccepted> answer, List<TopicEvent> news) {
    return answer
        .map(it -> completedFuture(CommandResult.of(it, null, news)))
        .orElseGet(() -> failedFuture(Ids.noPost()));
  }

  private List<TopicEvent> emit(Post post) {
    StarsCounted counted = new StarsCounted(Long.toString(post.id()), post.stars());
    JournalEntry entry = journal.append(Topic.post(post.id()), null, counted);
    return List.of(
        TopicEvent.of(entry),
        TopicEvent.tally(Topic.FEED, "stars/" + post.id(), entry.seq(), counted));
  }

  private static long post(CommandEnvelope<StarCommand> order) {
    return Ids.ofPost(order.command().post());
  }

  /** Does what waits while the database is still open. */
  void onShutdown(
      @Observes @Priority(AFTER_CONNECTIONS) @BeforeDestroyed(ApplicationScoped.class)
          Object shutdown) {
    together.close();
  }
}
