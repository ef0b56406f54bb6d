package app.mspaintr.post.star;

import static org.assertj.core.api.Assertions.assertThat;

import app.mspaintr.support.SharedServer;
import app.mspaintr.support.TestClient;
import app.mspaintr.support.TestServer;
import app.mspaintr.support.TestSocket;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(SharedServer.class)
class StarIT {
  private final TestServer war;

  StarIT(TestServer war) {
    this.war = war;
  }

  @Test
  void aStarCountsOnceHoweverOftenItIsCast() {
    TestClient author = TestClient.member(war);
    String post = author.post();
    try (TestSocket feed = author.feed();
        TestSocket room = author.room(post)) {
      for (TestSocket either : List.of(feed, room, feed)) {
        JsonNode answer = either.accepted("castStar", "post", post);
        assertThat(answer.get("stars").asInt()).isEqualTo(1);
        assertThat(answer.get("starred").asBoolean()).isTrue();
      }
    }
  }

  @Test
  void aWithdrawnStarIsGoneHoweverOftenItIsWithdrawn() {
    TestClient author = TestClient.member(war);
    String post = author.post();
    try (TestSocket fan = TestClient.member(war).feed();
        TestSocket feed = author.feed()) {
      fan.accepted("castStar", "post", post);
      assertThat(feed.accepted("castStar", "post", post).get("stars").asInt()).isEqualTo(2);
      for (int i = 0; i < 3; i++) {
        JsonNode answer = feed.accepted("withdrawStar", "post", post);
        assertThat(answer.get("stars").asInt()).as("the fan's star stays").isEqualTo(1);
        assertThat(answer.get("starred").asBoolean()).isFalse();
      }
    }
  }

  @Test
  void everyoneInTheRoomSeesAStarInItsPlaceInTheHistory() {
    TestClient author = TestClient.member(war);
    String post = author.post();
    try (TestSocket guest = TestClient.guest(war).room(post);
        TestSocket room = author.room(post)) {
      long before = guest.event("snapshot").get("seq").asLong();
      room.accepted("castStar", "post", post);
      JsonNode counted = guest.event("starsCounted", "post", post);
      assertThat(counted.get("stars").asInt()).isEqualTo(1);
      assertThat(counted.get("seq").asLong()).isEqualTo(before + 1);
      assertThat(counted.has("starred")).isFalse();
    }
  }

  @Test
  void aStarThatWasThereAlreadyIsNoNews() {
    TestClient author = TestClient.member(war);
    String post = author.post();
    try (TestSocket guest = TestClient.guest(war).room(post);
        TestSocket room = author.room(post)) {
      guest.event("snapshot");
      room.accepted("castStar", "post", post);
      room.accepted("castStar", "post", post);
      room.accepted("addComment", "text", "after it");
      guest.event("commentAdded");
      assertThat(guest.events("starsCounted")).hasSize(1);
    }
  }

  @Test
  void manyStarsAtOnceAreAllCounted() {
    String post = TestClient.member(war).post();
    List<TestClient> fans = Stream.generate(() -> TestClient.member(war)).limit(24).toList();
    try (TestSocket room = TestClient.guest(war).room(post);
        TestSocket feed = TestClient.guest(war).feed()) {
      long before = room.event("snapshot").get("seq").asLong();
      feed.event("snapshot");
      fans.parallelStream()
          .forEach(
              fan -> {
                try (TestSocket own = fan.feed()) {
                  own.accepted("castStar", "post", post);
                }
              });
      room.event("starsCounted", event -> event.get("stars").asInt() == fans.size());
      feed.event(
          "starsCounted",
          event ->
              event.get("post").asString().equals(post)
                  && event.get("stars").asInt() == fans.size());
      List<JsonNode> counted = room.events("starsCounted");
      for (JsonNode event : counted) {
        assertThat(event.get("seq").asLong() - before)
            .as("stars that share a transaction share an event")
            .isLessThanOrEqualTo(event.get("stars").asLong());
      }
      assertThat(counted.stream().map(event -> event.get("stars").asInt()).toList()).isSorted();
      assertThat(counted.stream().map(event -> event.get("seq").asLong()).toList())
          .isSorted()
          .doesNotHaveDuplicates();
    }
  }
}
