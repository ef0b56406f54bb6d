package app.mspaintr.painting.lineage;

import app.mspaintr.painting.Painting;
import app.mspaintr.painting.Paintings;
import app.mspaintr.platform.command.DomainEvents;
import app.mspaintr.platform.command.Reactions;
import app.mspaintr.platform.store.Journal;
import app.mspaintr.platform.store.Topic;
import app.mspaintr.platform.wire.ApplicationException;
import app.mspaintr.platform.wire.ErrorCode;
import app.mspaintr.post.Continuation;
import app.mspaintr.post.Post;
import app.mspaintr.post.PostDeleted;
import app.mspaintr.post.Posts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Records which painting is a fork of which, and tells their rooms. Each method is part of a
 * running transaction; {@link #join} needs the feed's lock.
 */
@ApplicationScoped
public class ForkLineage {
  /** A room shows no more of either kind; the rest can be reached through those. */
  private static final int MOST_RELATIVES = 50;

  private Journal journal;
  private Posts posts;
  private Paintings paintings;
  private DomainEvents events;

  protected ForkLineage() {}

  @Inject
  ForkLineage(Journal journal, Posts posts, Paintings paintings, DomainEvents events) {
    this.journal = journal;
    this.posts = posts;
    this.paintings = paintings;
    this.events = events;
  }

  /**
   * Whether {@code member} may go on from a post's painting.
   *
   * @return the painting
   * @throws ApplicationException {@code notFound} where there is none, {@code forbidden}
   */
  public Painting parent(long post, long member) {
    Painting painting = paintings.of(post).orElseThrow(ForkLineage::gone);
    Post shown = posts.find(post).orElseThrow(ForkLineage::gone);
    if (painting.log().isEmpty()) {
      throw new ApplicationException(ErrorCode.FORBIDDEN, "It is still being painted.");
    }
    if (!painting.mayContinue() && shown.author() != member) {
      throw new ApplicationException(
          ErrorCode.FORBIDDEN, "Its author keeps this painting as it is.");
    }
    return painting;
  }

  /** Writes down whose fork {@code painting} is, and tells the parent's room. */
  public Reactions join(Painting painting, long parent, long at, long member) {
    Topic room = Topic.post(parent);
    if (!journal.lock(room)) {
      throw gone();
    }
    parent(parent, member); // still so, under the lock
    painting.continues(parent, at);
    long author = posts.find(parent).orElseThrow(ForkLineage::gone).author();
    Continuation fork = posts.relative(painting.post()).orElseThrow(ForkLineage::gone);
    Continued told = new Continued(Long.toString(parent), fork);
    ForkCreated created = new ForkCreated(member, author, told);
    created.announce(room, Post.subject(painting.post()), told);
    return events.fire(created);
  }

  /** Tells the parent's room that a fork goes. */
  void onPostDeleted(@Observes PostDeleted deleted) {
    long post = deleted.post().id();
    deleted
        .painting()
        .flatMap(Painting::parent)
        .map(Topic::post)
        .ifPresent(
            room -> deleted.announce(room, null, new ContinuationRemoved(Long.toString(post))));
  }

  /** The picture that a post shows. */
  public String picture(long post) {
    return posts.find(post).orElseThrow(ForkLineage::gone).picture();
  }

  /** The paintings that a post's painting is a fork of, the first of them first. */
  public List<Continuation> ancestors(long post) {
    List<Continuation> ancestors = new ArrayList<>();
    Optional<Long> next = paintings.of(post).flatMap(Painting::parent);
    while (next.isPresent() && ancestors.size() < MOST_RELATIVES) {
      posts.relative(next.get()).ifPresent(ancestors::add);
      next = paintings.of(next.get()).flatMap(Painting::parent);
    }
    Collections.reverse(ancestors);
    return ancestors;
  }

  /** The forks of a post's painting, the oldest first. */
  public List<Continuation> continuations(long post) {
    return posts.continuations(post, MOST_RELATIVES);
  }

  private static ApplicationException gone() {
    return new ApplicationException(
        ErrorCode.NOT_FOUND, "The painting that this one goes on from is not there any more.");
  }
}
