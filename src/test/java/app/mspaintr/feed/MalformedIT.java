package app.mspaintr.feed;

import static org.assertj.core.api.Assertions.assertThat;

import app.mspaintr.support.SharedServer;
import app.mspaintr.support.TestClient;
import app.mspaintr.support.TestServer;
import app.mspaintr.support.TestSocket;
import app.mspaintr.support.TestUpload;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@ExtendWith(SharedServer.class)
class MalformedIT {
  private static final String ID = "\"id\":\"0f8fad5b-d9cb-469f-a165-70867728950e\"";

  private final TestServer war;

  MalformedIT(TestServer war) {
    this.war = war;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"castStar\",ID}",
        "{\"type\":\"castStar\",ID,\"post\":null}",
        "{\"type\":\"castStar\",ID,\"post\":1}",
        "{\"type\":\"castStar\",ID,\"post\":[\"1\"]}",
        "{\"type\":\"castStar\",ID,\"post\":\"1\",\"more\":true}",
        "{\"type\":\"castStar\",ID,ID,\"post\":\"1\"}",
        "{\"type\":\"beginUpload\",ID,\"mediaType\":\"image/png\"}",
        "{\"type\":\"beginUpload\",ID,\"mediaType\":\"image/png\",\"size\":null}",
        "{\"type\":\"beginUpload\",ID,\"mediaType\":\"image/png\",\"size\":\"5\"}",
        "{\"type\":\"beginUpload\",ID,\"mediaType\":\"image/png\",\"size\":5.5}",
        "{\"type\":\"beginUpload\",ID,\"mediaType\":\"image/png\",\"size\":1e400}",
        "{\"type\":\"showOlderPosts\",ID,\"before\":\"1\"}",
        "{\"type\":\"showOlderPosts\",ID,\"before\":\"1\",\"limit\":99999999999}",
        "{\"type\":\"showCounts\",ID,\"posts\":\"1\"}",
        "{\"type\":\"showCounts\",ID,\"posts\":[1]}",
        "{\"type\":\"showCounts\",ID,\"posts\":[null]}",
        "{\"type\":\"showPicture\",ID,\"picture\":\"x\",\"width\":\"320\"}"
      })
  void aCommandThatDoesNotFitIsAnsweredAndTheConnectionGoesOn(String text) {
    try (TestSocket feed = TestClient.member(war).feed()) {
      feed.say(text.replace("ID", ID));
      JsonNode refused = feed.event("refused");
      if (!text.contains("ID,ID")) { // which is no JSON for a strict reader
        assertThat(refused.get("id").asString("")).isNotEmpty();
        feed.accepted("showCounts", "posts", List.of());
      }
      assertThat(refused.get("code").asString()).isEqualTo("malformed");
    }
  }

  @Test
  void aCommandWithoutAnIdIsAnsweredToNoId() {
    try (TestSocket feed = TestClient.guest(war).feed()) {
      feed.say("{\"type\":\"showCounts\",\"posts\":[]}");
      JsonNode refused = feed.event("refused");
      assertThat(refused.get("code").asString()).isEqualTo("malformed");
      assertThat(refused.get("id").isNull()).isTrue();
    }
  }

  @Test
  void aCommandIsKnownWhereItBelongs() {
    String post = TestClient.member(war).post();
    try (TestSocket feed = TestClient.member(war).feed();
        TestSocket room = TestClient.member(war).room(post)) {
      assertThat(feed.refused("addComment", "text", "hello")).isEqualTo("unknownType");
      assertThat(room.refused("publishPost", "upload", "x")).isEqualTo("unknownType");
      room.say(TestUpload.chunk("x", 0, ByteBuffer.allocate(1)));
      assertThat(room.event("refused", event -> event.get("id").isNull()).get("code").asString())
          .isEqualTo("unknownType");
    }
  }

  @Test
  void theThirdInARowEndsTheConversation() {
    try (TestSocket feed = TestClient.guest(war).feed()) {
      for (int i = 0; i < 3; i++) {
        feed.tell("castStar", "post", 5);
      }
      assertThat(feed.closeCode()).isEqualTo(4000);
      assertThat(feed.events("refused")).hasSize(3);
      assertThat(feed.event("goodbye").get("code").asInt()).isEqualTo(4000);
    }
  }

  @Test
  void aCommandInBetweenBeginsTheCountAnew() {
    try (TestSocket feed = TestClient.guest(war).feed()) {
      for (int i = 0; i < 5; i++) {
        assertThat(feed.refused("castStar", "post", 5)).isEqualTo("malformed");
        assertThat(feed.refused("castStar", "post", 5)).isEqualTo("malformed");
        feed.accepted("showCounts", "posts", List.of());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "hello", "[]", "[{}]", "null", "5", "{", "{} {}", "{'a':1}"})
  void whoeverSendsNoObjectSpeaksAnotherProtocol(String text) {
    try (TestSocket feed = TestClient.guest(war).feed()) {
      feed.say(text);
      assertThat(feed.closeCode()).isEqualTo(4000);
      JsonNode refused = feed.event("refused");
      assertThat(refused.get("id").isNull()).isTrue();
      assertThat(refused.get("code").asString()).isEqualTo("malformed");
    }
  }

  @Test
  void whoeverNestsWithoutEndSpeaksAnotherProtocol() {
    try (TestSocket feed = TestClient.guest(war).feed()) {
      feed.say("{\"a\":".repeat(5000) + "1" + "}".repeat(5000));
      assertThat(feed.closeCode()).isEqualTo(4000);
    }
  }

  @Test
  void aBinaryFrameThatIsNoChunkSpeaksAnotherProtocol() {
    List<ByteBuffer> frames =
        List.of(
            ByteBuffer.allocate(0),
            ByteBuffer.wrap(new byte[] {1, 1, 0}),
            ByteBuffer.wrap(new byte[] {2, 1, 0, 2, '{', '}'}),
            ByteBuffer.wrap(new byte[] {1, 2, 0, 2, '{', '}'}),
            ByteBuffer.wrap(new byte[] {1, 1, 0, 2, '{', '}'}),
            ByteBuffer.wrap(new byte[] {1, 1, 0, 3, '{', '}'}),
            ByteBuffer.wrap(new byte[] {1, 1, (byte) 0xff, (byte) 0xff, '{', '}'}),
            ByteBuffer.wrap(new byte[] {1, 1, 0, 2, (byte) 0xc3, (byte) 0x28}));
    for (ByteBuffer frame : frames) {
      try (TestSocket feed = TestClient.member(war).feed()) {
        feed.say(frame);
        assertThat(feed.closeCode()).isEqualTo(4000);
        assertThat(feed.event("refused").get("code").asString()).isEqualTo("malformed");
      }
    }
  }
}
