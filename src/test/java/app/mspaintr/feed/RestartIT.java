package app.mspaintr.feed;

import static org.assertj.core.api.Assertions.assertThat;

import app.mspaintr.support.EmbeddedServer;
import app.mspaintr.support.RunningWar;
import app.mspaintr.support.TestClient;
import app.mspaintr.support.TestPictures;
import app.mspaintr.support.TestSocket;
import app.mspaintr.support.TestUpload;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class RestartIT {
  @TempDir Path data;

  @Test
  void everyoneIsToldWhenToComeBack() {
    try (EmbeddedServer war = EmbeddedServer.on(data).option("--limits", "off").start()) {
      TestClient author = TestClient.member(war);
      String post = author.post();
      List<TestSocket> watching = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        watching.add(i % 2 == 0 ? author.feed() : TestClient.guest(war).room(post));
        watching.get(i).event("snapshot");
      }
      war.stop();
      List<Integer> when = new ArrayList<>();
      for (TestSocket socket : watching) {
        assertThat(socket.closeCode()).isEqualTo(1012);
        List<JsonNode> events = socket.events();
        JsonNode goodbye = events.get(events.size() - 1);
        assertThat(goodbye.get("type").asString()).isEqualTo("goodbye");
        assertThat(goodbye.get("code").asInt()).isEqualTo(1012);
        when.add(goodbye.get("reconnectAfterMs").asInt());
      }
      assertThat(when).allMatch(ms -> ms >= 0 && ms < 5000);
      assertThat(when.stream().distinct().count()).as("spread").isGreaterThan(5);
    }
  }

  @Test
  void anUploadGoesOnAfterARestartAndAfterAKill() {
    byte[] picture = TestPictures.png(300, 200);
    try (RunningWar war = start()) {
      TestClient author = TestClient.member(war);
      TestUpload upload =
          TestUpload.begin(author.feed(), picture).inChunksOf(20_000).sendUpTo(80_000);
      upload.awaitReceived(80_000);
      war.terminate();
      war.start();
      upload.goOn(author.feed());
      assertThat(upload.offset()).isEqualTo(80_000);
      upload.inChunksOf(10_000).sendUpTo(120_000).awaitReceived(120_000);
      war.kill();
      war.start();
      try (TestSocket feed = author.feed()) {
        upload.goOn(feed);
        assertThat(upload.offset()).isEqualTo(120_000);
        JsonNode post = feed.accepted("publishPost", "upload", upload.sendAll().id()).get("post");
        byte[] shown = author.getBytes(post.get("picture").get("url").asString()).body();
        assertThat(TestPictures.pixels(shown)).isEqualTo(TestPictures.pixels(picture));
      }
    }
  }

  @Test
  void whatWasAcceptedIsThereAfterAKill() {
    try (RunningWar war = start()) {
      TestClient author = TestClient.member(war);
      String post = author.post();
      String place;
      try (TestSocket room = author.room(post)) {
        room.event("snapshot");
        place = room.place();
      }
      List<String> commands = new ArrayList<>();
      List<JsonNode> answers = new ArrayList<>();
      for (int round = 0; round < 3; round++) {
        TestSocket room = author.room(post);
        for (int i = 0; i < 5; i++) {
          commands.add(UUID.randomUUID().toString());
          answers.add(room.askAs(commands.get(commands.size() - 1), "addComment", "text", "!"));
        }
        war.kill();
        war.start();
      }
      try (TestSocket back = author.open("/live/posts/" + post + "?resume=" + place)) {
        back.await("commentAdded", all -> all.size() == commands.size() ? all : null);
        assertThat(back.events("commentAdded").stream().map(event -> event.get("comment")))
            .isEqualTo(answers.stream().map(answer -> answer.get("comment")).toList());
        for (int i = 0; i < commands.size(); i++) {
          assertThat(back.askAs(commands.get(i), "addComment", "text", "!"))
              .isEqualTo(answers.get(i));
        }
        back.accepted("castStar", "post", post);
        back.event("starsCounted");
        assertThat(back.events("commentAdded")).hasSameSizeAs(commands);
      }
    }
  }

  @Test
  void whatWasPublishedIsThereAfterAKill() {
    try (RunningWar war = start()) {
      TestClient author = TestClient.member(war);
      byte[] picture = TestPictures.png(100, 100);
      JsonNode post = author.publish(picture, "Just in time");
      war.kill();
      war.start();
      try (TestSocket feed = author.feed()) {
        assertThat(feed.event("welcome").get("member").get("name").asString())
            .as("the session as well")
            .isEqualTo(author.name());
        assertThat(feed.event("snapshot").get("posts").get(0)).isEqualTo(post);
        byte[] shown = author.getBytes(post.get("picture").get("url").asString()).body();
        assertThat(TestPictures.pixels(shown)).isEqualTo(TestPictures.pixels(picture));
      }
    }
  }

  private RunningWar start() {
    return RunningWar.on(data).environment("MSPAINTR_LIMITS", "off").start();
  }
}
