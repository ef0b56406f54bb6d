package app.mspaintr.post.comment;

import app.mspaintr.connection.Channel;
import app.mspaintr.connection.ClientSession;
import app.mspaintr.connection.CommandHandlers;
import app.mspaintr.platform.command.CommandResult;
import app.mspaintr.platform.store.Transactions;
import app.mspaintr.post.Ids;
import app.mspaintr.post.PostQueries;
import app.mspaintr.post.Posts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Reads comments as they stand at one moment. */
@ApplicationScoped
public class CommentQueries implements CommandHandlers {
  private Transactions transactions;
  private Posts posts;
  private Comments comments;

  protected CommentQueries() {}

  @Inject
  CommentQueries(Transactions transactions, Posts posts, Comments comments) {
    this.transactions = transactions;
    this.posts = posts;
    this.comments = comments;
  }

  @Override
  public void register(Registration commands) {
    commands.add(ShowOlderComments.class, this::olderComments, Channel.ROOM);
  }

  /** Comments, oldest first; {@code end} where there are none before them. */
  public record CommentPage(List<WrittenComment> comments, boolean end) {}

  /** The comments under a post before {@code before}, or the newest where that is null. */
  public CommentPage comments(long post, String before, int limit) {
    return transactions.read(
        () -> {
          if (posts.find(post).isEmpty()) {
            throw Ids.noPost();
          }
          int most = PostQueries.clamp(limit);
          long from = before == null ? Long.MAX_VALUE : Ids.ofComment(before);
          List<WrittenComment> found = comments.before(post, from, most + 1);
          boolean end = found.size() <= most;
          return new CommentPage(end ? found : found.subList(1, found.size()), end);
        });
  }

  private CommandResult olderComments(ShowOlderComments command, ClientSession by) {
    CommentPage page = comments(by.topic().postId(), command.before(), command.limit());
    return CommandResult.of(new CommentsAccepted(command.id(), page.comments(), page.end()));
  }
}
