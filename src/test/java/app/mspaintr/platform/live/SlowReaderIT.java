package app.mspaintr.platform.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.mspaintr.support.EmbeddedServer;
import app.mspaintr.support.TestClient;
import app.mspaintr.support.TestPictures;
import app.mspaintr.support.TestSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class SlowReaderIT {
  @TempDir Path data;

  @Test
  void whoeverReadsNothingIsCutAndComesBackToAllThatWasMissed() {
    try (EmbeddedServer war =
        EmbeddedServer.on(data).option("--limits", "off").option("--send-seconds", "1").start()) {
      TestClient author = TestClient.member(war);
      JsonNode large = author.publish(TestPictures.png(1700, 1700), "Large");
      String post = large.get("id").asString();
      try (TestSocket room = author.room(post);
          TestSocket stalled = TestClient.guest(war).room(post);
          TestSocket quick = TestClient.guest(war).room(post)) {
        room.event("snapshot");
        quick.event("snapshot");
        stalled.event("snapshot");
        String place = stalled.place();
        await().untilAsserted(() -> assertThat(author.metric("mspaintr_connections")).isEqualTo(3));
        stalled.stopReading();
        String picture = large.get("picture").get("id").asString();
        for (int i = 0; i < 4; i++) {
          stalled.tell("showPicture", "picture", picture);
        }
        room.accepted("addComment", "text", "for the quick");
        quick.event("commentAdded");
        await().untilAsserted(() -> assertThat(author.metric("mspaintr_connections")).isEqualTo(2));
        room.accepted("addComment", "text", "for nobody slow");
        try (TestSocket back = author.open("/live/posts/" + post + "?resume=" + place)) {
          back.await("commentAdded", all -> all.size() == 2 ? all : null);
          assertThat(back.events("snapshot")).isEmpty();
        }
      }
    }
  }
}
