package app.mspaintr.post.comment;

import static org.assertj.core.api.Assertions.assertThat;

import app.mspaintr.support.SharedServer;
import app.mspaintr.support.TestClient;
import app.mspaintr.support.TestPictures;
import app.mspaintr.support.TestServer;
import app.mspaintr.support.TestSocket;
import app.mspaintr.support.TestUpload;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Comments that are stuck to a picture, and those that are drawn. */
@ExtendWith(SharedServer.class)
class DrawnCommentIT {
  private static final Path LOGS = Path.of("src/test/resources/paint");

  private final TestServer war;

  DrawnCommentIT(TestServer war) {
    this.war = war;
  }

  @Test
  void aCommentIsStuckToAPlace() {
    TestClient author = TestClient.member(war);
    String post = author.publish(TestPictures.png(40, 30), "A map").get("id").asString();
    try (TestSocket room = author.room(post);
        TestSocket guest = TestClient.guest(war).room(post)) {
      JsonNode pin =
          room.accepted("addComment", "text", "here", "pin", Map.of("x", 39, "y", 29))
              .get("comment")
              .get("pin");
      assertThat(pin.get("x").asInt()).isEqualTo(39);
      assertThat(pin.get("y").asInt()).isEqualTo(29);
      assertThat(pin.has("at")).isFalse();
      assertThat(guest.event("commentAdded").get("comment").get("pin")).isEqualTo(pin);
      for (Map<String, Integer> beside :
          Arrays.asList(
              Map.of("x", 40, "y", 0),
              Map.of("x", 0, "y", 30),
              Map.of("x", -1, "y", 0),
              Map.of("x", 0, "y", -1),
              Map.of("x", 0, "y", 0, "at", 12), // it was not painted here
              Map.of("x", 0))) {
        assertThat(room.refused("addComment", "text", "there", "pin", beside))
            .as("%s", beside)
            .isEqualTo("malformed");
      }
    }
  }

  @Test
  void aPinKeepsItsNumber() {
    TestClient author = TestClient.member(war);
    String post = author.publish(TestPictures.png(40, 30), "Numbered").get("id").asString();
    try (TestSocket room = author.room(post)) {
      List<JsonNode> pinned = new ArrayList<>();
      for (int count = 0; count < 21; count++) {
        pinned.add(
            room.accepted("addComment", "text", "here", "pin", Map.of("x", count, "y", 0))
                .get("comment"));
        room.accepted("addComment", "text", "no pin");
      }
      assertThat(pinned.stream().map(DrawnCommentIT::number)).isSorted().contains(1, 2, 20, 21);
      room.accepted("removeComment", "comment", pinned.get(18).get("id").asString());
      try (TestSocket later = TestClient.guest(war).room(post)) {
        JsonNode first = later.event("snapshot").get("comments").get(1);
        assertThat(first).isEqualTo(pinned.get(11));
        assertThat(number(first)).isEqualTo(12);
        JsonNode older =
            later
                .accepted("showOlderComments", "before", first.get("id").asString(), "limit", 100)
                .get("comments");
        assertThat(number(older.get(0))).isEqualTo(1);
      }
      assertThat(
              number(
                  room.accepted("addComment", "text", "next", "pin", Map.of("x", 0, "y", 0))
                      .get("comment")))
          .isEqualTo(22);
    }
  }

  private static int number(JsonNode comment) {
    return comment.get("pin").get("number").asInt();
  }

  @Test
  void aCommentIsStuckToAMoment() throws Exception {
    TestClient author = TestClient.member(war);
    byte[] log = Files.readAllBytes(LOGS.resolve("every-entry.bin"));
    String post;
    try (TestSocket feed = author.feed()) {
      String upload = TestUpload.begin(feed, TestPictures.png(320, 200)).sendAll().id();
      String story = TestUpload.beginLog(feed, log).sendAll().id();
      JsonNode answer = feed.accepted("publishPost", "upload", upload, "log", story);
      post = answer.get("post").get("id").asString();
    }
    try (TestSocket room = author.room(post)) {
      Map<String, Integer> pin = new HashMap<>(Map.of("x", 1, "y", 2, "at", log.length));
      assertThat(
              room.accepted("addComment", "text", "now", "pin", pin)
                  .get("comment")
                  .get("pin")
                  .get("at")
                  .asInt())
          .isEqualTo(log.length);
      pin.put("at", log.length + 1);
      assertThat(room.refused("addComment", "text", "later", "pin", pin)).isEqualTo("malformed");
    }
  }

  @Test
  void aCommentIsDrawn() throws Exception {
    TestClient author = TestClient.member(war);
    String post = author.post();
    byte[] log = Files.readAllBytes(LOGS.resolve("every-entry.bin"));
    try (TestSocket room = author.room(post)) {
      JsonNode comment =
          room.accepted("addComment", "text", "", "drawing", base64(log)).get("comment");
      assertThat(comment.get("text").asString()).isEmpty();
      assertThat(comment.get("drawing").get("width").asInt()).isEqualTo(320);
      assertThat(comment.get("drawing").get("height").asInt()).isEqualTo(200);
      assertThat(room.event("commentAdded").get("comment")).isEqualTo(comment);
      try (TestSocket later = TestClient.guest(war).room(post)) {
        assertThat(later.event("snapshot").get("comments").get(0)).isEqualTo(comment);
      }
      String url = "/" + comment.get("drawing").get("url").asString();
      HttpResponse<byte[]> drawing = author.getBytes(url);
      assertThat(drawing.statusCode()).isEqualTo(200);
      assertThat(drawing.body()).isEqualTo(log);
      assertThat(drawing.headers().firstValue("Content-Type"))
          .contains("application/vnd.mspaintr.painting-log");
      assertThat(drawing.headers().firstValue("X-Content-Type-Options")).contains("nosniff");

      room.accepted("removeComment", "comment", comment.get("id").asString());
      assertThat(author.get(url).statusCode()).isEqualTo(404);
    }
  }

  @Test
  void aDrawingGoesWithItsPost() throws Exception {
    TestClient author = TestClient.member(war);
    String post = author.post();
    byte[] log = Files.readAllBytes(LOGS.resolve("every-entry.bin"));
    try (TestSocket room = author.room(post)) {
      String url =
          room.accepted("addComment", "text", "look", "drawing", base64(log))
              .get("comment")
              .get("drawing")
              .get("url")
              .asString();
      room.accepted("removePost", "post", post);
      assertThat(author.get("/" + url).statusCode()).isEqualTo(404);
    }
  }

  @Test
  void whatIsNoDrawingIsRefused() throws Exception {
    TestClient author = TestClient.member(war);
    String post = author.post();
    byte[] log = Files.readAllBytes(LOGS.resolve("every-entry.bin"));
    try (TestSocket room = author.room(post)) {
      assertThat(room.refused("addComment", "text", "a", "drawing", "no base 64!"))
          .isEqualTo("malformed");
      byte[] cut = Arrays.copyOf(log, log.length - 1);
      assertThat(room.refused("addComment", "text", "a", "drawing", base64(cut)))
          .isEqualTo("malformed");
      byte[] empty = Files.readAllBytes(LOGS.resolve("empty.bin"));
      assertThat(room.refused("addComment", "text", "a", "drawing", base64(empty)))
          .as("nothing is drawn")
          .isEqualTo("malformed");
      for (int side : new int[] {5, 7}) {
        byte[] large = log.clone();
        large[side] = 1;
        large[side + 1] = 65; // 321 pixels
        assertThat(room.refused("addComment", "text", "a", "drawing", base64(large)))
            .as("it would be painted by everyone who comes by")
            .isEqualTo("tooLarge");
      }
      int limit = room.event("welcome").get("limits").get("drawingBytes").asInt();
      assertThat(room.refused("addComment", "text", "a", "drawing", base64(new byte[limit + 1])))
          .isEqualTo("tooLarge");
      for (String other : new String[] {"/drawings/0", "/drawings/x", "/drawings/", "/drawings"}) {
        assertThat(author.get(other).statusCode()).as(other).isEqualTo(404);
      }
    }
  }

  private static String base64(byte[] log) {
    return Base64.getEncoder().encodeToString(log);
  }
}
