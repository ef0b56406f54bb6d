package app.mspaintr.feature;

import static org.assertj.core.api.Assertions.assertThat;

import app.mspaintr.support.EmbeddedServer;
import app.mspaintr.support.TestClient;
import app.mspaintr.support.TestSocket;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A feature is added by files of its own: here a bean of the tests, on the packaged server. */
class FeatureIT {
  @TempDir private static Path data;
  private static EmbeddedServer server;

  @BeforeAll
  static void start() {
    server = EmbeddedServer.on(data).bean(ApplauseService.class).start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void itsCommandIsExecutedOnceAndItsEventResumes() {
    TestClient author = TestClient.member(server);
    TestClient fan = TestClient.member(server);
    String post = author.post();
    String place;
    try (TestSocket guest = TestClient.guest(server).room(post);
        TestSocket room = fan.room(post)) {
      place = guest.place();
      String id = UUID.randomUUID().toString();
      JsonNode first = room.askAs(id, "applaud");
      assertThat(first.get("type").asString()).isEqualTo("accepted");
      assertThat(room.askAs(id, "applaud")).as("the same again").isEqualTo(first);
      room.accepted("applaud");
      guest.await("applauded", told -> told.size() == 2 ? told : null);
      assertThat(guest.event("applauded", "by", fan.name()).get("post").asString()).isEqualTo(post);
    }
    try (TestSocket back =
        TestClient.guest(server).open("/live/posts/" + post + "?resume=" + place)) {
      back.await("applauded", told -> told.size() == 2 ? told : null);
    }
  }

  @Test
  void itsCommandIsTakenInItsChannelAndForMembersAlone() {
    TestClient author = TestClient.member(server);
    String post = author.post();
    try (TestSocket feed = author.feed();
        TestSocket guest = TestClient.guest(server).room(post)) {
      assertThat(feed.refused("applaud")).isEqualTo("unknownType");
      assertThat(guest.refused("applaud")).isEqualTo("signInRequired");
    }
  }

  @Test
  void itsNotificationReachesTheAuthorAloneWhereverTheyAre() {
    TestClient author = TestClient.member(server);
    TestClient fan = TestClient.member(server);
    String post = author.post();
    try (TestSocket feed = author.feed();
        TestSocket others = fan.feed();
        TestSocket room = fan.room(post)) {
      room.accepted("applaud");
      JsonNode noticed = feed.event("applauseNoticed", "post", post);
      assertThat(noticed.get("by").asString()).isEqualTo(fan.name());
      others.settle();
      assertThat(others.events("applauseNoticed")).isEmpty();
    }
  }

  @Test
  void itObservesWhatTheApplicationDoes() {
    TestClient author = TestClient.member(server);
    try (TestSocket feed = TestClient.guest(server).feed()) {
      String post = author.post();
      JsonNode raised = feed.event("curtainRaised", "post", post);
      JsonNode published = feed.event("postPublished", told -> isOf(told, post));
      assertThat(raised.get("seq").asLong())
          .as("in the same transaction, after what it reacts to")
          .isEqualTo(published.get("seq").asLong() + 1);
    }
  }

  private static boolean isOf(JsonNode published, String post) {
    return published.path("post").path("id").asString().equals(post);
  }
}
