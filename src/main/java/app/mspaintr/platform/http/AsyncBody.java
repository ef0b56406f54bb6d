package app.mspaintr.platform.http;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.time.Duration;

/**
 * The body of an answer, sent as fast as its client takes it: no thread waits for a slow one, and
 * only a piece is in memory.
 */
public final class AsyncBody implements WriteListener {
  private static final int PIECE_BYTES = 64 * 1024;

  /** However slowly; who takes nothing is cut by the server long before. */
  private static final Duration LONGEST = Duration.ofHours(1);

  private final InputStream body;
  private final AsyncContext request;
  private final ServletOutputStream out;
  private final byte[] piece = new byte[PIECE_BYTES];

  private AsyncBody(InputStream body, AsyncContext request, ServletOutputStream out) {
    this.body = body;
    this.request = request;
    this.out = out;
  }

  /** Sends {@code body}, and closes it; the length is set already. */
  public static void begin(
      InputStream body, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ServletOutputStream out = response.getOutputStream();
    AsyncContext context = request.startAsync(request, response);
    context.setTimeout(LONGEST.toMillis());
    out.setWriteListener(new AsyncBody(body, context, out));
  }

  @Override
  public void onWritePossible() throws IOException {
    while (out.isReady()) {
      int count = body.read(piece);
      if (count < 0) {
        end();
        return;
      }
      out.write(piece, 0, count);
    }
  }

  @Override
  public void onError(Throwable failure) {
    System.getLogger("mspaintr.http").log(Level.DEBUG, "An answer was not taken", failure);
    end();
  }

  private void end() {
    try {
      body.close();
    } catch (IOException e) {
      System.getLogger("mspaintr.http").log(Level.WARNING, "A file was not closed", e);
    }
    request.complete();
  }
}
