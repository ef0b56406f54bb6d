package app.mspaintr.post;

import app.mspaintr.live.Deed;
import app.mspaintr.live.News;
import app.mspaintr.live.OnceOnly;
import app.mspaintr.live.Outcome;
import app.mspaintr.member.SignedIn;
import app.mspaintr.store.Journal;
import app.mspaintr.store.JournalEntry;
import app.mspaintr.store.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Casts and withdraws stars: one a member on a post, however often it is asked for. */
@ApplicationScoped
public class Starring {
  private OnceOnly once;
  private Journal journal;
  private Posts posts;

  protected Starring() {}

  @Inject
  Starring(OnceOnly once, Journal journal, Posts posts) {
    this.once = once;
    this.journal = journal;
    this.posts = posts;
  }

  /** The member's star is on the post afterwards. */
  public Outcome cast(CastStar command, SignedIn by) {
    long post = Numbers.ofPost(command.post());
    return once.carryOut(by.id(), command.id(), command, () -> star(command, post, by, true));
  }

  /** The member's star is not on the post afterwards. */
  public Outcome withdraw(WithdrawStar command, SignedIn by) {
    long post = Numbers.ofPost(command.post());
    return once.carryOut(by.id(), command.id(), command, () -> star(command, post, by, false));
  }

  private Deed star(PostCommand command, long id, SignedIn by, boolean wanted) {
    Topic topic = Topic.post(id);
    journal.lock(topic);
    Post post = posts.find(id).orElseThrow(Numbers::noPost);
    Star.Key key = new Star.Key(id, by.id());
    if (posts.hasStar(key) == wanted) {
      return Deed.nothing(new StarsAccepted(command.id(), post.stars(), wanted));
    }
    if (wanted) {
      posts.addStar(key);
    } else {
      posts.removeStar(key);
    }
    int stars = post.countStars(wanted ? 1 : -1);
    StarsCounted counted = new StarsCounted(Long.toString(id), stars);
    JournalEntry entry = journal.append(topic, null, counted);
    return new Deed(
        new StarsAccepted(command.id(), stars, wanted),
        null,
        List.of(News.of(entry), News.tally(Topic.FEED, "stars/" + id, entry.seq(), counted)));
  }
}
