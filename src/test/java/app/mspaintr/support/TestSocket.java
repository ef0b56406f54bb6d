package app.mspaintr.support;

import java.net.URI;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One live connection, by the JDK's own client: it says commands and hears everything. */
public final class TestSocket implements AutoCloseable {
  static final JsonMapper JSON = new JsonMapper();

  private final TestListener heard = new TestListener();
  private WebSocket socket;

  private TestSocket() {}

  static TestSocket open(URI uri, String cookie, Map<String, String> headers) {
    WebSocket.Builder builder = TestClient.HTTP.newWebSocketBuilder().subprotocols("mspaintr.v1");
    headers.forEach(builder::header);
    if (cookie != null) {
      builder.header("Cookie", cookie);
    }
    TestSocket made = new TestSocket();
    try {
      made.socket = builder.buildAsync(uri, made.heard).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof java.net.http.WebSocketHandshakeException refused
          ? new Refused(refused.getResponse().statusCode())
          : e;
    }
    return made;
  }

  /** The handshake ended in an HTTP status. */
  public static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    Refused(int status) {
      super("HTTP " + status);
      this.status = status;
    }

    public int status() {
      return status;
    }
  }

  public String subprotocol() {
    return socket.getSubprotocol();
  }

  // what is said

  /** Sends any text. */
  public synchronized void say(String text) {
    socket.sendText(text, true).join();
  }

  /** Sends any bytes. */
  public synchronized void say(ByteBuffer bytes) {
    socket.sendBinary(bytes, true).join();
  }

  /** Sends bytes that the server may refuse, and close the connection, before all have come. */
  public synchronized void sayInVain(ByteBuffer bytes) {
    socket.sendBinary(bytes, true).exceptionally(cutOff -> socket).join();
  }

  /** Sends a command, its fields by name and value, without waiting for the answer; its id. */
  public String tell(String type, Object... fields) {
    String id = UUID.randomUUID().toString();
    tellAs(id, type, fields);
    return id;
  }

  /** The same under an id of the test's. */
  public void tellAs(String id, String type, Object... fields) {
    say(command(id, type, fields));
  }

  /** The same, where the server may close meanwhile. */
  public void tryToTell(String type, Object... fields) {
    try {
      tell(type, fields);
    } catch (CompletionException closed) {
      breakOff();
    }
  }

  /** Sends a command under an id of the test's; the answer, whichever it is. */
  public JsonNode askAs(String id, String type, Object... fields) {
    int before = heard.events().size();
    say(command(id, type, fields));
    return heard.await("an answer to " + type, before, isAnswerTo(id));
  }

  /** Sends a command; the answer, whichever it is. */
  public JsonNode ask(String type, Object... fields) {
    return askAs(UUID.randomUUID().toString(), type, fields);
  }

  /** Sends a command that must be accepted. */
  public JsonNode accepted(String type, Object... fields) {
    return only("accepted", ask(type, fields));
  }

  /** Sends a command that must be refused; the code. */
  public String refused(String type, Object... fields) {
    return only("refused", ask(type, fields)).get("code").asString();
  }

  // what is heard

  /** All events up to now. */
  public List<JsonNode> events() {
    return heard.events();
  }

  /** The events up to now of one type. */
  public List<JsonNode> events(String type) {
    return events().stream().filter(isOf(type)).toList();
  }

  /** Text frames as they came. */
  public List<String> frames() {
    return heard.frames();
  }

  /** The first event of this type, waited for. */
  public JsonNode event(String type) {
    return event(type, event -> true);
  }

  /** The first event of this type that is meant, waited for. */
  public JsonNode event(String type, Predicate<JsonNode> meant) {
    return heard.await(type, 0, event -> isOf(type).test(event) && meant.test(event));
  }

  /** The first event of this type whose field is this text. */
  public JsonNode event(String type, String field, String value) {
    return event(type, event -> event.get(field).asString("").equals(value));
  }

  /** Waits until {@code look}, at all events of this type, does not return null. */
  public <T> T await(String type, Function<List<JsonNode>, T> look) {
    return heard.await(type, all -> look.apply(all.stream().filter(isOf(type)).toList()));
  }

  /** Waits until all events together are enough. */
  public void awaitAny(Predicate<List<JsonNode>> enough) {
    heard.await("enough events", all -> enough.test(all) ? all : null);
  }

  /** The answer to a command that was told. */
  public JsonNode answer(String id) {
    return heard.await("an answer", 0, isAnswerTo(id));
  }

  /** Waits until so many binary frames have come; all of them. */
  public List<ByteBuffer> chunks(Predicate<List<ByteBuffer>> enough) {
    return heard.chunks(enough);
  }

  /**
   * Waits until everything that was told before has come: the answer to a read comes after it, as
   * far as it was for this connection.
   */
  public void settle() {
    ask("showPicture", "picture", "none");
  }

  /** Where to go on, for {@code ?resume=}: the epoch, and the newest place that was heard. */
  public String place() {
    event("welcome");
    return place(events());
  }

  /** The same for what came over a connection, its welcome first. */
  static String place(List<JsonNode> events) {
    long newest =
        events.stream()
            .filter(event -> !isOf("welcome").test(event))
            .mapToLong(
                event -> Math.max(event.path("seq").asLong(-1), event.path("from").asLong(-1)))
            .max()
            .orElseThrow();
    return events.get(0).get("epoch").asString() + "." + newest;
  }

  /** The close code, waited for. */
  public int closeCode() {
    return heard.closeCode();
  }

  /** Closes in order. */
  @Override
  public void close() {
    if (!socket.isOutputClosed()) {
      socket.sendClose(WebSocket.NORMAL_CLOSURE, "").orTimeout(5, TimeUnit.SECONDS);
    }
  }

  /** The network is gone: no close frame. */
  public void breakOff() {
    socket.abort();
  }

  /** Whether nothing more can be said or heard. */
  public boolean isClosed() {
    return socket.isInputClosed() || socket.isOutputClosed();
  }

  /** Reads nothing more, after what is being read. */
  public void stopReading() {
    heard.stopReading();
  }

  public void goOnReading() {
    heard.goOnReading(socket);
  }

  /** The text with every character as a JSON escape, which says what no UTF-8 can. */
  public static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    text.chars().forEach(unit -> out.append(String.format("\\u%04x", unit)));
    return out.toString();
  }

  private static String command(String id, String type, Object... fields) {
    ObjectNode command = JSON.createObjectNode().put("type", type).put("id", id);
    for (int i = 0; i < fields.length; i += 2) {
      command.set((String) fields[i], JSON.valueToTree(fields[i + 1]));
    }
    return command.toString();
  }

  private static Predicate<JsonNode> isOf(String type) {
    return event -> event.get("type").asString().equals(type);
  }

  private static Predicate<JsonNode> isAnswerTo(String id) {
    return event ->
        (isOf("accepted").test(event) || isOf("refused").test(event))
            && event.get("id").asString("").equals(id);
  }

  private static JsonNode only(String type, JsonNode answer) {
    if (!isOf(type).test(answer)) {
      throw new AssertionError("The answer is not " + type + ": " + answer);
    }
    return answer;
  }

  @Override
  public String toString() {
    return events().stream().map(JsonNode::toString).collect(Collectors.joining("\n"));
  }
}
