package app.mspaintr.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.mspaintr.support.SharedServer;
import app.mspaintr.support.TestClient;
import app.mspaintr.support.TestPictures;
import app.mspaintr.support.TestServer;
import app.mspaintr.support.TestSocket;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(SharedServer.class)
class FeedIT {
  private final TestServer war;

  FeedIT(TestServer war) {
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
              "paintingBytes",
              "titleLength",
              "altTextLength",
              "commentLength",
              "drawingBytes");
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

  @Test
  void starsAndCommentsAreCountedLiveForEveryPost() {
    TestClient author = TestClient.member(war);
    String post = author.post();
    try (TestSocket guest = TestClient.guest(war).feed();
        TestSocket room = author.room(post)) {
      guest.event("snapshot");
      room.accepted("castStar", "post", post);
      room.accepted("addComment", "text", "Fine noise!");
      JsonNode stars = guest.event("starsCounted", "post", post);
      JsonNode comments = guest.event("commentsCounted", "post", post);
      assertThat(stars.get("stars").asInt()).isEqualTo(1);
      assertThat(comments.get("comments").asInt()).isEqualTo(1);
      assertThat(stars.has("seq")).as("tallies are no history").isFalse();
      assertThat(comments.has("seq")).isFalse();
    }
  }

  @Test
  void eachReaderIsToldOfTheirOwnStar() {
    TestClient author = TestClient.member(war);
    TestClient fan = TestClient.member(war);
    String post = author.post();
    try (TestSocket feed = fan.feed()) {
      feed.accepted("castStar", "post", post);
    }
    assertThat(starred(fan, post)).isTrue();
    assertThat(starred(author, post)).isFalse();
    assertThat(starred(TestClient.guest(war), post)).isFalse();
  }

  @Test
  void everyoneWhoComesInAtTheSameTimeIsToldWhoTheyAre() {
    List<TestClient> members = Stream.generate(() -> TestClient.member(war)).limit(6).toList();
    TestClient guest = TestClient.guest(war);
    for (int round = 0; round < 10; round++) {
      members.parallelStream()
          .forEach(
              member -> {
                try (TestSocket feed = member.feed();
                    TestSocket other = guest.feed()) {
                  assertThat(feed.event("welcome").get("member").get("name").asString())
                      .isEqualTo(member.name());
                  assertThat(other.event("welcome").get("member").isNull()).isTrue();
                }
              });
    }
  }

  @Test
  @Timeout(25)
  void aPageOfAnotherOriginIsTurnedAway() {
    TestClient member = TestClient.member(war);
    assertThatThrownBy(() -> member.open("/live/feed", Map.of("Origin", "https://example.org")))
        .isInstanceOfSatisfying(
            TestSocket.Refused.class, refused -> assertThat(refused.status()).isEqualTo(403));
    String port = ":" + war.uri().getPort();
    assertThatThrownBy(
            () -> member.open("/live/feed", Map.of("Origin", "http://rebound.example" + port)))
        .isInstanceOfSatisfying(
            TestSocket.Refused.class, refused -> assertThat(refused.status()).isEqualTo(403));
    try (TestSocket feed = member.open("/live/feed", Map.of("Origin", "http://localhost" + port))) {
      feed.event("snapshot");
    }
  }

  @Test
  void signingOutEndsTheSessionsConnectionsAndNoOthers() {
    TestClient member = TestClient.member(war);
    TestClient elsewhere = member.inAnotherBrowser();
    String post = member.post();
    try (TestSocket feed = member.feed();
        TestSocket room = member.room(post);
        TestSocket other = elsewhere.feed()) {
      feed.event("snapshot");
      room.event("snapshot");
      other.event("snapshot");
      member.signOut();
      assertThat(feed.closeCode()).isEqualTo(4001);
      assertThat(room.closeCode()).isEqualTo(4001);
      JsonNode goodbye = feed.events().get(feed.events().size() - 1);
      assertThat(goodbye.get("type").asString()).isEqualTo("goodbye");
      assertThat(goodbye.get("code").asInt()).isEqualTo(4001);
      other.accepted("castStar", "post", post);
    }
    try (TestSocket again = member.feed()) {
      assertThat(again.event("welcome").get("member").isNull()).isTrue();
    }
  }

  private static boolean starred(TestClient reader, String post) {
    try (TestSocket feed = reader.feed()) {
      for (JsonNode shown : feed.event("snapshot").get("posts")) {
        if (shown.get("id").asString().equals(post)) {
          return shown.get("starred").asBoolean();
        }
      }
      throw new AssertionError("The post is not on the newest page");
    }
  }

  private static boolean isOf(JsonNode event, JsonNode post) {
    return event.get("post").get("id").equals(post.get("id"));
  }

  static List<String> types(List<JsonNode> events) {
    return events.stream().map(event -> event.get("type").asString()).toList();
  }
}
