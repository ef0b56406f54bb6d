package app.mspaintr.launcher.server;

import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** What comes over a WebSocket, in order, as text. */
final class Messages implements WebSocket.Listener {
  private final BlockingQueue<String> queue = new LinkedBlockingQueue<>();
  private final StringBuilder text = new StringBuilder();
  private int bytes;

  /** The next one; null after ten seconds without. */
  String next() throws InterruptedException {
    return queue.poll(10, TimeUnit.SECONDS);
  }

  @Override
  public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
    text.append(data);
    if (last) {
      queue.add(text.toString());
      text.setLength(0);
    }
    socket.request(1);
    return null;
  }

  @Override
  public CompletionStage<?> onBinary(WebSocket socket, ByteBuffer data, boolean last) {
    bytes += data.remaining();
    if (last) {
      queue.add(bytes + " bytes");
      bytes = 0;
    }
    socket.request(1);
    return null;
  }

  @Override
  public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
    queue.add("closed " + code);
    return null;
  }

  @Override
  public void onError(WebSocket socket, Throwable error) {
    queue.add("failed: " + error);
  }
}
