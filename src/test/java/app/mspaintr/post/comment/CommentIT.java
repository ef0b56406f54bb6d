package app.mspaintr.post.comment;

import static org.assertj.core.api.Assertions.assertThat;

import app.mspaintr.support.SharedServer;
import app.mspaintr.support.TestClient;
import app.mspaintr.support.TestServer;
import app.mspaintr.support.TestSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(SharedServer.class)
class CommentIT {
  private final TestServer war;

  CommentIT(TestServer war) {
    this.war = war;
  }

  @Test
  void everyoneInTheRoomReadsANewComment() {
    TestClient author = TestClient.member(war);
    String post = author.post();
    try (TestSocket room = author.room(post);
        TestSocket guest = TestClient.guest(war).room(post)) {
      guest.event("snapshot");
      String text = "Lines,\n\ttabs, <b>no markup</b> and \"🎨\"";
      JsonNode comment = room.accepted("addComment", "text", text).get("comment");
      assertThat(comment.get("text").asString()).isEqualTo(text);
      assertThat(comment.get("post").asString()).isEqualTo(post);
      assertThat(comment.get("author").get("name").asString()).isEqualTo(author.name());
      assertThat(comment.get("writtenAt").asString())
          .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
      assertThat(guest.event("commentAdded").get("comment")).isEqualTo(comment);
      assertThat(snapshot(post).get("comments").get(0)).isEqualTo(comment);
      assertThat(snapshot(post).get("post").get("comments").asInt()).isEqualTo(1);
    }
  }

  @Test
  void aCommentHasOneToTwoThousandCharacters() {
    TestClient author = TestClient.member(war);
    try (TestSocket room = author.room(author.post())) {
      room.accepted("addComment", "text", "!");
      String longest = "ä".repeat(2000);
      JsonNode comment = room.accepted("addComment", "text", longest).get("comment");
      assertThat(comment.get("text").asString()).isEqualTo(longest);
      assertThat(room.refused("addComment", "text", "a".repeat(2001))).isEqualTo("tooLong");
      assertThat(room.refused("addComment", "text", "a".repeat(30_000))).isEqualTo("tooLong");
      assertThat(room.refused("addComment", "text", "")).isEqualTo("malformed");
      assertThat(room.refused("addComment", "text", " \n ")).isEqualTo("malformed");
    }
  }

  @Test
  void theLongestCommentIsToldHoweverLongItsJson() {
    TestClient author = TestClient.member(war);
    String post = author.post();
    try (TestSocket room = author.room(post)) {
      String text = "\"\\".repeat(1000);
      JsonNode comment = room.accepted("addComment", "text", text).get("comment");
      assertThat(comment.get("text").asString()).isEqualTo(text);
      assertThat(snapshot(post).get("comments").get(0).get("text").asString()).isEqualTo(text);
    }
  }

  @Test
  void whatIsNoTextIsRefused() {
    TestClient author = TestClient.member(war);
    try (TestSocket room = author.room(author.post())) {
      for (String text : List.of("a\u0000b", "a\u001bb", "a\u0085b", "half \ud83c")) {
        String id = UUID.randomUUID().toString();
        String escaped = TestSocket.escaped(text);
        room.say("{\"type\":\"addComment\",\"id\":\"" + id + "\",\"text\":\"" + escaped + "\"}");
        assertThat(room.answer(id).path("code").asString("")).as(escaped).isEqualTo("malformed");
      }
    }
  }

  @Test
  void theSameIdInAnotherRoomIsAnotherCommand() {
    TestClient author = TestClient.member(war);
    try (TestSocket room = author.room(author.post());
        TestSocket other = author.room(author.post())) {
      String id = UUID.randomUUID().toString();
      assertThat(room.askAs(id, "addComment", "text", "here").get("type").asString())
          .isEqualTo("accepted");
      assertThat(other.askAs(id, "addComment", "text", "here").get("code").asString())
          .isEqualTo("idReused");
    }
  }

  @Test
  void onlyItsAuthorRemovesAComment() {
    TestClient author = TestClient.member(war);
    String post = author.post();
    try (TestSocket room = author.room(post);
        TestSocket stranger = TestClient.member(war).room(post)) {
      String comment = id(room.accepted("addComment", "text", "mine"));
      assertThat(stranger.refused("removeComment", "comment", comment)).isEqualTo("forbidden");
      room.accepted("removeComment", "comment", comment);
      JsonNode removed = stranger.event("commentRemoved");
      assertThat(removed.get("comment").asString()).isEqualTo(comment);
      assertThat(room.refused("removeComment", "comment", comment)).isEqualTo("notFound");
      assertThat(snapshot(post).get("comments")).isEmpty();
      assertThat(snapshot(post).get("post").get("comments").asInt()).isZero();
    }
  }

  @Test
  void aCommentIsRemovedInItsOwnRoomOnly() {
    TestClient author = TestClient.member(war);
    try (TestSocket room = author.room(author.post());
        TestSocket other = author.room(author.post())) {
      String comment = id(room.accepted("addComment", "text", "here"));
      assertThat(other.refused("removeComment", "comment", comment)).isEqualTo("notFound");
      room.accepted("removeComment", "comment", comment);
    }
  }

  @Test
  void aRemovedCommentLeavesNoTextBehind() {
    TestClient author = TestClient.member(war);
    String post = author.post();
    String secret = "secret-" + UUID.randomUUID();
    String command = UUID.randomUUID().toString();
    try (TestSocket room = author.room(post)) {
      room.event("snapshot");
      String place = room.place();
      JsonNode answer = room.askAs(command, "addComment", "text", secret);
      room.accepted("addComment", "text", "kept");
      room.accepted("removeComment", "comment", id(answer));
      JsonNode again = room.askAs(command, "addComment", "text", secret);
      assertThat(again.get("type").asString()).isEqualTo("accepted");
      assertThat(again.toString()).doesNotContain(secret);
      try (TestSocket resumed = author.open("/live/posts/" + post + "?resume=" + place)) {
        resumed.event("commentRemoved");
        assertThat(resumed.event("commentAdded").get("comment").get("text").asString())
            .isEqualTo("kept");
        assertThat(resumed.toString()).doesNotContain(secret);
      }
    }
  }

  @Test
  void olderCommentsComePageByPage() {
    TestClient author = TestClient.member(war);
    String post = author.post();
    List<String> written = new ArrayList<>();
    try (TestSocket room = author.room(post)) {
      for (int i = 0; i < 125; i++) {
        written.add(id(room.accepted("addComment", "text", "Number " + i)));
      }
      JsonNode newest = snapshot(post);
      assertThat(newest.get("end").asBoolean()).isFalse();
      assertThat(ids(newest)).isEqualTo(written.subList(105, 125));
      JsonNode few = room.accepted("showOlderComments", "before", written.get(105), "limit", 5);
      assertThat(ids(few)).isEqualTo(written.subList(100, 105));
      assertThat(few.get("end").asBoolean()).isFalse();
      JsonNode most = room.accepted("showOlderComments", "before", written.get(124), "limit", 500);
      assertThat(ids(most)).as("at most 100").isEqualTo(written.subList(24, 124));
      assertThat(most.get("end").asBoolean()).isFalse();
      JsonNode one = room.accepted("showOlderComments", "before", written.get(24), "limit", 0);
      assertThat(ids(one)).as("at least 1").isEqualTo(written.subList(23, 24));
      JsonNode last = room.accepted("showOlderComments", "before", written.get(23), "limit", 23);
      assertThat(ids(last)).isEqualTo(written.subList(0, 23));
      assertThat(last.get("end").asBoolean()).isTrue();
    }
  }

  private JsonNode snapshot(String post) {
    try (TestSocket room = TestClient.guest(war).room(post)) {
      return room.event("snapshot");
    }
  }

  private static String id(JsonNode answer) {
    return answer.get("comment").get("id").asString();
  }

  private static List<String> ids(JsonNode page) {
    return page.get("comments").valueStream().map(one -> one.get("id").asString()).toList();
  }
}
