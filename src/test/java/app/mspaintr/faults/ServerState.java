package app.mspaintr.faults;

import app.mspaintr.support.TestClient;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What the server shows to whoever asks. */
final class ServerState {
  private static final int PAGE = 100;

  private final TestClient reader;

  ServerState(TestClient reader) {
    this.reader = reader;
  }

  /** All comments under a post, oldest first. */
  List<JsonNode> comments(String post) {
    List<JsonNode> all = new ArrayList<>();
    String before = "";
    while (true) {
      JsonNode page =
          read("/api/posts/" + post + "/comments?limit=" + PAGE + before).get("comments");
      List<JsonNode> older = new ArrayList<>();
      page.forEach(older::add);
      all.addAll(0, older);
      if (older.size() < PAGE) {
        return all;
      }
      before = "&before=" + older.get(0).get("id").asString();
    }
  }

  /** The posts after {@code oldest}, newest first. */
  List<JsonNode> postsSince(String oldest) {
    List<JsonNode> all = new ArrayList<>();
    String before = "";
    while (true) {
      JsonNode page = read("/api/posts?limit=" + PAGE + before).get("posts");
      for (JsonNode post : page) {
        if (post.get("id").asString().equals(oldest)) {
          return all;
        }
        all.add(post);
      }
      if (page.size() < PAGE) {
        return all;
      }
      before = "&before=" + all.get(all.size() - 1).get("id").asString();
    }
  }

  JsonNode post(String post) {
    return read("/api/posts/" + post);
  }

  byte[] bytes(String path) {
    var answer = reader.getBytes(path);
    if (answer.statusCode() != 200) {
      throw new AssertionError(path + ": " + answer.statusCode());
    }
    return answer.body();
  }

  /** The whole history of a topic, such as {@code /live/feed}, as the journal has it. */
  List<JsonNode> history(String path) throws IOException {
    String epoch;
    try (Connection first = Connection.open(reader, path)) {
      epoch = first.next().get("epoch").asString();
    }
    try (Connection all = Connection.open(reader, path + "?resume=" + epoch + ".0")) {
      long head = all.next().get("seq").asLong();
      JsonNode resumed = all.next();
      if (!Connection.isA("resumed", resumed)) {
        throw new AssertionError("A history too long to be resumed: " + resumed);
      }
      if (head > 0) {
        all.await(event -> event.path("seq").asLong() >= head);
      }
      return all.heard().stream()
          .filter(event -> event.has("seq") && !Connection.isA("welcome", event))
          .toList();
    }
  }

  private JsonNode read(String path) {
    var answer = reader.get(path);
    if (answer.statusCode() != 200) {
      throw new AssertionError(path + ": " + answer.statusCode() + " " + answer.body());
    }
    return Connection.JSON.readTree(answer.body());
  }
}
