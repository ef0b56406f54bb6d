package app.mspaintr.servers;

import java.io.ByteArrayOutputStream;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One WebSocket connection: what was said on it, and what is to be said. */
final class Conversation implements WebSocket.Listener, AutoCloseable {
  /** Far more than an answer takes on a busy machine. */
  private static final long PATIENCE_SECONDS = 30;

  private static final JsonMapper JSON = new JsonMapper();

  private final List<JsonNode> events = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final ByteArrayOutputStream chunk = new ByteArrayOutputStream();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final CompletableFuture<Integer> closeCode = new CompletableFuture<>();
  private WebSocket socket;

  Conversation with(WebSocket opened) {
    socket = opened;
    return this;
  }

  /** Sends a command with these fields, after its type and a new id; returns the answer. */
  JsonNode ask(String type, Object... fields) {
    ObjectNode command = JSON.createObjectNode();
    String id = UUID.randomUUID().toString();
    command.put("type", type).put("id", id);
    for (int i = 0; i < fields.length; i += 2) {
      command.set((String) fields[i], JSON.valueToTree(fields[i + 1]));
    }
    say(command.toString());
    return hear(event -> event.path("id").asString("").equals(id));
  }

  void say(String frame) {
    socket.sendText(frame, true).join();
  }

  /** Sends one piece of an upload, in the protocol's layout. */
  void sendChunk(int kind, String upload, long offset, ByteBuffer bytes) {
    byte[] header =
        JSON.createObjectNode()
            .put("upload", upload)
            .put("offset", offset)
            .toString()
            .getBytes(StandardCharsets.UTF_8);
    ByteBuffer frame = ByteBuffer.allocate(4 + header.length + bytes.remaining());
    frame
        .put((byte) 1)
        .put((byte) kind)
        .putShort((short) header.length)
        .put(header)
        .put(bytes)
        .flip();
    socket.sendBinary(frame, true).join();
  }

  /** Waits for the first event of this type, whether or not it was heard already. */
  JsonNode hear(String type) {
    return hear(event -> event.path("type").asString().equals(type));
  }

  synchronized JsonNode hear(Predicate<JsonNode> wanted) {
    await(() -> events.stream().anyMatch(wanted));
    return events.stream().filter(wanted).findFirst().orElseThrow();
  }

  /** Waits for this many events of a type, and returns all of them. */
  synchronized List<JsonNode> hear(int count, String type) {
    Predicate<JsonNode> wanted = event -> event.path("type").asString().equals(type);
    await(() -> events.stream().filter(wanted).count() >= count);
    return events.stream().filter(wanted).toList();
  }

  /** Waits for this many bytes of pictures and of what is painted live. */
  synchronized byte[] hearBytes(int count) {
    await(() -> bytes.size() >= count);
    return bytes.toByteArray();
  }

  /** Waits for the end, and returns its code. */
  int closeCode() throws Exception {
    return closeCode.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
    text.append(part);
    if (last) {
      JsonNode frame = JSON.readTree(text.toString());
      text.setLength(0);
      synchronized (this) {
        frame.forEach(events::add);
        notifyAll();
      }
    }
    from.request(1);
    return null;
  }

  @Override
  public synchronized CompletionStage<?> onBinary(WebSocket from, ByteBuffer part, boolean last) {
    byte[] more = new byte[part.remaining()];
    part.get(more);
    chunk.writeBytes(more);
    if (last) {
      ByteBuffer whole = ByteBuffer.wrap(chunk.toByteArray());
      chunk.reset();
      bytes.write(whole.array(), 4 + whole.getShort(2), whole.limit() - 4 - whole.getShort(2));
      notifyAll();
    }
    from.request(1);
    return null;
  }

  @Override
  public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
    closeCode.complete(code);
    return null;
  }

  @Override
  public void onError(WebSocket from, Throwable failure) {
    closeCode.completeExceptionally(failure);
  }

  @Override
  public void close() {
    socket.abort();
  }

  private interface Condition {
    boolean holds();
  }

  private void await(Condition condition) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    try {
      while (!condition.holds()) {
        long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        if (left <= 0) {
          throw new TimeoutException();
        }
        wait(left);
      }
    } catch (InterruptedException | TimeoutException e) {
      throw new AssertionError("Closed: " + closeCode.getNow(null) + ", heard only " + events, e);
    }
  }
}
