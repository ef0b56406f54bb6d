package app.mspaintr.post.comment;

import app.mspaintr.platform.store.Transactions;
import app.mspaintr.post.NumberedLogServlet;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import java.util.Optional;

/** {@code GET /drawings/{comment}}: the log of what was drawn in a comment, which never changes. */
@WebServlet(urlPatterns = "/drawings/*", asyncSupported = true)
public class DrawingServlet extends NumberedLogServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient Comments comments;
  @Inject private transient Transactions transactions;

  public DrawingServlet() {
    super("public, max-age=31536000, immutable", "There is no such drawing.");
  }

  @Override
  protected Optional<byte[]> log(long comment) {
    return transactions.read(() -> comments.drawing(comment));
  }
}
