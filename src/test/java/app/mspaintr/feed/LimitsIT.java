package app.mspaintr.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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

class LimitsIT {
  @TempDir Path data;

  @Test
  void whoeverSendsTooMuchIsAskedToWaitAndThenSentAway() {
    try (RunningWar war = start("--commands-burst", "5", "--commands-per-second", "1");
        TestSocket feed = TestClient.guest(war).feed()) {
      List<String> codes = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        codes.add(feed.ask("showCounts", "posts", List.of()).path("code").asString(""));
      }
      assertThat(codes).startsWith("", "", "", "", "").contains("rateLimited");
      for (int i = 0; i < 400 && !feed.isClosed(); i++) {
        feed.tryToTell("showCounts", "posts", List.of());
      }
      assertThat(feed.closeCode()).isEqualTo(4029);
      JsonNode goodbye = feed.event("goodbye");
      assertThat(goodbye.get("code").asInt()).isEqualTo(4029);
      assertThat(goodbye.get("reconnectAfterMs").asInt()).isPositive();
    }
  }

  @Test
  void theSameCommandMayBeTriedAgainAfterAWait() {
    try (RunningWar war = start("--commands-burst", "3", "--commands-per-second", "2")) {
      TestClient author = TestClient.member(war);
      String post = author.post();
      try (TestSocket feed = author.feed()) {
        String id = UUID.randomUUID().toString();
        for (int i = 0; i < 4; i++) {
          feed.ask("showCounts", "posts", List.of());
        }
        await()
            .untilAsserted(
                () ->
                    assertThat(feed.askAs(id, "castStar", "post", post).path("stars").asInt(0))
                        .isEqualTo(1));
        assertThat(feed.events("refused"))
            .as("it had to wait")
            .isNotEmpty()
            .allMatch(event -> event.get("code").asString().equals("rateLimited"));
      }
    }
  }

  @Test
  void aMemberHasAFewUnfinishedUploads() {
    try (RunningWar war = start("--uploads-per-member", "2");
        TestSocket feed = TestClient.member(war).feed()) {
      TestUpload first = TestUpload.begin(feed, TestPictures.png());
      TestUpload.begin(feed, TestPictures.png());
      assertThat(feed.refused("beginUpload", "size", 5, "mediaType", "image/png"))
          .isEqualTo("rateLimited");
      feed.accepted("publishPost", "upload", first.sendAll().id());
      TestUpload.begin(feed, TestPictures.png());
    }
  }

  @Test
  void aLongQueueOfPicturesIsBusy() {
    try (RunningWar war = start("--picture-queue", "1", "--uploads-per-member", "50");
        TestSocket feed = TestClient.member(war).feed()) {
      List<String> uploads = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        uploads.add(TestUpload.begin(feed, TestPictures.png(300, 300)).sendAll().id());
      }
      List<String> asked =
          uploads.stream().map(upload -> feed.tell("publishPost", "upload", upload)).toList();
      List<String> codes =
          asked.stream().map(id -> feed.answer(id).path("code").asString("")).toList();
      assertThat(codes).contains("", "busy").containsOnly("", "busy");
      String again = uploads.get(codes.indexOf("busy"));
      feed.accepted("publishPost", "upload", again);
    }
  }

  private RunningWar start(String... options) {
    return RunningWar.on(data).option(options).start();
  }
}
