package app.mspaintr.servers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The WAR that was built, deployed on the server of the profile. */
@ArquillianTest
@RunAsClient
class DeployedIT {
  private static final String SECOND = "second";
  private static final String LOG_TYPE = "application/vnd.mspaintr.painting-log";

  @ArquillianResource private Deployer deployer;

  @Deployment(testable = false)
  static WebArchive war() {
    return Samples.war("mspaintr.war");
  }

  @Deployment(name = SECOND, managed = false, testable = false)
  static WebArchive second() {
    return Samples.war("second.war");
  }

  @Test
  void showsThePageAtItsContextRoot() throws Exception {
    HttpResponse<byte[]> page = guest().get("");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(new String(page.body(), UTF_8)).contains("<base href=\"/mspaintr/\">");
    assertThat(header(page, "Content-Type")).isEqualToIgnoringCase("text/html;charset=UTF-8");
    assertThat(header(page, "Content-Security-Policy")).contains("default-src 'none'");
    assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
  }

  @Test
  void servesThePagesFiles() throws Exception {
    HttpResponse<byte[]> module = guest().get("vendor/lit/index.js");
    assertThat(module.statusCode()).isEqualTo(200);
    assertThat(header(module, "Content-Type")).contains("javascript");
    assertThat(header(module, "X-Content-Type-Options")).isEqualTo("nosniff");
  }

  @Test
  void showsNoneOfTheLaunchersFiles() throws Exception {
    for (String path :
        List.of(
            "WEB-INF/beans.xml",
            "META-INF/MANIFEST.MF",
            "app/mspaintr/launcher/bootstrap/Main.class")) {
      assertThat(guest().get(path).statusCode()).as(path).isEqualTo(404);
    }
  }

  @Test
  void tellsItsHealth() throws Exception {
    assertThat(guest().get("health/ready").statusCode()).isEqualTo(200);
    assertThat(new String(guest().get("metrics").body(), UTF_8)).contains("mspaintr_connections");
  }

  @Test
  void tellsAnswersOfTheApiInJsonAndErrorsAsProblems() throws Exception {
    HttpResponse<byte[]> posts = guest().get("api/posts");
    assertThat(posts.statusCode()).isEqualTo(200);
    assertThat(header(posts, "Content-Type")).isEqualTo("application/json");
    assertThat(header(posts, "Cache-Control")).isEqualTo("no-store");
    for (String path : List.of("api/posts/999999", "api/nothing", "pictures/nothing")) {
      HttpResponse<byte[]> missing = guest().get(path);
      assertThat(missing.statusCode()).as(path).isEqualTo(404);
      assertThat(header(missing, "Content-Type")).as(path).isEqualTo("application/problem+json");
    }
  }

  @Test
  void tellsGuestsWhatAMemberPublishes() throws Exception {
    Browser painter = member();
    try (Conversation guest = guest().open("live/feed");
        Conversation feed = painter.open("live/feed")) {
      JsonNode post = painter.publish(feed, Samples.picture(), "Noise");
      JsonNode told = guest.hear(event -> event.at("/post/id").equals(post.path("id")));
      assertThat(told.path("type").asString()).isEqualTo("postPublished");
      assertThat(told.at("/post/title").asString()).isEqualTo("Noise");

      HttpResponse<byte[]> room = guest().get("posts/" + post.path("id").asString());
      assertThat(room.statusCode()).isEqualTo(200);
      assertThat(new String(room.body(), UTF_8)).contains("content=\"Noise\"");
    }
  }

  @Test
  void servesPicturesForGood() throws Exception {
    Browser painter = member();
    try (Conversation feed = painter.open("live/feed")) {
      JsonNode picture = painter.publish(feed, Samples.picture(), "").path("picture");
      String url = picture.path("url").asString();
      HttpResponse<byte[]> bytes = guest().get(url);
      assertThat(bytes.statusCode()).isEqualTo(200);
      assertThat(header(bytes, "Content-Type")).isEqualTo("image/png");
      assertThat(header(bytes, "Cache-Control")).contains("immutable");
      assertThat(header(bytes, "X-Content-Type-Options")).isEqualTo("nosniff");
      HttpResponse<byte[]> again = guest().get(url, "If-None-Match", header(bytes, "ETag"));
      assertThat(again.statusCode()).isEqualTo(304);
      assertThat(again.body()).isEmpty();

      feed.ask("showPicture", "picture", picture.path("id").asString());
      assertThat(feed.hearBytes(bytes.body().length)).isEqualTo(bytes.body());
    }
  }

  @Test
  void showsEveryoneWhatIsPaintedLive() throws Exception {
    byte[] log = Files.readAllBytes(Path.of("src/test/resources/paint/every-entry.bin"));
    int head = 12;
    Browser painter = member();
    try (Conversation guest = guest().open("live/feed");
        Conversation feed = painter.open("live/feed")) {
      String canvas = painter.upload(feed, Samples.picture(320, 200));
      String upload =
          feed.ask("beginUpload", "size", log.length, "mediaType", LOG_TYPE)
              .path("upload")
              .asString();
      feed.sendChunk(2, upload, 0, ByteBuffer.wrap(log, 0, head));
      String id =
          feed.ask("publishPost", "upload", canvas, "log", upload, "live", true)
              .at("/post/id")
              .asString();
      try (Conversation room = guest().open("live/posts/" + id)) {
        room.hear("snapshot");
        feed.sendChunk(2, upload, head, ByteBuffer.wrap(log, head, log.length - head));
        byte[] painted = Arrays.copyOfRange(log, head, log.length);
        assertThat(guest.hearBytes(painted.length)).isEqualTo(painted);
        assertThat(room.hearBytes(painted.length)).isEqualTo(painted);
      }
    }
  }

  @Test
  void countsStarsAndTellsComments() throws Exception {
    Browser painter = member();
    Browser friend = member();
    try (Conversation feed = painter.open("live/feed")) {
      String id = painter.publish(feed, Samples.picture(), "").path("id").asString();
      try (Conversation watcher = guest().open("live/posts/" + id);
          Conversation room = friend.open("live/posts/" + id)) {
        assertThat(room.ask("castStar", "post", id).path("stars").asInt()).isEqualTo(1);
        assertThat(watcher.hear("starsCounted").path("stars").asInt()).isEqualTo(1);
        room.ask("addComment", "text", "Schön – 美しい 🎨");
        assertThat(watcher.hear("commentAdded").at("/comment/text").asString())
            .isEqualTo("Schön – 美しい 🎨");
        assertThat(feed.hear("commentsCounted").path("post").asString()).isEqualTo(id);
        assertThat(watcher.ask("castStar", "post", id).path("code").asString())
            .isEqualTo("signInRequired");
      }
    }
  }

  @Test
  void tellsEverythingInOrderHoweverMuchComesAtOnce() throws Exception {
    int each = 40;
    Browser painter = member();
    try (Conversation feed = painter.open("live/feed")) {
      String id = painter.publish(feed, Samples.picture(), "").path("id").asString();
      try (Conversation watcher = guest().open("live/posts/" + id);
          Conversation one = painter.open("live/posts/" + id);
          Conversation other = member().open("live/posts/" + id)) {
        long first = watcher.hear("snapshot").path("seq").asLong() + 1;
        List<CompletableFuture<Void>> talks = new ArrayList<>();
        for (Conversation talker : List.of(one, other)) {
          Runnable talk =
              () -> IntStream.range(0, each).forEach(i -> talker.ask("addComment", "text", "" + i));
          talks.add(CompletableFuture.runAsync(talk));
        }
        talks.forEach(CompletableFuture::join);
        assertThat(watcher.hear(2 * each, "commentAdded"))
            .extracting(event -> event.path("seq").asLong())
            .containsExactlyElementsOf(LongStream.range(first, first + 2L * each).boxed().toList());
      }
    }
  }

  @Test
  void answersAMalformedFrameAndStays() {
    try (Conversation feed = guest().open("live/feed")) {
      feed.say("{\"type\":\"sing\",\"id\":\"%s\"}".formatted(UUID.randomUUID()));
      assertThat(feed.hear("refused").path("code").asString()).isEqualTo("unknownType");
      assertThat(feed.ask("showCounts", "posts", List.of()).path("type").asString())
          .isEqualTo("accepted");
    }
  }

  @Test
  void endsAConnectionThatSpeaksAnotherProtocol() throws Exception {
    try (Conversation feed = guest().open("live/feed")) {
      feed.say("hello");
      assertThat(feed.hear("refused").path("code").asString()).isEqualTo("malformed");
      assertThat(feed.hear("goodbye").path("code").asInt()).isEqualTo(4000);
      assertThat(feed.closeCode()).isEqualTo(4000);
    }
  }

  @Test
  void endsAConnectionWithAMessageTooBig() throws Exception {
    try (Conversation feed = guest().open("live/feed")) {
      feed.say("\"" + "x".repeat(80 * 1024) + "\"");
      // Undertow counts no text that comes in several reads: it is taken for a command
      assertThat(feed.closeCode()).isIn(1009, 4000);
    }
  }

  @Test
  void knowsWhoIsWhoOnConnectionsThatBeginTogether() throws Exception {
    List<Browser> browsers = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      String name = Samples.name();
      names.addAll(List.of(name, ""));
      browsers.addAll(List.of(guest().join(name), guest()));
    }
    for (int round = 0; round < 5; round++) {
      List<Conversation> opened =
          browsers.stream()
              .map(browser -> CompletableFuture.supplyAsync(() -> browser.open("live/feed")))
              .toList()
              .stream()
              .map(CompletableFuture::join)
              .toList();
      assertThat(opened)
          .extracting(conversation -> conversation.hear("welcome").at("/member/name").asString(""))
          .isEqualTo(names);
      opened.forEach(Conversation::close);
    }
  }

  @Test
  void endsTheConnectionsOfASessionThatEnds() throws Exception {
    Browser member = member();
    try (Conversation feed = member.open("live/feed")) {
      assertThat(member.delete("api/session").statusCode()).isEqualTo(204);
      assertThat(feed.closeCode()).isEqualTo(4001);
    }
  }

  @Test
  void isNotDeployedASecondTimeOnTheSameData() throws Exception {
    assertThatThrownBy(() -> deployer.deploy(SECOND)).isNotInstanceOf(AssertionError.class);
    assertThat(guest().get("health/ready").statusCode()).isEqualTo(200);
  }

  @Test
  void turnsForeignPagesAway() throws Exception {
    assertThat(guest().handshake("live/feed", "https://elsewhere.example")).isEqualTo(403);
    assertThat(guest().handshake("live/feed", guest().origin())).isEqualTo(101);
    assertThat(guest().delete("api/session", "Origin", "https://elsewhere.example").statusCode())
        .isEqualTo(403);
  }

  @Test
  void turnsClientsOfNoRoomAway() {
    assertThat(guest().handshake("live/posts/999999", guest().origin())).isEqualTo(404);
  }

  private static Browser guest() {
    return new Browser();
  }

  private static Browser member() throws Exception {
    return guest().join(Samples.name());
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }
}
