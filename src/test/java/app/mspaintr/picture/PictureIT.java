package app.mspaintr.picture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.mspaintr.support.SharedServer;
import app.mspaintr.support.TestClient;
import app.mspaintr.support.TestPictures;
import app.mspaintr.support.TestServer;
import app.mspaintr.support.TestSocket;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(SharedServer.class)
class PictureIT {
  private static final int HEADER = 4;

  private final TestServer war;

  PictureIT(TestServer war) {
    this.war = war;
  }

  @Test
  void aPictureMayBeKeptForEver() {
    TestClient author = TestClient.member(war);
    byte[] png = TestPictures.png(50, 40);
    String url = picture(author, png).get("url").asString();
    HttpResponse<byte[]> reply = TestClient.guest(war).getBytes(url);
    assertThat(reply.statusCode()).isEqualTo(200);
    assertThat(TestPictures.pixels(reply.body())).isEqualTo(TestPictures.pixels(png));
    assertThat(header(reply, "Content-Type")).isEqualTo("image/png");
    assertThat(header(reply, "Content-Length")).isEqualTo("" + reply.body().length);
    assertThat(header(reply, "Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
    assertThat(header(reply, "X-Content-Type-Options")).isEqualTo("nosniff");
    HttpResponse<byte[]> known = author.getBytes(url, "If-None-Match", header(reply, "ETag"));
    assertThat(known.statusCode()).isEqualTo(304);
    assertThat(known.body()).isEmpty();
    assertThat(author.getBytes(url, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
  }

  @Test
  void aPhotographStaysAJpeg() {
    TestClient author = TestClient.member(war);
    JsonNode picture = picture(author, TestPictures.jpeg(400, 300));
    assertThat(picture.get("mediaType").asString()).isEqualTo("image/jpeg");
    assertThat(picture.get("width").asInt()).isEqualTo(400);
    assertThat(picture.get("height").asInt()).isEqualTo(300);
    assertThat(header(author.getBytes(picture.get("url").asString()), "Content-Type"))
        .isEqualTo("image/jpeg");
  }

  @Test
  void aLargePictureHasThumbnails() throws IOException {
    TestClient author = TestClient.member(war);
    JsonNode picture = picture(author, TestPictures.png(1000, 500));
    List<Integer> widths = new ArrayList<>();
    for (JsonNode thumbnail : picture.get("thumbnails")) {
      int width = thumbnail.get("width").asInt();
      widths.add(width);
      HttpResponse<byte[]> reply = author.getBytes(thumbnail.get("url").asString());
      assertThat(reply.statusCode()).isEqualTo(200);
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(reply.body()));
      assertThat(image.getWidth()).isEqualTo(width);
      assertThat(image.getHeight()).isEqualTo(width / 2);
      assertThat(header(reply, "Cache-Control")).contains("immutable");
    }
    assertThat(widths).containsExactly(320, 960);
  }

  @Test
  void aPictureThatIsNotThereIsNotFound() {
    TestClient guest = TestClient.guest(war);
    String url = picture(TestClient.member(war), TestPictures.png()).get("url").asString();
    for (String path :
        List.of(
            "pictures/" + "0".repeat(64),
            "pictures/none",
            "pictures/",
            url + "/77",
            url + "/0320",
            url + "/320/1")) {
      assertThat(guest.get(path).statusCode()).as(path).isIn(400, 404);
    }
  }

  @Test
  void overTheSocketThereAreTheSameBytes() {
    TestClient author = TestClient.member(war);
    JsonNode picture = picture(author, TestPictures.png(700, 400));
    byte[] expected = author.getBytes(picture.get("url").asString()).body();
    try (TestSocket feed = TestClient.guest(war).feed()) {
      JsonNode answer = feed.accepted("showPicture", "picture", picture.get("id").asString());
      assertThat(answer.get("size").asLong()).isEqualTo(expected.length);
      assertThat(answer.get("mediaType").asString()).isEqualTo("image/png");
      int chunkSize = feed.event("welcome").get("limits").get("chunkSize").asInt();
      assertThat(together(feed, picture, expected.length, chunkSize)).isEqualTo(expected);
    }
  }

  @Test
  void aThumbnailComesOverTheSocketOfARoom() {
    TestClient author = TestClient.member(war);
    JsonNode post = author.publish(TestPictures.png(700, 400), "Wide");
    JsonNode picture = post.get("picture");
    byte[] expected = author.getBytes(picture.get("url").asString() + "/320").body();
    try (TestSocket room = TestClient.guest(war).room(post.get("id").asString())) {
      String id = picture.get("id").asString();
      JsonNode answer = room.accepted("showPicture", "picture", id, "width", 320);
      assertThat(answer.get("size").asLong()).isEqualTo(expected.length);
      assertThat(together(room, picture, expected.length, 65536)).isEqualTo(expected);
      assertThat(room.refused("showPicture", "picture", id, "width", 321)).isEqualTo("notFound");
    }
  }

  @Test
  void eventsComeWhileAPictureIsOnItsWay() {
    TestClient author = TestClient.member(war);
    JsonNode post = author.publish(TestPictures.png(1500, 1000), "Large");
    String id = post.get("id").asString();
    try (TestSocket room = author.room(id)) {
      room.event("snapshot");
      room.stopReading();
      String picture =
          room.tell("showPicture", "picture", post.get("picture").get("id").asString());
      String comment = room.tell("addComment", "text", "meanwhile");
      room.goOnReading();
      room.answer(picture);
      room.answer(comment);
      int size = room.answer(picture).get("size").asInt();
      room.chunks(all -> bytes(all) == size);
      room.event("commentAdded");
    }
  }

  @Test
  void onlySoManyPicturesAreOnTheirWayAtOnce() {
    TestClient author = TestClient.member(war);
    JsonNode post = author.publish(TestPictures.png(1700, 1700), "Large");
    String picture = post.get("picture").get("id").asString();
    try (TestSocket feed = author.feed()) {
      feed.event("snapshot");
      feed.stopReading();
      List<String> asked =
          Stream.generate(() -> feed.tell("showPicture", "picture", picture)).limit(12).toList();
      feed.goOnReading();
      List<String> codes =
          asked.stream().map(id -> feed.answer(id).path("code").asString("")).toList();
      assertThat(codes).contains("", "busy").containsOnly("", "busy");
      long accepted = codes.stream().filter(String::isEmpty).count();
      int size = feed.answer(asked.get(0)).get("size").asInt();
      feed.chunks(all -> bytes(all) == accepted * size);
    }
  }

  private static JsonNode picture(TestClient author, byte[] bytes) {
    return author.publish(bytes, "A picture").get("picture");
  }

  private static byte[] together(TestSocket socket, JsonNode picture, int size, int chunkSize) {
    ByteBuffer whole = ByteBuffer.allocate(size);
    for (ByteBuffer frame : socket.chunks(all -> bytes(all) >= size)) {
      ByteBuffer chunk = frame.duplicate();
      assertThat(chunk.get()).isEqualTo((byte) 1);
      assertThat(chunk.get()).isEqualTo((byte) 1);
      byte[] header = new byte[Short.toUnsignedInt(chunk.getShort())];
      chunk.get(header);
      assertThat(new String(header, UTF_8))
          .isEqualTo(
              "{\"picture\":\"%s\",\"offset\":%d,\"size\":%d}"
                  .formatted(picture.get("id").asString(), whole.position(), size));
      assertThat(chunk.remaining()).isBetween(1, chunkSize);
      whole.put(chunk);
    }
    return whole.array();
  }

  private static long bytes(List<ByteBuffer> frames) {
    return frames.stream()
        .mapToLong(frame -> frame.remaining() - HEADER - Short.toUnsignedInt(frame.getShort(2)))
        .sum();
  }

  private static String header(HttpResponse<?> reply, String name) {
    return reply.headers().firstValue(name).orElse("");
  }
}
