package app.mspaintr.painting.live;

import app.mspaintr.post.NumberedLogServlet;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import java.util.Optional;

/** {@code GET /paintings/{post}}: the log so far of a post that is being painted. */
@WebServlet(urlPatterns = "/paintings/*", asyncSupported = true)
public class LivePaintingServlet extends NumberedLogServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient LivePaintingRelay paintings;

  public LivePaintingServlet() {
    super("no-store", "Nobody paints here.");
  }

  @Override
  protected Optional<byte[]> log(long post) {
    return paintings.logSoFar(post);
  }
}
