package app.mspaintr.support;

import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** Hears what comes over one connection, and keeps all of it. */
final class TestListener implements WebSocket.Listener {
  private final Recorder<JsonNode> events = new Recorder<>();
  private final Recorder<String> frames = new Recorder<>();
  private final Recorder<ByteBuffer> chunks = new Recorder<>();
  private final Recorder<Integer> closes = new Recorder<>();
  private final StringBuilder text = new StringBuilder();
  private ByteBuffer binary = ByteBuffer.allocate(0);
  private boolean reading = true;
  private boolean stopped;

  @Override
  public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
    text.append(part);
    if (last) {
      String frame = text.toString();
      text.setLength(0);
      frames.add(frame);
      TestSocket.JSON.readTree(frame).forEach(events::add);
    }
    return next(socket);
  }

  @Override
  public CompletionStage<?> onBinary(WebSocket socket, ByteBuffer part, boolean last) {
    binary =
        ByteBuffer.allocate(binary.remaining() + part.remaining()).put(binary).put(part).flip();
    if (last) {
      chunks.add(binary);
      binary = ByteBuffer.allocate(0);
    }
    return next(socket);
  }

  @Override
  public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
    closes.add(code);
    end("closed with " + code);
    return null;
  }

  @Override
  public void onError(WebSocket socket, Throwable failure) {
    end(failure.toString());
  }

  List<JsonNode> events() {
    return events.all();
  }

  List<String> frames() {
    return frames.all();
  }

  JsonNode await(String what, int from, Predicate<JsonNode> meant) {
    return events.await(
        what, all -> all.stream().skip(from).filter(meant).findFirst().orElse(null));
  }

  <T> T await(String what, Function<List<JsonNode>, T> look) {
    return events.await(what, look);
  }

  List<ByteBuffer> chunks(Predicate<List<ByteBuffer>> enough) {
    return chunks.await("enough chunks", all -> enough.test(all) ? List.copyOf(all) : null);
  }

  int closeCode() {
    return closes.await("the close frame", all -> all.isEmpty() ? null : all.get(0));
  }

  synchronized void stopReading() {
    reading = false;
  }

  synchronized void goOnReading(WebSocket socket) {
    reading = true;
    if (stopped) {
      stopped = false;
      socket.request(1);
    }
  }

  private synchronized CompletionStage<?> next(WebSocket socket) {
    stopped = !reading;
    if (reading) {
      socket.request(1);
    }
    return null;
  }

  private void end(String why) {
    events.end(why);
    chunks.end(why);
    closes.end(why);
  }
}
