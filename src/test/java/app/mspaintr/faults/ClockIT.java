package app.mspaintr.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.mspaintr.support.RunningWar;
import app.mspaintr.support.TestClient;
import app.mspaintr.support.TestSocket;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The wall clock jumps, as Debian's libfaketime makes it: nobody is cut, nothing is lost. */
class ClockIT {
  private static final Duration PONG = Duration.ofSeconds(3);

  @TempDir Path data;

  @Test
  void nobodyIsCutAndNothingIsLostWhenTheClockJumps() throws IOException {
    Path clock = Files.writeString(data.resolve("clock"), "+0");
    try (RunningWar war =
        server(clock)
            .option("--ping-seconds", "1", "--pong-seconds", String.valueOf(PONG.toSeconds()))
            .option("--session-days", "30")
            .start()) {
      TestClient author = TestClient.member(war);
      String post = author.post();
      try (TestSocket room = author.room(post);
          TestSocket watching = TestClient.guest(war).room(post)) {
        int said = 0;
        for (String jump : List.of("+5h", "-400d", "+0")) {
          Files.writeString(clock, jump);
          JsonNode comment = room.accepted("addComment", "text", jump + " " + said++);
          while (!isWrittenAfter(jump, comment)) { // the library looks once a second
            comment = room.accepted("addComment", "text", jump + " " + said++);
          }
          JsonNode last = comment.get("comment");
          watching.event("commentAdded", e -> e.get("comment").equals(last));
          long pinged = System.nanoTime();
          await()
              .during(PONG.plusSeconds(1)) // longer than a silent peer lives
              .atMost(PONG.plusSeconds(5))
              .until(() -> !room.isClosed() && !watching.isClosed());
          assertThat(System.nanoTime() - pinged).isGreaterThan(PONG.toNanos());
        }
        assertThat(watching.events("commentAdded")).hasSize(said);
        assertThat(new ServerState(author).comments(post)).hasSize(said);
        try (TestSocket again = author.open("/live/posts/" + post + "?resume=" + room.place())) {
          again.event("resumed");
          assertThat(again.event("welcome").get("member").get("name").asString())
              .isEqualTo(author.name());
        }
      }
    }
  }

  @Test
  void aSessionEndsByTheClockAndNotBefore() throws IOException {
    Path clock = Files.writeString(data.resolve("clock"), "+0");
    try (RunningWar war = server(clock).option("--session-days", "30").start()) {
      TestClient away = TestClient.member(war);
      for (String jump : List.of("-10d", "+29d")) {
        Files.writeString(clock, jump);
        await()
            .during(Duration.ofSeconds(2)) // the library looks once a second
            .until(() -> away.get("/api/session").body().contains(away.name()));
      }
      Files.writeString(clock, "+70d");
      await("41 days away").until(() -> !away.get("/api/session").body().contains(away.name()));
    }
  }

  /** A server whose wall clock is as much off as a file says; what measures times goes on. */
  private RunningWar server(Path clock) throws IOException {
    return Servers.on(data.resolve("data"))
        .environment("LD_PRELOAD", library().toString())
        .environment("FAKETIME_TIMESTAMP_FILE", clock.toString())
        .environment("FAKETIME_CACHE_DURATION", "1") // second
        .environment("FAKETIME_DONT_FAKE_MONOTONIC", "1")
        .environment("FAKETIME_FORCE_MONOTONIC_FIX", "0"); // else every wait takes far too long
  }

  private static boolean isWrittenAfter(String jump, JsonNode accepted) {
    Instant written = Instant.parse(accepted.get("comment").get("writtenAt").asString());
    Duration off = Duration.between(Instant.now().plus(of(jump)), written);
    return off.abs().compareTo(Duration.ofMinutes(5)) < 0;
  }

  private static Duration of(String jump) {
    long number = Long.parseLong(jump.replaceAll("[+a-z]", ""));
    return jump.endsWith("d") ? Duration.ofDays(number) : Duration.ofHours(number);
  }

  private static Path library() throws IOException {
    try (Stream<Path> machines = Files.list(Path.of("/usr/lib"))) {
      return machines
          .map(machine -> machine.resolve("faketime/libfaketimeMT.so.1"))
          .filter(Files::exists)
          .findFirst()
          .orElseThrow(() -> new AssertionError("apt-get install faketime: it moves the clock"));
    }
  }
}
