package app.mspaintr.post.room;

import static org.assertj.core.api.Assertions.assertThat;

import app.mspaintr.support.SharedServer;
import app.mspaintr.support.TestClient;
import app.mspaintr.support.TestServer;
import app.mspaintr.support.TestSocket;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(SharedServer.class)
class PostsResourceIT {
  private static final JsonMapper JSON = new JsonMapper();

  private final TestClient author;
  private final TestClient guest;

  PostsResourceIT(TestServer war) {
    author = TestClient.member(war);
    guest = TestClient.guest(war);
  }

  @Test
  void postsAreReadPageByPageWithoutASocket() {
    String older = author.post();
    String newer = author.post();
    JsonNode newest = json(guest.get("/api/posts?limit=1"));
    assertThat(newest.at("/posts/0/id").asString()).isEqualTo(newer);
    assertThat(newest.get("end").asBoolean()).isFalse();
    JsonNode next = json(guest.get("/api/posts?limit=1&before=" + newer));
    assertThat(next.at("/posts/0/id").asString()).isEqualTo(older);
  }

  @Test
  void aPostIsTheSameObjectAsOnTheSocketForEachReader() {
    String post = author.post();
    try (TestSocket room = author.room(post)) {
      room.accepted("castStar", "post", post);
    }
    JsonNode seen = json(author.get("/api/posts/" + post));
    try (TestSocket room = author.room(post)) {
      assertThat(seen).isEqualTo(room.event("snapshot").get("post"));
    }
    assertThat(seen.get("starred").asBoolean()).isTrue();
    assertThat(json(guest.get("/api/posts/" + post)).get("starred").asBoolean()).isFalse();
  }

  @Test
  void commentsAreReadOldestFirst() {
    String post = author.post();
    try (TestSocket room = author.room(post)) {
      room.accepted("addComment", "text", "one");
      room.accepted("addComment", "text", "two");
    }
    JsonNode page = json(guest.get("/api/posts/" + post + "/comments"));
    assertThat(page.at("/comments/0/text").asString()).isEqualTo("one");
    assertThat(page.at("/comments/1/text").asString()).isEqualTo("two");
    assertThat(page.get("end").asBoolean()).isTrue();
  }

  @Test
  void whatIsNotThereIsNotFound() {
    for (String path :
        new String[] {"/api/posts/0", "/api/posts/x", "/api/posts/999999/comments"}) {
      assertProblem(guest.get(path), 404, "notFound");
    }
  }

  @Test
  void aLimitThatIsNoNumberIsMalformed() {
    assertProblem(guest.get("/api/posts?limit=many"), 400, "malformed");
  }

  private static void assertProblem(HttpResponse<String> response, int status, String code) {
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(JSON.readTree(response.body()).get("code").asString()).isEqualTo(code);
  }

  private static JsonNode json(HttpResponse<String> response) {
    assertThat(response.statusCode()).isEqualTo(200);
    return JSON.readTree(response.body());
  }
}
