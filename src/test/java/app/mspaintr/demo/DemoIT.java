package app.mspaintr.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.mspaintr.support.EmbeddedServer;
import app.mspaintr.support.TestClient;
import app.mspaintr.support.TestServer;
import app.mspaintr.support.TestSocket;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DemoIT {
  /** Only what hangs takes so long. */
  private static final Duration SOON = Duration.ofMinutes(5);

  /** Less, so that a server that does not answer is told from one that shows something else. */
  private static final Duration ANSWER = Duration.ofSeconds(30);

  private static final String DONE = "The demonstration shows 14 pictures";

  private final HttpClient http = HttpClient.newHttpClient();

  @TempDir Path data;

  @Test
  void fillsAnEmptyDatabaseOnce() throws Exception {
    try (EmbeddedServer war = EmbeddedServer.on(data).option("--demo").start()) {
      await().atMost(SOON).until(() -> !isAtWork());
      assertThat(war.log()).contains(DONE).doesNotContain("WARNING");
      List<JsonNode> posts = posts(war);
      List<Exhibit> exhibits = Exhibition.read().exhibits();
      assertThat(posts).extracting(post -> post.get("title").asString()).hasSize(14);
      for (int i = 0; i < posts.size(); i++) {
        Exhibit shown = exhibits.get(posts.size() - 1 - i);
        assertThat(posts.get(i).get("title").asString()).isEqualTo(shown.title());
        assertThat(posts.get(i).get("altText").asString()).isEqualTo(shown.altText());
        assertThat(posts.get(i).get("stars").asInt()).isEqualTo(shown.stars().size());
        assertThat(posts.get(i).get("comments").asInt()).isEqualTo(shown.remarks().size());
        assertThat(posts.get(i).get("picture").get("width").asInt())
            .isEqualTo(widthOf(shown.picture()));
        assertThat(posts.get(i).has("painting")).isEqualTo(shown.log() != null);
      }
      paintingsAreAFamily(posts.get(0), posts.get(1));
      commentsAreStuckToThePicture(war, posts.get(1));
      war.restart();
      stayAsTheyAre(war, posts);
    }
  }

  private static int widthOf(String picture) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(Exhibition.file(picture))).getWidth();
  }

  private static void paintingsAreAFamily(JsonNode owl, JsonNode fox) {
    JsonNode parent = owl.get("painting").get("parent");
    assertThat(parent.get("post")).isEqualTo(fox.get("id"));
    assertThat(parent.get("at").asLong()).isLessThan(fox.get("painting").get("bytes").asLong());
    assertThat(fox.get("painting").has("parent")).isFalse();
    for (JsonNode post : List.of(owl, fox)) {
      assertThat(post.get("painting").get("strokes").asInt()).isGreaterThan(150);
      assertThat(post.get("painting").get("spentMs").asLong()).isBetween(600_000L, 900_000L);
    }
  }

  private static void commentsAreStuckToThePicture(TestServer war, JsonNode post) {
    try (TestSocket room = TestClient.guest(war).room(post.get("id").asString())) {
      assertThat(room.event("snapshot").get("comments"))
          .extracting(comment -> comment.path("pin").path("at").asLong())
          .as("at a moment of its painting")
          .anyMatch(at -> at > 0);
    }
  }

  @Test
  void leavesADatabaseAloneThatSomebodyJoined() throws Exception {
    try (EmbeddedServer war = EmbeddedServer.on(data).start()) {
      HttpResponse<String> joined =
          http.send(
              HttpRequest.newBuilder(war.uri("/api/members"))
                  .header("Content-Type", "application/json")
                  .timeout(SOON)
                  .POST(
                      HttpRequest.BodyPublishers.ofString(
                          "{\"name\":\"first\",\"password\":\"a long enough one\"}"))
                  .build(),
              BodyHandlers.ofString());
      assertThat(joined.statusCode()).as(joined.body()).isEqualTo(201);
      war.option("--demo").restart();
      stayAsTheyAre(war, List.of());
    }
  }

  @Test
  void fillsNothingUnasked() throws Exception {
    try (EmbeddedServer war = EmbeddedServer.on(data).start()) {
      assertThat(isAtWork()).isFalse();
      assertThat(posts(war)).isEmpty();
    }
  }

  @Test
  void stopsWhenTheServerDoes() throws Exception {
    try (EmbeddedServer war = EmbeddedServer.on(data).option("--demo").start()) {
      await().atMost(SOON).until(() -> !posts(war).isEmpty());
      war.stop();
      assertThat(war.log()).doesNotContain("WARNING", "ERROR", "SEVERE");
    }
  }

  /** Once the demonstration has ended, if it was there; it begins with the server. */
  private void stayAsTheyAre(TestServer war, List<JsonNode> posts) throws Exception {
    await().atMost(SOON).until(() -> !isAtWork());
    assertThat(posts(war)).isEqualTo(posts);
  }

  private static boolean isAtWork() {
    return Thread.getAllStackTraces().keySet().stream()
        .anyMatch(thread -> thread.getName().equals("demo-1"));
  }

  private List<JsonNode> posts(TestServer war) throws Exception {
    String page =
        http.send(
                HttpRequest.newBuilder(war.uri("/api/posts?limit=100")).timeout(ANSWER).build(),
                BodyHandlers.ofString())
            .body();
    return StreamSupport.stream(
            JsonMapper.shared().readTree(page).get("posts").spliterator(), false)
        .toList();
  }
}
