package app.mspaintr.upload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.mspaintr.support.SharedServer;
import app.mspaintr.support.TestClient;
import app.mspaintr.support.TestPictures;
import app.mspaintr.support.TestServer;
import app.mspaintr.support.TestSocket;
import app.mspaintr.support.TestUpload;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(SharedServer.class)
class UploadIT {
  private final TestServer war;

  UploadIT(TestServer war) {
    this.war = war;
  }

  @Test
  void aPictureMayComeInOneChunk() {
    TestClient author = TestClient.member(war);
    byte[] picture = TestPictures.png(60, 40);
    try (TestSocket feed = author.feed()) {
      TestUpload upload = TestUpload.begin(feed, picture).sendAll();
      JsonNode post = feed.accepted("publishPost", "upload", upload.id()).get("post");
      assertThat(feed.events("uploadReceived")).hasSize(1);
      assertThat(TestPictures.pixels(shown(author, post))).isEqualTo(TestPictures.pixels(picture));
    }
  }

  @Test
  void aPictureMayComeInTwoHundredChunks() {
    TestClient author = TestClient.member(war);
    byte[] picture = TestPictures.png(200, 150);
    int chunks = 200;
    try (TestSocket feed = author.feed()) {
      TestUpload upload =
          TestUpload.begin(feed, picture)
              .inChunksOf((picture.length + chunks - 1) / chunks)
              .sendAll();
      JsonNode post = feed.accepted("publishPost", "upload", upload.id()).get("post");
      assertThat(feed.events("uploadReceived").size())
          .as("told at least once per four chunks")
          .isGreaterThanOrEqualTo(chunks / 4);
      assertThat(TestPictures.pixels(shown(author, post))).isEqualTo(TestPictures.pixels(picture));
    }
  }

  @Test
  void anUploadGoesOnAfterALostConnection() {
    TestClient author = TestClient.member(war);
    byte[] picture = TestPictures.png(300, 200);
    TestUpload upload;
    try (TestSocket lost = author.feed()) {
      upload = TestUpload.begin(lost, picture).inChunksOf(10_000).sendUpTo(80_000);
      lost.event("uploadReceived", event -> event.get("offset").asInt() >= 80_000);
      lost.breakOff();
    }
    String before = upload.id();
    try (TestSocket feed = author.feed()) {
      upload.goOn(feed);
      assertThat(upload.id()).isEqualTo(before);
      assertThat(upload.offset()).isEqualTo(80_000);
      JsonNode post = feed.accepted("publishPost", "upload", upload.sendAll().id()).get("post");
      assertThat(TestPictures.pixels(shown(author, post))).isEqualTo(TestPictures.pixels(picture));
    }
  }

  @Test
  void aChunkThatDoesNotFitIsRefusedAndTheUploadGoesOn() {
    TestClient author = TestClient.member(war);
    byte[] picture = TestPictures.png(100, 100);
    try (TestSocket feed = author.feed();
        TestSocket stranger = TestClient.member(war).feed();
        TestSocket guest = TestClient.guest(war).feed()) {
      TestUpload upload = TestUpload.begin(feed, picture).inChunksOf(1000).sendUpTo(4000);
      feed.event("uploadReceived");
      assertThat(refusal(feed, upload.id(), 3999, 10)).as("twice").isEqualTo("malformed");
      assertThat(refusal(feed, upload.id(), 4001, 10)).as("a gap").isEqualTo("malformed");
      assertThat(refusal(feed, upload.id(), 4000, picture.length)).isEqualTo("tooLarge");
      assertThat(refusal(feed, UUID.randomUUID().toString(), 0, 10)).isEqualTo("notFound");
      assertThat(refusal(feed, "no id at all", 0, 10)).isEqualTo("notFound");
      assertThat(refusal(stranger, upload.id(), 4000, 10)).isEqualTo("notFound");
      assertThat(refusal(guest, upload.id(), 4000, 10)).isEqualTo("signInRequired");
      JsonNode post = feed.accepted("publishPost", "upload", upload.sendAll().id()).get("post");
      assertThat(TestPictures.pixels(shown(author, post))).isEqualTo(TestPictures.pixels(picture));
    }
  }

  @Test
  void aChunkLargerThanToldInTheWelcomeIsRefused() {
    try (TestSocket feed = TestClient.member(war).feed()) {
      int chunkSize = feed.event("welcome").get("limits").get("chunkSize").asInt();
      TestUpload upload = TestUpload.begin(feed, new byte[2 * chunkSize]);
      assertThat(refusal(feed, upload.id(), 0, chunkSize + 1)).isEqualTo("tooLarge");
      feed.say(TestUpload.chunk(upload.id(), 0, ByteBuffer.allocate(chunkSize)));
      feed.say(TestUpload.chunk(upload.id(), chunkSize, ByteBuffer.allocate(chunkSize)));
      feed.event("uploadReceived", event -> event.get("offset").asInt() == 2 * chunkSize);
    }
  }

  @Test
  void aMessageTooBigClosesTheConnection() {
    try (TestSocket feed = TestClient.member(war).feed()) {
      ByteBuffer tooMuch = ByteBuffer.allocate(100_000);
      feed.sayInVain(TestUpload.chunk(UUID.randomUUID().toString(), 0, tooMuch));
      assertThat(feed.closeCode()).isEqualTo(1009);
    }
  }

  @Test
  void chunksMayComeAsFastAsTheNetworkTakesThem() {
    TestClient author = TestClient.member(war);
    byte[] picture = TestPictures.png(1000, 700);
    try (TestSocket feed = author.feed()) {
      TestUpload upload = TestUpload.begin(feed, picture).sendAll();
      JsonNode post = feed.accepted("publishPost", "upload", upload.id()).get("post");
      assertThat(TestPictures.pixels(shown(author, post))).isEqualTo(TestPictures.pixels(picture));
    }
  }

  @Test
  void anUploadBelongsToWhoBeganIt() {
    try (TestSocket feed = TestClient.member(war).feed();
        TestSocket stranger = TestClient.member(war).feed()) {
      String upload = TestUpload.begin(feed, TestPictures.png()).sendAll().id();
      assertThat(stranger.refused("publishPost", "upload", upload)).isEqualTo("notFound");
      feed.accepted("publishPost", "upload", upload);
    }
  }

  @Test
  void anUploadMakesOnePost() {
    try (TestSocket feed = TestClient.member(war).feed()) {
      TestUpload upload = TestUpload.begin(feed, TestPictures.png()).sendAll();
      feed.accepted("publishPost", "upload", upload.id());
      assertThat(feed.refused("publishPost", "upload", upload.id())).isEqualTo("notFound");
      upload.goOn(feed);
      assertThat(upload.offset()).as("all of it is there").isEqualTo(upload.sendAll().offset());
    }
  }

  @Test
  void anUploadMakesOnePostWhenItIsPublishedTwiceAtOnce() {
    TestClient author = TestClient.member(war);
    for (int round = 0; round < 10; round++) {
      try (TestSocket one = author.feed();
          TestSocket two = author.feed()) {
        String upload = TestUpload.begin(one, TestPictures.png(200, 200)).sendAll().id();
        String first = one.tell("publishPost", "upload", upload, "title", "one");
        String second = two.tell("publishPost", "upload", upload, "title", "two");
        List<String> answers =
            List.of(
                one.answer(first).get("type").asString(),
                two.answer(second).get("type").asString());
        assertThat(answers).containsExactlyInAnyOrder("accepted", "refused");
      }
    }
  }

  @Test
  void whatIsNoPictureCanBeMendedUnderTheSameTitle() {
    try (TestSocket feed = TestClient.member(war).feed()) {
      String text = TestUpload.begin(feed, "no picture".getBytes(UTF_8)).sendAll().id();
      assertThat(feed.refused("publishPost", "upload", text)).isEqualTo("notAnImage");
      String picture = TestUpload.begin(feed, TestPictures.png()).sendAll().id();
      feed.accepted("publishPost", "upload", picture);
    }
  }

  private static String refusal(TestSocket feed, String upload, long offset, int bytes) {
    long before = feed.events("uploadRefused").size();
    feed.say(TestUpload.chunk(upload, offset, ByteBuffer.allocate(bytes)));
    return feed.await("uploadRefused", all -> all.size() > before ? all.get(all.size() - 1) : null)
        .get("code")
        .asString();
  }

  private static byte[] shown(TestClient reader, JsonNode post) {
    return reader.getBytes(post.get("picture").get("url").asString()).body();
  }
}
