package app.mspaintr.post.room;

import app.mspaintr.connection.ClientSession;
import app.mspaintr.notification.NoticesCounted;
import app.mspaintr.painting.lineage.ForkLineage;
import app.mspaintr.platform.live.ConnectionRegistry.Admission;
import app.mspaintr.platform.live.Resume;
import app.mspaintr.platform.store.Transactions;
import app.mspaintr.post.Ids;
import app.mspaintr.post.PostQueries;
import app.mspaintr.post.PublishedPost;
import app.mspaintr.post.comment.CommentQueries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Reads a post's room as it stands at one moment. */
@ApplicationScoped
public class RoomQueries {
  private Transactions transactions;
  private Admissions admissions;
  private PostQueries posts;
  private CommentQueries comments;
  private ForkLineage lineage;

  protected RoomQueries() {}

  @Inject
  RoomQueries(
      Transactions transactions,
      Admissions admissions,
      PostQueries posts,
      CommentQueries comments,
      ForkLineage lineage) {
    this.transactions = transactions;
    this.admissions = admissions;
    this.posts = posts;
    this.comments = comments;
    this.lineage = lineage;
  }

  /**
   * The first events for a client that enters the room of {@code post}.
   *
   * @throws app.mspaintr.platform.wire.ApplicationException {@code notFound}
   */
  Admission enter(long post, ClientSession client, Optional<Resume> resume) {
    return transactions.read(
        () -> {
          PublishedPost shown =
              posts.post(Long.toString(post), client.member()).orElseThrow(Ids::noPost);
          return admissions.admit(
              client, resume, (seq, unseen) -> snapshot(seq, post, shown, unseen));
        });
  }

  private RoomSnapshot snapshot(
      long seq, long id, PublishedPost post, Optional<NoticesCounted> unseen) {
    CommentQueries.CommentPage page = comments.comments(id, null, PostQueries.PAGE);
    return new RoomSnapshot(
        seq,
        post,
        page.comments(),
        page.end(),
        lineage.ancestors(id),
        lineage.continuations(id),
        unseen.map(NoticesCounted::notices).orElse(null),
        unseen.map(NoticesCounted::noticeCount).orElse(null));
  }
}
