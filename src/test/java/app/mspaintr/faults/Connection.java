package app.mspaintr.faults;

import app.mspaintr.support.RawSocket;
import app.mspaintr.support.TestClient;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A live connection, said and heard in one thread. It may break at any time, which is no error. */
final class Connection implements AutoCloseable {
  static final JsonMapper JSON = new JsonMapper();

  private final RawSocket socket;
  private final Queue<JsonNode> unread = new ArrayDeque<>();
  private final List<JsonNode> heard = new ArrayList<>();
  private int closeCode = -1;

  Connection(RawSocket socket) {
    this.socket = socket;
  }

  static Connection open(TestClient who, String path) throws IOException {
    return new Connection(RawSocket.open(who, path, 0));
  }

  RawSocket socket() {
    return socket;
  }

  /** All events that were read. */
  List<JsonNode> heard() {
    return heard;
  }

  /** The code of the close frame, once reading has met it; -1 before, and where none came. */
  int closeCode() {
    return closeCode;
  }

  /**
   * Waits for the next event.
   *
   * @throws IOException where the connection ends, or is silent for longer than it may
   */
  JsonNode next() throws IOException {
    while (unread.isEmpty()) {
      RawSocket.Received frame = socket.read();
      if (frame.head() == RawSocket.CLOSE) {
        closeCode = frame.code();
        throw new IOException("closed with " + closeCode);
      } else if (frame.head() == RawSocket.TEXT) {
        JSON.readTree(frame.payload()).forEach(unread::add);
      }
    }
    JsonNode event = unread.remove();
    heard.add(event);
    return event;
  }

  /** Waits for an event. */
  JsonNode await(Predicate<JsonNode> meant) throws IOException {
    JsonNode event = next();
    while (!meant.test(event)) {
      event = next();
    }
    return event;
  }

  JsonNode await(String type) throws IOException {
    return await(event -> isA(type, event));
  }

  /** The answer to a command, whichever it is. */
  JsonNode ask(String id, String command) throws IOException {
    socket.text(command);
    return await(
        event ->
            (isA("accepted", event) || isA("refused", event))
                && event.get("id").asString("").equals(id));
  }

  /** Reads all that comes up to the end. */
  void drain() {
    try {
      while (true) {
        next();
      }
    } catch (IOException end) {
      socket.breakOff();
    }
  }

  static boolean isA(String type, JsonNode event) {
    return event.get("type").asString().equals(type);
  }

  @Override
  public void close() {
    socket.breakOff();
  }
}
