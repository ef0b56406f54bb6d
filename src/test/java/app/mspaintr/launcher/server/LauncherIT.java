package app.mspaintr.launcher.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.mspaintr.support.EmbeddedServer;
import app.mspaintr.support.RunningWar;
import app.mspaintr.support.TestClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherIT {
  @TempDir Path data;

  @Test
  void printsWhereItAnswersAndAnswersThere() throws Exception {
    try (RunningWar war = RunningWar.on(data).packed().start()) {
      assertThat(war.out()).isEqualTo("MSPaintr is ready: " + war.uri() + "\n");
      assertThat(statusOf(war, "/vendor/lit/index.js")).isEqualTo(200);
    }
  }

  @Test
  void readsTheBodyOfAClientThatOffersAnotherProtocol() throws Exception {
    try (EmbeddedServer war = EmbeddedServer.on(data).start()) {
      HttpRequest signIn =
          HttpRequest.newBuilder(war.uri("/api/session"))
              .timeout(Duration.ofSeconds(30))
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofString("{\"name\":\"nobody\",\"password\":\"wrong\"}"))
              .build();
      HttpClient offersHttp2 = HttpClient.newBuilder().version(Version.HTTP_2).build();
      assertThat(offersHttp2.send(signIn, BodyHandlers.ofString()).statusCode()).isEqualTo(401);
      assertThat(offersHttp2.send(signIn, BodyHandlers.ofString()).statusCode()).isEqualTo(401);
    }
  }

  @Test
  void endsCleanlyOnSigterm() {
    try (RunningWar war = RunningWar.on(data).packed().start()) {
      assertThat(war.terminate()).isZero();
      assertThat(war.err()).isEmpty();
    }
  }

  @Test
  void startsAgainFromAHalfWrittenCache() throws IOException {
    try (RunningWar war = RunningWar.on(data).packed().start()) {
      war.kill();
      try (var files = Files.walk(data.resolve("boot"))) {
        Path jar = files.filter(f -> f.toString().contains("weld-core")).findFirst().orElseThrow();
        Files.write(jar, new byte[100]);
      }
      war.start();
      assertThat(war.uri()).isNotNull();
    }
  }

  @Test
  void removesTheUnpackedFilesOfAnotherVersion() throws IOException {
    Path old = Files.createDirectories(data.resolve("boot/1-2/WEB-INF"));
    try (RunningWar war = RunningWar.on(data).packed().start()) {
      assertThat(war.uri()).isNotNull();
      await().untilAsserted(() -> assertThat(old.getParent()).doesNotExist());
    }
  }

  @Test
  void refusesAPortInUseInOneLine() throws IOException {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        RunningWar war = RunningWar.on(data).packed()) {
      String port = String.valueOf(other.getLocalPort());
      war.option("--port", port).startAndEnd();
      assertThat(war.exitCode()).isEqualTo(1);
      assertThat(war.err())
          .isEqualTo("Port " + port + " of 127.0.0.1 is in use by another program.\n");
    }
  }

  @Test
  void refusesADataFolderThatIsNoneInOneLine() throws IOException {
    Path file = Files.createFile(data.resolve("file"));
    try (RunningWar war = RunningWar.on(file).packed().startAndEnd()) {
      assertThat(war.exitCode()).isEqualTo(1);
      assertThat(war.err()).isEqualTo("The data folder " + file + " cannot be written to.\n");
    }
  }

  @Test
  void refusesADatabaseInUseInOneLine() {
    try (EmbeddedServer first = EmbeddedServer.on(data).option("--database-url", "").start();
        RunningWar second = inTheFolder().startAndEnd()) {
      assertThat(TestClient.guest(first).get("/health/ready").statusCode()).isEqualTo(200);
      assertThat(second.exitCode()).isEqualTo(1);
      assertThat(second.err())
          .isEqualTo("The database in the data folder is in use by another instance.\n");
    }
  }

  @Test
  void refusesADiskWithoutRoomInOneLine() {
    try (RunningWar war = inTheFolder().option("--disk-reserve-mb", "999999999").startAndEnd()) {
      assertThat(war.exitCode()).isEqualTo(1);
      assertThat(war.err())
          .isEqualTo(
              "The data folder's disk has less than 999999999 MB of room"
                  + " (MSPAINTR_DISK_RESERVE_MB).\n");
    }
  }

  /** A server with its database in the data folder, also where the tests run on PostgreSQL. */
  private RunningWar inTheFolder() {
    return RunningWar.on(data).packed().environment("MSPAINTR_DATABASE_URL", "");
  }

  @Test
  void refusesAnUnknownOptionInOneLineAndUnpacksNothing() {
    try (RunningWar war =
        RunningWar.on(data.resolve("new")).packed().option("--prot", "1").startAndEnd()) {
      assertThat(war.exitCode()).isEqualTo(1);
      assertThat(war.err()).isEqualTo("There is no option '--prot'. Try --help.\n");
      assertThat(data.resolve("new")).doesNotExist();
    }
  }

  @Test
  void explainsEveryOption() {
    try (RunningWar war = RunningWar.on(data).packed().option("--help").startAndEnd()) {
      assertThat(war.exitCode()).isZero();
      assertThat(war.out()).contains("--session-days", "--demo", "How long a session lasts");
    }
  }

  private static int statusOf(RunningWar war, String path) throws Exception {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(war.uri(path)).build(), BodyHandlers.discarding())
        .statusCode();
  }
}
