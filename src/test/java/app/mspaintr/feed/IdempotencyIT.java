package app.mspaintr.feed;

import static org.assertj.core.api.Assertions.assertThat;

import app.mspaintr.support.SharedServer;
import app.mspaintr.support.TestClient;
import app.mspaintr.support.TestPictures;
import app.mspaintr.support.TestServer;
import app.mspaintr.support.TestSocket;
import app.mspaintr.support.TestUpload;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(SharedServer.class)
class IdempotencyIT {
  private static final int ROUNDS = 8;

  private final String id = UUID.randomUUID().toString();
  private final TestServer war;

  IdempotencyIT(TestServer war) {
    this.war = war;
  }

  @Test
  void aCommandThatComesAgainIsAnsweredTheSameAndDoneOnce() {
    TestClient author = TestClient.member(war);
    String post = author.post();
    try (TestSocket room = author.room(post);
        TestSocket other = author.room(post)) {
      JsonNode first = room.askAs(id, "addComment", "text", "once");
      assertThat(room.askAs(id, "addComment", "text", "once")).isEqualTo(first);
      assertThat(other.askAs(id, "addComment", "text", "once")).isEqualTo(first);
      assertThat(comments(post)).isEqualTo(1);
    }
  }

  @Test
  void anOldCommandDoesNotUndoWhatCameAfterIt() {
    TestClient author = TestClient.member(war);
    String post = author.post();
    try (TestSocket feed = author.feed()) {
      JsonNode cast = feed.askAs(id, "castStar", "post", post);
      feed.accepted("withdrawStar", "post", post);
      assertThat(feed.askAs(id, "castStar", "post", post)).isEqualTo(cast);
      JsonNode counts = feed.accepted("showCounts", "posts", List.of(post)).get("counts");
      assertThat(counts.get(0).get("stars").asInt()).isZero();
    }
  }

  @Test
  void anotherCommandUnderTheSameIdIsRefused() {
    TestClient author = TestClient.member(war);
    String post = author.post();
    try (TestSocket room = author.room(post);
        TestSocket feed = author.feed()) {
      room.askAs(id, "addComment", "text", "one");
      assertThat(code(room.askAs(id, "addComment", "text", "two"))).isEqualTo("idReused");
      assertThat(code(room.askAs(id, "castStar", "post", post))).isEqualTo("idReused");
      assertThat(code(feed.askAs(id, "removePost", "post", post))).isEqualTo("idReused");
      String upload = UUID.randomUUID().toString();
      feed.askAs(upload, "beginUpload", "size", 5, "mediaType", "image/png");
      assertThat(code(feed.askAs(upload, "beginUpload", "size", 6, "mediaType", "image/png")))
          .isEqualTo("idReused");
      assertThat(comments(post)).isEqualTo(1);
    }
  }

  @Test
  void twoMembersMayUseTheSameId() {
    TestClient author = TestClient.member(war);
    String post = author.post();
    try (TestSocket room = author.room(post);
        TestSocket other = TestClient.member(war).room(post)) {
      room.askAs(id, "addComment", "text", "hello");
      JsonNode answer = other.askAs(id, "addComment", "text", "hello");
      assertThat(answer.get("type").asString()).isEqualTo("accepted");
      assertThat(comments(post)).isEqualTo(2);
    }
  }

  @Test
  void whatWasRefusedMayBeTriedAgain() {
    TestClient author = TestClient.member(war);
    String post = author.post();
    try (TestSocket room = author.room(post)) {
      assertThat(code(room.askAs(id, "addComment", "text", ""))).isEqualTo("malformed");
      JsonNode answer = room.askAs(id, "addComment", "text", "not empty");
      assertThat(answer.get("type").asString()).isEqualTo("accepted");
    }
  }

  @Test
  void aCommentSentOverTwoConnectionsAtOnceIsWrittenOnce() {
    TestClient author = TestClient.member(war);
    String post = author.post();
    try (TestSocket one = author.room(post);
        TestSocket two = author.room(post)) {
      for (int round = 1; round <= ROUNDS; round++) {
        sameAnswer(one, two, "addComment", "text", "Round " + round);
        assertThat(comments(post)).isEqualTo(round);
      }
    }
  }

  @Test
  void aStarCastOverTwoConnectionsAtOnceIsCountedOnce() {
    TestClient author = TestClient.member(war);
    try (TestSocket one = author.feed();
        TestSocket two = author.feed()) {
      for (int round = 1; round <= ROUNDS; round++) {
        String post = author.post();
        JsonNode answer = sameAnswer(one, two, "castStar", "post", post);
        assertThat(answer.get("stars").asInt()).isEqualTo(1);
      }
    }
  }

  @Test
  void anUploadBegunOverTwoConnectionsAtOnceIsOne() {
    TestClient author = TestClient.member(war);
    try (TestSocket one = author.feed();
        TestSocket two = author.feed()) {
      for (int round = 1; round <= ROUNDS; round++) {
        sameAnswer(one, two, "beginUpload", "size", 5, "mediaType", "image/png");
      }
    }
  }

  @Test
  void aPostPublishedOverTwoConnectionsAtOnceIsOne() {
    TestClient author = TestClient.member(war);
    try (TestSocket one = author.feed();
        TestSocket two = author.feed()) {
      for (int round = 1; round <= ROUNDS; round++) {
        String upload = TestUpload.begin(one, TestPictures.png(200, 200)).sendAll().id();
        sameAnswer(one, two, "publishPost", "upload", upload);
      }
    }
  }

  @Test
  void aPostRemovedOverTwoConnectionsAtOnceIsRemoved() {
    TestClient author = TestClient.member(war);
    try (TestSocket one = author.feed();
        TestSocket two = author.feed()) {
      for (int round = 1; round <= ROUNDS; round++) {
        sameAnswer(one, two, "removePost", "post", author.post());
      }
    }
  }

  private static JsonNode sameAnswer(
      TestSocket one, TestSocket two, String type, Object... fields) {
    String command = UUID.randomUUID().toString();
    one.tellAs(command, type, fields);
    two.tellAs(command, type, fields);
    JsonNode answer = one.answer(command);
    assertThat(answer.get("type").asString()).as(answer.toString()).isEqualTo("accepted");
    assertThat(two.answer(command)).isEqualTo(answer);
    return answer;
  }

  private int comments(String post) {
    try (TestSocket feed = TestClient.guest(war).feed()) {
      JsonNode counts = feed.accepted("showCounts", "posts", List.of(post)).get("counts");
      return counts.get(0).get("comments").asInt();
    }
  }

  private static String code(JsonNode refused) {
    return refused.path("code").asString("");
  }
}
