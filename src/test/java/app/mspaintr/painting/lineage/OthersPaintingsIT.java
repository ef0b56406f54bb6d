package app.mspaintr.painting.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import app.mspaintr.support.SharedServer;
import app.mspaintr.support.TestChunk;
import app.mspaintr.support.TestClient;
import app.mspaintr.support.TestPictures;
import app.mspaintr.support.TestServer;
import app.mspaintr.support.TestSocket;
import app.mspaintr.support.TestUpload;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What one may not do with what others paint. */
@ExtendWith(SharedServer.class)
class OthersPaintingsIT {
  private static final int HEADER = 12;
  private static final byte[] CANVAS = TestPictures.png(320, 200);

  private final TestServer war;
  private final byte[] log =
      Files.readAllBytes(Path.of("src/test/resources/paint/every-entry.bin"));

  OthersPaintingsIT(TestServer war) throws IOException {
    this.war = war;
  }

  @Test
  void nobodyPaintsForAnother() {
    TestClient painter = TestClient.member(war);
    try (TestSocket feed = painter.feed();
        TestSocket other = TestClient.member(war).feed();
        TestSocket guest = TestClient.guest(war).feed()) {
      TestUpload growing = TestUpload.beginLog(feed, log).sendUpTo(HEADER);
      String post = live(feed, growing);
      ByteBuffer more = rest();
      assertThat(refused(other, growing.id(), more)).isEqualTo("notFound");
      assertThat(refused(guest, growing.id(), more)).isEqualTo("signInRequired");
      assertThat(soFar(post)).isEqualTo(Arrays.copyOf(log, HEADER));
      growing.sendAll();
      assertThat(soFar(post)).as("the painter goes on where they were").isEqualTo(log);
      List<TestChunk> told =
          TestChunk.ofLog(
              post,
              guest.chunks(
                  all ->
                      TestChunk.ofLog(post, all).stream().anyMatch(it -> it.end() == log.length)));
      assertThat(told).as("of the painter's alone").hasSize(1);
      assertThat(told.get(0).offset()).isEqualTo(HEADER);
    }
  }

  @Test
  void whoSignsOutPaintsNoMore() {
    TestClient painter = TestClient.member(war);
    TestClient elsewhere = painter.inAnotherBrowser();
    try (TestSocket feed = painter.feed()) {
      TestUpload growing = TestUpload.beginLog(feed, log).sendUpTo(HEADER);
      String post = live(feed, growing);
      painter.signOut();
      assertThat(feed.closeCode()).isEqualTo(4001);
      try (TestSocket later = painter.feed()) {
        assertThat(refused(later, growing.id(), rest())).isEqualTo("signInRequired");
        assertThat(later.refused("finishPainting", "post", post, "upload", growing.id()))
            .isEqualTo("signInRequired");
      }
      assertThat(soFar(post)).isEqualTo(Arrays.copyOf(log, HEADER));
      try (TestSocket again = elsewhere.feed()) {
        growing.goOn(again).sendAll();
        assertThat(soFar(post)).isEqualTo(log);
      }
    }
  }

  @Test
  void aDraftsLogIsItsPaintersAlone() {
    TestClient painter = TestClient.member(war);
    TestClient other = TestClient.member(war);
    try (TestSocket feed = painter.feed();
        TestSocket others = other.feed()) {
      String draft = TestUpload.beginLog(feed, log).sendAll().id();
      for (boolean live : new boolean[] {false, true}) {
        String upload = TestUpload.begin(others, CANVAS).sendAll().id();
        assertThat(others.refused("publishPost", "upload", upload, "log", draft, "live", live))
            .isEqualTo("notFound");
      }
      for (String path : List.of("/paintings/", "/drawings/", "/pictures/", "/uploads/")) {
        assertThat(other.getBytes(path + draft).statusCode()).as(path).isEqualTo(404);
      }
      String picture = TestUpload.begin(feed, CANVAS).sendAll().id();
      JsonNode post = feed.accepted("publishPost", "upload", picture, "log", draft).get("post");
      assertThat(post.get("painting").get("strokes").asInt()).as("it is as it was").isEqualTo(5);
    }
  }

  @Test
  void whatIsFinishedTakesNothingMore() {
    TestClient painter = TestClient.member(war);
    try (TestSocket feed = painter.feed()) {
      TestUpload growing = TestUpload.beginLog(feed, log).sendUpTo(HEADER);
      String post = live(feed, growing);
      String upload = TestUpload.begin(feed, CANVAS).sendAll().id();
      JsonNode painting =
          feed.accepted("finishPainting", "post", post, "upload", upload)
              .get("post")
              .get("painting");
      assertThat(refused(feed, growing.id(), rest())).isEqualTo("notFound");
      String url = "/" + painting.get("url").asString();
      assertThat(painter.getBytes(url).body()).isEqualTo(Arrays.copyOf(log, HEADER));
      feed.accepted("removePost", "post", post);
      assertThat(painter.getBytes(url).statusCode()).isIn(404, 410);
    }
  }

  @Test
  void whatAnAuthorForbidsIsForbiddenToWhoPaintsLiveAsWell() {
    TestClient author = TestClient.member(war);
    try (TestSocket feed = author.feed();
        TestSocket other = TestClient.member(war).feed()) {
      String parent =
          feed.accepted(
                  "publishPost",
                  "upload",
                  TestUpload.begin(feed, CANVAS).sendAll().id(),
                  "log",
                  TestUpload.beginLog(feed, log).sendAll().id(),
                  "mayContinue",
                  false)
              .get("post")
              .get("id")
              .asString();
      for (int at : new int[] {HEADER, log.length}) {
        String canvas = TestUpload.begin(other, CANVAS).sendAll().id();
        String growing = TestUpload.beginLog(other, log).sendAll().id();
        assertThat(
                other.refused(
                    "publishPost",
                    "upload",
                    canvas,
                    "log",
                    growing,
                    "live",
                    true,
                    "parent",
                    parent,
                    "parentAt",
                    at))
            .as("from %d bytes on", at)
            .isEqualTo("forbidden");
      }
    }
  }

  private ByteBuffer rest() {
    return ByteBuffer.wrap(log, HEADER, log.length - HEADER).slice();
  }

  private static String live(TestSocket feed, TestUpload growing) {
    String canvas = TestUpload.begin(feed, CANVAS).sendAll().id();
    return feed.accepted("publishPost", "upload", canvas, "log", growing.id(), "live", true)
        .get("post")
        .get("id")
        .asString();
  }

  /** What is said to a piece of a log behind its header. */
  private static String refused(TestSocket by, String upload, ByteBuffer bytes) {
    by.say(TestUpload.chunk(2, upload, HEADER, bytes));
    return by.event("uploadRefused", "upload", upload).get("code").asString();
  }

  private byte[] soFar(String post) {
    return TestClient.guest(war).getBytes("/paintings/" + post).body();
  }
}
