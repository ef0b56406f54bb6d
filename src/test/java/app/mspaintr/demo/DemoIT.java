package app.mspaintr.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.mspaintr.support.RunningWar;
import app.mspaintr.support.TestClient;
import app.mspaintr.support.TestSocket;
import java.io.ByteArrayInputStream;
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
  /** Far more than it takes on a busy machine. */
  private static final Duration SOON = Duration.ofSeconds(60);

  /** Less, so that a server that does not answer is told from one that shows something else. */
  private static final Duration ANSWER = Duration.ofSeconds(30);

  private static final String DONE = "The demonstration shows 14 pictures";

  private final HttpClient http = HttpClient.newHttpClient();

  @TempDir Path data;

  @Test
  void fillsAnEmptyDatabaseOnce() throws Exception {
    try (RunningWar war = RunningWar.on(data).option("--demo").start()) {
      await().atMost(SOON).until(() -> !posts(war).isEmpty());
      await().atMost(SOON).until(() -> war.err().contains(DONE));
      List<JsonNode> posts = posts(war);
      assertThat(posts).extracting(post -> post.get("title").asString()).hasSize(14);
      for (int i = 0; i < posts.size(); i++) {
        Exhibit shown = Exhibition.exhibits().get(posts.size() - 1 - i);
        assertThat(posts.get(i).get("title").asString()).isEqualTo(shown.title());
        assertThat(posts.get(i).get("altText").asString()).isEqualTo(shown.altText());
        assertThat(posts.get(i).get("stars").asInt()).isEqualTo(shown.stars());
        assertThat(posts.get(i).get("comments").asInt()).isEqualTo(shown.remarks().size());
        assertThat(posts.get(i).get("picture").get("width").asInt())
            .isEqualTo(ImageIO.read(new ByteArrayInputStream(shown.work().file())).getWidth());
        assertThat(posts.get(i).has("painting")).isEqualTo(shown.work().log().isPresent());
      }
      paintingsAreAFamily(posts.get(0), posts.get(1));
      commentsAreStuckToThePicture(war, posts.get(1));
      war.restart();
      stayAsTheyAre(war, posts);
    }
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

  private static void commentsAreStuckToThePicture(RunningWar war, JsonNode post) {
    try (TestSocket room = TestClient.guest(war).room(post.get("id").asString())) {
      assertThat(room.event("snapshot").get("comments"))
          .extracting(comment -> comment.path("pin").path("at").asLong())
          .as("at a moment of its painting")
          .anyMatch(at -> at > 0);
    }
  }

  @Test
  void leavesADatabaseAloneThatSomebodyJoined() throws Exception {
    try (RunningWar war = RunningWar.on(data).start()) {
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
    try (RunningWar war = RunningWar.on(data).start()) {
      stayAsTheyAre(war, List.of());
    }
  }

  @Test
  void stopsWhenTheServerDoes() throws Exception {
    try (RunningWar war = RunningWar.on(data).option("--demo").start()) {
      await().atMost(SOON).until(() -> !posts(war).isEmpty());
      assertThat(war.terminate()).isZero();
      assertThat(war.err()).doesNotContain("WARNING", "ERROR", "SEVERE");
    }
  }

  /** For longer than the first picture takes. */
  private void stayAsTheyAre(RunningWar war, List<JsonNode> posts) {
    await()
        .during(Duration.ofSeconds(4))
        .atMost(SOON)
        .pollInterval(Duration.ofMillis(500))
        .untilAsserted(() -> assertThat(posts(war)).isEqualTo(posts));
  }

  private List<JsonNode> posts(RunningWar war) throws Exception {
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
