package app.mspaintr.post.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.mspaintr.support.SharedServer;
import app.mspaintr.support.TestClient;
import app.mspaintr.support.TestPictures;
import app.mspaintr.support.TestServer;
import app.mspaintr.support.TestSocket;
import app.mspaintr.support.TestUpload;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(SharedServer.class)
class PostRoomIT {
  private final TestServer war;

  PostRoomIT(TestServer war) {
    this.war = war;
  }

  @Test
  void aRoomBeginsWithItsPost() {
    TestClient author = TestClient.member(war);
    JsonNode post = author.publish(TestPictures.png(), "The room");
    try (TestSocket room = author.room(post.get("id").asString())) {
      JsonNode snapshot = room.event("snapshot");
      assertThat(room.events().get(0).get("type").asString()).isEqualTo("welcome");
      assertThat(room.events().get(0).get("seq").asLong()).isZero();
      assertThat(snapshot.get("seq").asLong()).isZero();
      assertThat(snapshot.get("post")).isEqualTo(post);
      assertThat(snapshot.get("comments")).isEmpty();
      assertThat(snapshot.get("end").asBoolean()).isTrue();
      assertThat(room.subprotocol()).isEqualTo("mspaintr.v1");
    }
  }

  @Test
  void aRoomTellsItsReaderOfTheirOwnStar() {
    TestClient author = TestClient.member(war);
    String post = author.post();
    try (TestSocket room = author.room(post)) {
      room.accepted("castStar", "post", post);
    }
    try (TestSocket again = author.room(post);
        TestSocket guest = TestClient.guest(war).room(post)) {
      assertThat(again.event("snapshot").get("post").get("starred").asBoolean()).isTrue();
      assertThat(guest.event("snapshot").get("post").get("starred").asBoolean()).isFalse();
    }
  }

  @Test
  void onePostsRoomDoesNotHearOfAnother() {
    TestClient author = TestClient.member(war);
    String here = author.post();
    String there = author.post();
    try (TestSocket room = author.room(here);
        TestSocket other = author.room(there)) {
      other.accepted("addComment", "text", "there");
      other.accepted("castStar", "post", there);
      room.accepted("addComment", "text", "here");
      room.event("commentAdded");
      assertThat(room.events("starsCounted")).isEmpty();
      assertThat(room.events("commentAdded")).hasSize(1);
    }
  }

  @Test
  @Timeout(25)
  void aRoomThatIsNotThereIsNotFoundAtTheHandshake() {
    for (String post : List.of("999999999", "0", "x", "1.5", "9".repeat(30))) {
      assertThatThrownBy(() -> TestClient.guest(war).room(post))
          .as(post)
          .isInstanceOfSatisfying(
              TestSocket.Refused.class, refused -> assertThat(refused.status()).isEqualTo(404));
    }
  }

  @Test
  void aRemovedPostIsGoneForEveryoneAtOnce() {
    TestClient author = TestClient.member(war);
    JsonNode post = author.publish(TestPictures.png(40, 40), "Soon gone");
    String id = post.get("id").asString();
    String picture = post.get("picture").get("url").asString();
    try (TestSocket room = TestClient.guest(war).room(id);
        TestSocket feed = TestClient.guest(war).feed();
        TestSocket own = author.feed()) {
      room.event("snapshot");
      feed.event("snapshot");
      own.accepted("removePost", "post", id);
      assertThat(feed.event("postRemoved", "post", id).get("seq").asLong()).isPositive();
      assertThat(room.event("postRemoved", "post", id).get("seq").asLong()).isPositive();
      assertThat(room.closeCode()).isEqualTo(1000);
      assertThat(room.event("goodbye").get("code").asInt()).isEqualTo(1000);
      assertThat(own.refused("castStar", "post", id)).isEqualTo("notFound");
      assertThatThrownBy(() -> author.room(id))
          .isInstanceOfSatisfying(
              TestSocket.Refused.class, refused -> assertThat(refused.status()).isEqualTo(404));
      assertThat(author.get(picture).statusCode()).isEqualTo(410);
      assertThat(author.get("/api/posts/" + id).statusCode()).isEqualTo(404);
      assertThat(own.refused("showPicture", "picture", post.get("picture").get("id").asString()))
          .isEqualTo("notFound");
    }
  }

  @Test
  void aPostMayBeRemovedFromItsOwnRoom() {
    TestClient author = TestClient.member(war);
    String post = author.post();
    try (TestSocket room = author.room(post)) {
      room.accepted("removePost", "post", post);
      assertThat(room.closeCode()).isEqualTo(1000);
    }
  }

  @Test
  void aPictureStaysWhileAnotherPostShowsIt() {
    TestClient author = TestClient.member(war);
    byte[] same = TestPictures.png(30, 20);
    JsonNode first = author.publish(same, "first");
    JsonNode second = author.publish(same, "second");
    assertThat(first.get("picture")).isEqualTo(second.get("picture"));
    String picture = first.get("picture").get("url").asString();
    try (TestSocket feed = author.feed()) {
      feed.accepted("removePost", "post", first.get("id").asString());
      assertThat(author.get(picture).statusCode()).isEqualTo(200);
      feed.accepted("removePost", "post", second.get("id").asString());
      assertThat(author.get(picture).statusCode()).isEqualTo(410);
      author.publish(same, "third");
      assertThat(author.get(picture).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void aRemovedPostLeavesNoTextBehind() {
    TestClient author = TestClient.member(war);
    String secret = "secret-" + UUID.randomUUID();
    String command = UUID.randomUUID().toString();
    String comment = UUID.randomUUID().toString();
    try (TestSocket feed = author.feed()) {
      feed.event("snapshot");
      String place = feed.place();
      String upload = TestUpload.begin(feed, TestPictures.png()).sendAll().id();
      Object[] fields = {"upload", upload, "title", secret, "altText", secret + " described"};
      JsonNode post = feed.askAs(command, "publishPost", fields).get("post");
      String id = post.get("id").asString();
      try (TestSocket room = author.room(id)) {
        room.askAs(comment, "addComment", "text", secret + " commented");
      }
      feed.accepted("removePost", "post", id);
      JsonNode again = feed.askAs(command, "publishPost", fields);
      assertThat(again.get("type").asString()).isEqualTo("accepted");
      assertThat(again.toString()).doesNotContain(secret);
      try (TestSocket resumed = author.open("/live/feed?resume=" + place)) {
        resumed.event("postRemoved", "post", id);
        resumed.event("resumed");
        assertThat(resumed.toString()).doesNotContain(secret);
      }
    }
  }
}
