package app.mspaintr.post.star;

import app.mspaintr.platform.command.CommandEnvelope;
import app.mspaintr.post.Ids;
import app.mspaintr.post.Post;
import app.mspaintr.post.Posts;
import app.mspaintr.post.Star;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The stars that come and go in one transaction, counted in turn. The sum is written once, at its
 * end.
 */
final class StarCount {
  private final Posts stored;
  private final Map<Long, Post> posts;
  private final Map<Star.Key, Boolean> before = new HashMap<>();
  private final Map<Star.Key, Boolean> now = new HashMap<>();
  private final Map<Post, CommandEnvelope<StarCommand>> lastChanges = new HashMap<>();

  /** Counts on those posts among {@code ids} that are there; their topics must be locked. */
  StarCount(Posts stored, Collection<Long> ids) {
    this.stored = stored;
    this.posts =
        stored.among(ids).stream().collect(Collectors.toMap(Post::id, Function.identity()));
  }

  /** Takes one more order; empty where its post is not there. */
  Optional<StarsAccepted> count(CommandEnvelope<StarCommand> order) {
    Post post = posts.get(Ids.ofPost(order.command().post()));
    if (post == null) {
      return Optional.empty();
    }
    boolean wanted = order.command().wanted();
    Star.Key star = new Star.Key(post.id(), order.member());
    boolean stood = before.computeIfAbsent(star, stored::hasStar);
    Boolean lately = now.put(star, wanted);
    if (wanted != (lately == null ? stood : lately)) {
      post.countStars(wanted ? 1 : -1);
      lastChanges.put(post, order);
    }
    return Optional.of(new StarsAccepted(order.id(), post.stars(), wanted));
  }

  /** Which order changed a post last, of those posts that were changed. */
  Map<Post, CommandEnvelope<StarCommand>> lastChanges() {
    return lastChanges;
  }

  void write() {
    now.forEach(
        (star, wanted) -> {
          if (wanted && !before.get(star)) {
            stored.addStar(star);
          } else if (!wanted && before.get(star)) {
            stored.removeStar(star);
          }
        });
  }
}
