package app.mspaintr.feed;

import static org.assertj.core.api.Assertions.assertThat;

import app.mspaintr.support.RunningWar;
import app.mspaintr.support.SharedWar;
import app.mspaintr.support.TestClient;
import app.mspaintr.support.TestPictures;
import app.mspaintr.support.TestSocket;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(SharedWar.class)
class FeedIT {
  private final RunningWar war;

  FeedIT(RunningWar war) {
    this.war = war;
  }

  @Test
  void aGuestIsWelcomedAsNobodyAndShownTheNewestPosts() {
    try (TestSocket feed = TestClient.guest(war).feed()) {
      JsonNode snapshot = feed.event("snapshot");
      assertThat(types(feed.events())).containsExactly("welcome", "snapshot");
      JsonNode welcome = feed.events().get(0);
      assertThat(welcome.get("protocol").asInt()).isEqualTo(1);
      assertThat(welcome.get("epoch").asString()).matches("[A-Za-z0-9_-]+");
      assertThat(welcome.get("member").isNull()).isTrue();
      assertThat(welcome.get("seq")).isEqualTo(snapshot.get("seq"));
      assertThat(welcome.get("limits").propertyNames())
          .containsExactlyInAnyOrder(
              "chunkSize",
              "uploadWindow",
              "pictureBytes",
              "titleLength",
              "altTextLength",
              "commentLength");
      assertThat(feed.subprotocol()).isEqualTo("mspaintr.v1");
    }
  }

  @Test
  void aMemberIsWelcomedByName() {
    TestClient member = TestClient.member(war);
    try (TestSocket feed = member.feed()) {
      assertThat(feed.event("welcome").get("member").get("name").asString())
          .isEqualTo(member.name());
    }
  }

  @Test
  void everyoneSeesANewPostAtOnce() {
    TestClient author = TestClient.member(war);
    try (TestSocket other = TestClient.member(war).feed();
        TestSocket guest = TestClient.guest(war).feed()) {
      other.event("snapshot");
      guest.event("snapshot");
      JsonNode post = author.publish(TestPictures.png(40, 30), "Noise");
      JsonNode told = other.event("postPublished", event -> isOf(event, post));
      assertThat(told.get("seq").asLong())
          .isGreaterThan(other.event("snapshot").get("seq").asLong());
      assertThat(told.get("post").has("starred")).isFalse();
      assertThat(told.get("post").get("title").asString()).isEqualTo("Noise");
      assertThat(told.get("post").get("author").get("name").asString()).isEqualTo(author.name());
      assertThat(guest.event("postPublished", event -> isOf(event, post))).isEqualTo(told);
      assertThat(post.get("starred").asBoolean()).isFalse();
    }
  }

  private static boolean isOf(JsonNode event, JsonNode post) {
    return event.get("post").get("id").equals(post.get("id"));
  }

  static List<String> types(List<JsonNode> events) {
    return events.stream().map(event -> event.get("type").asString()).toList();
  }
}
