package app.mspaintr.publishing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.mspaintr.support.SharedServer;
import app.mspaintr.support.TestClient;
import app.mspaintr.support.TestPictures;
import app.mspaintr.support.TestServer;
import app.mspaintr.support.TestSocket;
import app.mspaintr.support.TestUpload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Pictures that were painted here, and what goes on from them. */
@ExtendWith(SharedServer.class)
class PaintingIT {
  /** 320 × 200; its first entry, a style, ends at {@link #FIRST_ENTRY}. */
  private static final byte[] LOG = golden("every-entry.bin");

  private static final byte[] PICTURE = TestPictures.png(320, 200);
  private static final int HEADER = 12;
  private static final int FIRST_ENTRY = HEADER + 2 + LOG[HEADER + 1];

  private final TestServer war;

  PaintingIT(TestServer war) {
    this.war = war;
  }

  @Test
  void aPaintedPictureKeepsItsLog() {
    TestClient author = TestClient.member(war);
    try (TestSocket feed = author.feed();
        TestSocket guest = TestClient.guest(war).feed()) {
      JsonNode post = painted(feed);
      JsonNode painting = post.get("painting");
      assertThat(painting.get("bytes").asInt()).isEqualTo(LOG.length);
      assertThat(painting.get("strokes").asInt()).isEqualTo(5);
      assertThat(painting.get("spentMs").asLong()).isGreaterThan(60_000);
      assertThat(painting.get("mayContinue").asBoolean()).isTrue();
      assertThat(painting.has("parent")).isFalse();
      String id = post.get("id").asString();
      assertThat(
              guest
                  .event("postPublished", it -> it.get("post").get("id").asString().equals(id))
                  .get("post")
                  .get("painting"))
          .isEqualTo(painting);

      HttpResponse<byte[]> log = author.getBytes("/" + painting.get("url").asString());
      assertThat(log.statusCode()).isEqualTo(200);
      assertThat(log.body()).isEqualTo(LOG);
      assertThat(log.headers().firstValue("Content-Type"))
          .contains("application/vnd.mspaintr.painting-log");
      assertThat(log.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
      assertThat(log.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
      assertThat(log.headers().firstValue("ETag")).isPresent();
    }
  }

  @Test
  void theSameSubmissionTwiceIsOnePost() {
    TestClient author = TestClient.member(war);
    try (TestSocket feed = author.feed()) {
      String id = "7f3b1d52-51c7-4a3f-8a0e-0a4a8e6b6d01";
      String picture = TestUpload.begin(feed, PICTURE).sendAll().id();
      String log = TestUpload.beginLog(feed, LOG).sendAll().id();
      JsonNode first = feed.askAs(id, "publishPost", "upload", picture, "log", log);
      JsonNode again = feed.askAs(id, "publishPost", "upload", picture, "log", log);
      assertThat(first.get("post").has("painting")).isTrue();
      assertThat(again).isEqualTo(first);
    }
  }

  @Test
  void aLogThatIsNoneIsRefusedAndThePictureStays() {
    TestClient author = TestClient.member(war);
    try (TestSocket feed = author.feed()) {
      String picture = TestUpload.begin(feed, PICTURE).sendAll().id();
      byte[] cut = Arrays.copyOf(LOG, LOG.length - 1);
      String log = TestUpload.beginLog(feed, cut).sendAll().id();
      assertThat(feed.refused("publishPost", "upload", picture, "log", log)).isEqualTo("malformed");
      assertThat(feed.refused("publishPost", "upload", picture, "log", log))
          .as("nothing is kept of it")
          .isEqualTo("notFound");
      String good = TestUpload.beginLog(feed, LOG).sendAll().id();
      JsonNode post = feed.accepted("publishPost", "upload", picture, "log", good).get("post");
      assertThat(post.get("painting").get("bytes").asInt()).isEqualTo(LOG.length);
    }
  }

  @Test
  void aLogOfAnotherCanvasIsRefused() {
    TestClient author = TestClient.member(war);
    try (TestSocket feed = author.feed()) {
      String picture = TestUpload.begin(feed, TestPictures.png(321, 200)).sendAll().id();
      String log = TestUpload.beginLog(feed, LOG).sendAll().id();
      assertThat(feed.refused("publishPost", "upload", picture, "log", log)).isEqualTo("malformed");
    }
  }

  @Test
  void aLogThatIsTooLongIsRefusedBeforeItIsSent() {
    TestClient author = TestClient.member(war);
    try (TestSocket feed = author.feed()) {
      int limit = feed.event("welcome").get("limits").get("paintingBytes").asInt();
      String mediaType = "application/vnd.mspaintr.painting-log";
      assertThat(feed.refused("beginUpload", "size", limit + 1, "mediaType", mediaType))
          .isEqualTo("tooLarge");
    }
  }

  @Test
  void chunksAreOfTheKindThatTheUploadWasBegunAs() {
    TestClient author = TestClient.member(war);
    try (TestSocket feed = author.feed()) {
      TestUpload picture = TestUpload.begin(feed, PICTURE, "image/png", 2).sendOne();
      JsonNode refused = feed.event("uploadRefused", "upload", picture.id());
      assertThat(refused.get("code").asString()).isEqualTo("malformed");
    }
  }

  @Test
  void aPaintingGoesOnFromAnotherAndItsAuthorHearsOfIt() {
    TestClient author = TestClient.member(war);
    TestClient other = TestClient.member(war);
    try (TestSocket parents = author.feed();
        TestSocket feed = other.feed()) {
      String parent = painted(parents).get("id").asString();
      try (TestSocket room = TestClient.guest(war).room(parent)) {
        room.event("snapshot");
        JsonNode child = continued(feed, parent, LOG.length, LOG).get("post");
        String id = child.get("id").asString();
        assertThat(child.get("painting").get("parent").get("post").asString()).isEqualTo(parent);
        assertThat(child.get("painting").get("parent").get("at").asInt()).isEqualTo(LOG.length);

        JsonNode told = room.event("continued", "of", parent);
        assertThat(told.get("seq").asLong()).isPositive();
        assertThat(told.get("continuation").get("post").asString()).isEqualTo(id);
        assertThat(told.get("continuation").get("author").get("name").asString())
            .isEqualTo(other.name());
        JsonNode alone = parents.event("continued", "of", parent);
        assertThat(alone.has("seq")).isFalse();
        assertThat(alone.get("continuation")).isEqualTo(told.get("continuation"));
        feed.settle();
        assertThat(feed.events("continued")).as("is told to the parent's author").isEmpty();

        try (TestSocket later = other.room(parent);
            TestSocket own = other.room(id)) {
          JsonNode family = later.event("snapshot");
          assertThat(family.get("ancestors")).isEmpty();
          assertThat(family.get("continuations").get(0)).isEqualTo(told.get("continuation"));
          assertThat(own.event("snapshot").get("ancestors").get(0).get("post").asString())
              .isEqualTo(parent);
        }
        feed.accepted("removePost", "post", id);
        assertThat(room.event("continuationRemoved", "post", id).get("seq").asLong()).isPositive();
      }
    }
  }

  @Test
  void aChildOutlivesItsParent() {
    TestClient author = TestClient.member(war);
    TestClient other = TestClient.member(war);
    try (TestSocket parents = author.feed();
        TestSocket feed = other.feed()) {
      String parent = painted(parents).get("id").asString();
      String child = continued(feed, parent, FIRST_ENTRY, LOG).get("post").get("id").asString();
      parents.accepted("removePost", "post", parent);
      try (TestSocket room = other.room(child)) {
        JsonNode snapshot = room.event("snapshot");
        assertThat(snapshot.get("ancestors")).isEmpty();
        assertThat(snapshot.get("post").get("painting").has("parent")).isFalse();
        String url = snapshot.get("post").get("painting").get("url").asString();
        assertThat(other.getBytes("/" + url).body()).isEqualTo(LOG);
      }
      assertThat(continued(feed, parent, HEADER, LOG).get("code").asString()).isEqualTo("notFound");
    }
  }

  @Test
  void whatDoesNotBeginAsItsParentIsRefused() {
    TestClient author = TestClient.member(war);
    try (TestSocket feed = author.feed()) {
      String parent = painted(feed).get("id").asString();
      byte[] another = LOG.clone();
      another[9] ^= 1; // the background's red
      assertThat(continued(feed, parent, HEADER, another).get("code").asString())
          .isEqualTo("malformed");
      for (int at : new int[] {-1, 0, HEADER - 1, FIRST_ENTRY - 1, LOG.length + 1}) {
        assertThat(continued(feed, parent, at, LOG).get("code").asString())
            .as("%d", at)
            .isEqualTo("malformed");
      }
      String unpainted = author.post();
      assertThat(continued(feed, unpainted, HEADER, LOG).get("code").asString())
          .isEqualTo("notFound");
    }
  }

  @Test
  void anAuthorMayForbidToGoOn() {
    TestClient author = TestClient.member(war);
    try (TestSocket feed = author.feed();
        TestSocket other = TestClient.member(war).feed()) {
      String parent = painted(feed, "mayContinue", false).get("id").asString();
      assertThat(continued(other, parent, HEADER, LOG).get("code").asString())
          .isEqualTo("forbidden");
      assertThat(continued(feed, parent, HEADER, LOG).has("post")).as("their own").isTrue();
    }
  }

  @Test
  void aRemovedPaintingsLogIsGoneThoughItsPictureStays() {
    TestClient author = TestClient.member(war);
    byte[] own = author.name().getBytes(UTF_8);
    byte[] log = LOG.clone();
    System.arraycopy(own, 1, log, 9, 3); // a background of its own
    try (TestSocket feed = author.feed()) {
      JsonNode post = painted(feed, log);
      painted(feed); // the same picture, another log
      String url = "/" + post.get("painting").get("url").asString();
      assertThat(author.get(url).statusCode()).isEqualTo(200);
      feed.accepted("removePost", "post", post.get("id").asString());
      assertThat(author.get(url).statusCode()).isEqualTo(404);
      assertThat(author.get("/" + post.get("picture").get("url").asString()).statusCode())
          .isEqualTo(200);
    }
  }

  private static JsonNode painted(TestSocket feed, Object... more) {
    return painted(feed, LOG, more);
  }

  private static JsonNode painted(TestSocket feed, byte[] log, Object... more) {
    Object[] fields = {
      "upload", TestUpload.begin(feed, PICTURE).sendAll().id(),
      "log", TestUpload.beginLog(feed, log).sendAll().id()
    };
    return feed.accepted("publishPost", joined(fields, more)).get("post");
  }

  /** The answer, whatever it is. */
  private static JsonNode continued(TestSocket feed, String parent, long at, byte[] log) {
    return feed.ask(
        "publishPost",
        "upload",
        TestUpload.begin(feed, PICTURE).sendAll().id(),
        "log",
        TestUpload.beginLog(feed, log).sendAll().id(),
        "parent",
        parent,
        "parentAt",
        at);
  }

  private static Object[] joined(Object[] some, Object[] more) {
    Object[] all = Arrays.copyOf(some, some.length + more.length);
    System.arraycopy(more, 0, all, some.length, more.length);
    return all;
  }

  private static byte[] golden(String name) {
    try {
      return Files.readAllBytes(Path.of("src/test/resources/paint", name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
