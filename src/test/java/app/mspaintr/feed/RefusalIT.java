package app.mspaintr.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.mspaintr.support.SharedServer;
import app.mspaintr.support.TestClient;
import app.mspaintr.support.TestPictures;
import app.mspaintr.support.TestServer;
import app.mspaintr.support.TestSocket;
import app.mspaintr.support.TestUpload;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(SharedServer.class)
class RefusalIT {
  private static final String ID = "0f8fad5b-d9cb-469f-a165-70867728950e";

  private final TestServer war;

  RefusalIT(TestServer war) {
    this.war = war;
  }

  @Test
  void aGuestMaySeeEverythingAndChangeNothing() {
    String post = TestClient.member(war).post();
    try (TestSocket feed = TestClient.guest(war).feed();
        TestSocket room = TestClient.guest(war).room(post)) {
      String unsaid = "signInRequired";
      assertThat(feed.refused("castStar", "post", post)).isEqualTo(unsaid);
      assertThat(feed.refused("withdrawStar", "post", post)).isEqualTo(unsaid);
      assertThat(feed.refused("removePost", "post", post)).isEqualTo(unsaid);
      assertThat(feed.refused("beginUpload", "size", 5, "mediaType", "image/png"))
          .isEqualTo(unsaid);
      assertThat(feed.refused("publishPost", "upload", ID)).isEqualTo(unsaid);
      assertThat(room.refused("addComment", "text", "hello")).isEqualTo(unsaid);
      assertThat(room.refused("removeComment", "comment", "1")).isEqualTo(unsaid);
      feed.accepted("showOlderPosts", "before", post, "limit", 1);
      room.accepted("showOlderComments", "before", "1", "limit", 1);
    }
  }

  @Test
  void aPostThatIsNotThereIsNotFound() {
    try (TestSocket feed = TestClient.member(war).feed()) {
      for (String post : List.of("999999999", "0", "-1", "01", "x", "", "9".repeat(30))) {
        assertThat(feed.refused("castStar", "post", post)).as(post).isEqualTo("notFound");
        assertThat(feed.refused("removePost", "post", post)).as(post).isEqualTo("notFound");
      }
      assertThat(feed.refused("publishPost", "upload", ID)).isEqualTo("notFound");
      assertThat(feed.refused("showPicture", "picture", "0".repeat(64))).isEqualTo("notFound");
      assertThat(feed.refused("showPicture", "picture", "../../mspaintr")).isEqualTo("notFound");
    }
  }

  @Test
  void onlyItsAuthorRemovesAPost() {
    String post = TestClient.member(war).post();
    try (TestSocket feed = TestClient.member(war).feed()) {
      assertThat(feed.refused("removePost", "post", post)).isEqualTo("forbidden");
      feed.accepted("castStar", "post", post);
    }
  }

  @Test
  void titlesAndDescriptionsHaveTheirLengths() {
    TestClient author = TestClient.member(war);
    try (TestSocket feed = author.feed()) {
      String upload = TestUpload.begin(feed, TestPictures.png()).sendAll().id();
      assertThat(feed.refused("publishPost", "upload", upload, "title", "x".repeat(101)))
          .isEqualTo("tooLong");
      assertThat(feed.refused("publishPost", "upload", upload, "altText", "x".repeat(1001)))
          .isEqualTo("tooLong");
      assertThat(feed.refused("publishPost", "upload", upload, "title", "two\nlines"))
          .isEqualTo("malformed");
      JsonNode post =
          feed.accepted(
                  "publishPost",
                  "upload",
                  upload,
                  "title",
                  "x".repeat(100),
                  "altText",
                  "\"\\\n".repeat(333) + "!")
              .get("post");
      assertThat(post.get("title").asString()).hasSize(100);
      assertThat(post.get("altText").asString()).hasSize(1000);
      try (TestSocket room = author.room(post.get("id").asString())) {
        assertThat(room.event("snapshot").get("post")).isEqualTo(post);
      }
    }
  }

  @Test
  void whatIsTooLargeIsRefusedBeforeItIsSent() {
    try (TestSocket feed = TestClient.member(war).feed()) {
      int most = feed.event("welcome").get("limits").get("pictureBytes").asInt();
      assertThat(feed.refused("beginUpload", "size", most + 1L, "mediaType", "image/png"))
          .isEqualTo("tooLarge");
      feed.accepted("beginUpload", "size", most, "mediaType", "image/png");
      assertThat(feed.refused("beginUpload", "size", 0, "mediaType", "image/png"))
          .isEqualTo("malformed");
      assertThat(feed.refused("beginUpload", "size", -1, "mediaType", "image/png"))
          .isEqualTo("malformed");
    }
  }

  @Test
  void whatIsNoPictureOfOursIsRefused() {
    try (TestSocket feed = TestClient.member(war).feed()) {
      assertThat(publish(feed, "GIF89a, he said".getBytes(UTF_8))).isEqualTo("notAnImage");
      assertThat(publish(feed, "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(UTF_8)))
          .isIn("notAnImage", "unsupportedImage");
      byte[] cut = TestPictures.png(50, 50);
      assertThat(publish(feed, Arrays.copyOf(cut, cut.length / 2))).isEqualTo("notAnImage");
      assertThat(publish(feed, TestPictures.bmp(20, 20))).isEqualTo("unsupportedImage");
      assertThat(publish(feed, TestPictures.pngOfSize(9000, 1))).isEqualTo("tooLarge");
    }
  }

  @Test
  void anUploadThatIsNotWholeIsNotPublished() {
    try (TestSocket feed = TestClient.member(war).feed()) {
      TestUpload upload =
          TestUpload.begin(feed, TestPictures.png(30, 30)).inChunksOf(100).sendUpTo(400);
      assertThat(feed.refused("publishPost", "upload", upload.id())).isEqualTo("uploadIncomplete");
      feed.accepted("publishPost", "upload", upload.sendAll().id());
    }
  }

  @Test
  void aRefusalHasASentenceForAPerson() {
    try (TestSocket feed = TestClient.member(war).feed()) {
      JsonNode refused = feed.ask("castStar", "post", "999999999");
      assertThat(refused.propertyNames()).containsExactly("type", "id", "code", "reason");
      assertThat(refused.get("reason").asString()).endsWith(".").hasSizeGreaterThan(10);
    }
  }

  private static String publish(TestSocket feed, byte[] file) {
    return feed.refused("publishPost", "upload", TestUpload.begin(feed, file).sendAll().id());
  }
}
