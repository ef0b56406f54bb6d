package app.mspaintr.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.mspaintr.support.EmbeddedServer;
import app.mspaintr.support.SharedServer;
import app.mspaintr.support.TestClient;
import app.mspaintr.support.TestServer;
import app.mspaintr.support.TestSocket;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@ExtendWith(SharedServer.class)
class ResumeIT {
  private final TestServer war;

  ResumeIT(TestServer war) {
    this.war = war;
  }

  @Test
  void aRoomGoesOnWithExactlyWhatWasMissed() {
    TestClient author = TestClient.member(war);
    String post = author.post();
    try (TestSocket room = author.room(post);
        TestSocket lost = TestClient.guest(war).room(post)) {
      room.accepted("addComment", "text", "seen");
      lost.event("commentAdded");
      String place = lost.place();
      lost.breakOff();
      String first = comment(room.accepted("addComment", "text", "first"));
      room.accepted("castStar", "post", post);
      String second = comment(room.accepted("addComment", "text", "second"));
      try (TestSocket back = resume("/live/posts/" + post, place)) {
        back.event("commentAdded", event -> isOf(event, second));
        room.accepted("addComment", "text", "live again");
        back.await("commentAdded", all -> all.size() == 3 ? all : null);
        assertThat(types(back))
            .containsExactly(
                "welcome",
                "resumed",
                "commentAdded",
                "starsCounted",
                "commentAdded",
                "commentAdded");
        assertThat(back.event("resumed").get("from").asLong()).isEqualTo(1);
        assertThat(isOf(back.event("commentAdded"), first)).isTrue();
        assertThat(back.events().stream().skip(2).map(event -> event.get("seq").asLong()))
            .containsExactly(2L, 3L, 4L, 5L);
      }
    }
  }

  @Test
  void whereNothingWasMissedNothingIsTold() {
    TestClient author = TestClient.member(war);
    String post = author.post();
    try (TestSocket room = author.room(post)) {
      room.accepted("addComment", "text", "seen");
      room.event("commentAdded");
      try (TestSocket back = resume("/live/posts/" + post, room.place())) {
        back.event("resumed");
        room.accepted("addComment", "text", "new");
        assertThat(back.event("commentAdded").get("comment").get("text").asString())
            .isEqualTo("new");
        assertThat(types(back)).containsExactly("welcome", "resumed", "commentAdded");
      }
    }
  }

  @Test
  void theFeedGoesOnWithWhatWasMissedAndTheNewestTallies() {
    TestClient author = TestClient.member(war);
    String old = author.post();
    try (TestSocket lost = TestClient.guest(war).feed();
        TestSocket feed = author.feed()) {
      lost.event("snapshot");
      String place = lost.place();
      lost.breakOff();
      String fresh = author.post();
      String removed = author.post();
      feed.accepted("removePost", "post", removed);
      feed.accepted("castStar", "post", old);
      feed.accepted("castStar", "post", fresh);
      try (TestSocket back = resume("/live/feed", place)) {
        JsonNode stars = back.event("starsCounted", "post", old);
        assertThat(stars.get("stars").asInt()).isEqualTo(1);
        assertThat(back.event("starsCounted", "post", fresh).get("stars").asInt()).isEqualTo(1);
        assertThat(back.event("commentsCounted", "post", old).get("comments").asInt()).isZero();
        assertThat(types(back).subList(0, 4))
            .containsExactly("welcome", "resumed", "postPublished", "postRemoved");
        assertThat(back.event("postPublished").get("post").get("id").asString()).isEqualTo(fresh);
        assertThat(back.event("postRemoved").get("post").asString()).isEqualTo(removed);
        assertThat(back.events("snapshot")).isEmpty();
      }
    }
  }

  @Test
  void aMissedPostIsToldWithItsTalliesOfTheDay() {
    TestClient author = TestClient.member(war);
    try (TestSocket lost = TestClient.guest(war).feed()) {
      lost.event("snapshot");
      String place = lost.place();
      lost.breakOff();
      String post = author.post();
      try (TestSocket feed = author.feed()) {
        feed.accepted("castStar", "post", post);
      }
      try (TestSocket back = resume("/live/feed", place)) {
        JsonNode stars = back.event("starsCounted", "post", post);
        back.event("commentsCounted", "post", post);
        List<JsonNode> about =
            back.events().stream().filter(event -> isAbout(event, post)).toList();
        assertThat(about.get(0).get("type").asString()).isEqualTo("postPublished");
        assertThat(stars.get("stars").asInt()).isEqualTo(1);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"EPOCH.1000000", "other.0", "EPOCH", "EPOCH.", "EPOCH.-1", ".0", "EPOCH.0.0"})
  void aPlaceThatIsNotKnownGetsASnapshot(String place) {
    TestClient author = TestClient.member(war);
    String post = author.post();
    try (TestSocket room = author.room(post)) {
      String epoch = room.event("welcome").get("epoch").asString();
      try (TestSocket back = resume("/live/posts/" + post, place.replace("EPOCH", epoch))) {
        back.event("snapshot");
        assertThat(types(back)).containsExactly("welcome", "snapshot");
      }
      try (TestSocket back = resume("/live/posts/" + post, epoch + ".0")) {
        back.event("resumed");
      }
    }
  }

  @Test
  void aPlaceTooFarBackGetsASnapshot(@TempDir Path data) {
    try (EmbeddedServer small =
        EmbeddedServer.on(data)
            .option("--limits", "off")
            .option("--send-queue-events", "20")
            .start()) {
      TestClient author = TestClient.member(small);
      String post = author.post();
      try (TestSocket room = author.room(post)) {
        room.event("snapshot");
        String place = room.place();
        for (int i = 0; i < 10; i++) {
          room.accepted("addComment", "text", "Number " + i);
        }
        try (TestSocket near = author.open("/live/posts/" + post + "?resume=" + place)) {
          near.event("resumed");
        }
        room.accepted("addComment", "text", "One more");
        try (TestSocket far = author.open("/live/posts/" + post + "?resume=" + place)) {
          assertThat(far.event("snapshot").get("comments")).hasSize(11);
          assertThat(far.events("resumed")).isEmpty();
        }
      }
    }
  }

  @Test
  void aRoomRemovedMeanwhileIsGone() {
    TestClient author = TestClient.member(war);
    String post = author.post();
    try (TestSocket room = author.room(post)) {
      room.event("snapshot");
      String place = room.place();
      room.accepted("removePost", "post", post);
      room.closeCode();
      assertThatThrownBy(() -> resume("/live/posts/" + post, place))
          .isInstanceOfSatisfying(
              TestSocket.Refused.class, refused -> assertThat(refused.status()).isEqualTo(404));
    }
  }

  private TestSocket resume(String path, String place) {
    return TestClient.guest(war).open(path + "?resume=" + place);
  }

  private static String comment(JsonNode answer) {
    return answer.get("comment").get("id").asString();
  }

  private static boolean isOf(JsonNode event, String comment) {
    return event.get("comment").get("id").asString().equals(comment);
  }

  private static boolean isAbout(JsonNode event, String post) {
    JsonNode about = event.path("post");
    return (about.isObject() ? about.get("id") : about).asString("").equals(post);
  }

  private static List<String> types(TestSocket socket) {
    return FeedIT.types(socket.events());
  }
}
