package app.mspaintr.post;

import app.mspaintr.account.SignedIn;
import app.mspaintr.platform.store.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads posts as they stand at one moment. */
@ApplicationScoped
public class PostQueries {
  /** Posts or comments of a page, where nobody asks for another number. */
  public static final int PAGE = 20;

  private static final int MAX_PAGE = 100;

  private Transactions transactions;
  private Posts posts;

  protected PostQueries() {}

  @Inject
  PostQueries(Transactions transactions, Posts posts) {
    this.transactions = transactions;
    this.posts = posts;
  }

  /** Posts, newest first; {@code end} where there are none before them. */
  public record PostPage(List<PublishedPost> posts, boolean end) {}

  /**
   * The posts before {@code before}, or the newest ones where that is null, as the reader sees
   * them.
   */
  public PostPage posts(String before, int limit, Optional<SignedIn> reader) {
    return transactions.read(
        () -> {
          int most = clamp(limit);
          long from = before == null ? Long.MAX_VALUE : Ids.ofPost(before);
          List<PublishedPost> found = posts.before(from, most + 1);
          return new PostPage(asSeenBy(reader, first(found, most)), found.size() <= most);
        });
  }

  /** One post as the reader sees it; empty where there is none. */
  public Optional<PublishedPost> post(String id, Optional<SignedIn> reader) {
    return transactions.read(
        () -> {
          var number = Ids.of(id);
          return number.isEmpty()
              ? Optional.empty()
              : posts
                  .published(number.getAsLong())
                  .map(post -> asSeenBy(reader, List.of(post)).get(0));
        });
  }

  /** Whether there is a post with this id to talk about. */
  public boolean hasRoom(String id) {
    return post(id, Optional.empty()).isPresent();
  }

  /** The counts of those posts that are still there. */
  public List<Counts> counts(Collection<String> ids) {
    List<Long> numbers =
        ids.stream().map(Ids::of).flatMapToLong(id -> id.stream()).boxed().toList();
    return numbers.isEmpty()
        ? List.of()
        : transactions.read(() -> posts.among(numbers).stream().map(Post::counts).toList());
  }

  private List<PublishedPost> asSeenBy(Optional<SignedIn> reader, List<PublishedPost> found) {
    List<Long> ids = found.stream().map(post -> Long.valueOf(post.id())).toList();
    Set<Long> starred = reader.map(member -> posts.starred(member.id(), ids)).orElseGet(Set::of);
    return found.stream()
        .map(post -> post.asSeenBy(starred.contains(Long.valueOf(post.id()))))
        .toList();
  }

  private static <T> List<T> first(List<T> all, int most) {
    return all.size() <= most ? all : all.subList(0, most);
  }

  /** The length of a page that somebody asked for, 1 to 100. */
  public static int clamp(int limit) {
    return Math.max(1, Math.min(MAX_PAGE, limit));
  }
}
