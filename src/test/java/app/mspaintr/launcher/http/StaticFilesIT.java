package app.mspaintr.launcher.http;

import static org.assertj.core.api.Assertions.assertThat;

import app.mspaintr.launcher.server.Components;
import app.mspaintr.launcher.server.Samples;
import app.mspaintr.launcher.server.Server;
import app.mspaintr.platform.settings.Setting;
import app.mspaintr.platform.settings.Settings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page's files over HTTP, and what must never be had. */
class StaticFilesIT {
  private static final String SECRET = "nobody's business";
  private static final String CODE = "let a = 1;\n".repeat(200);

  private static final String HEADERS = "Host: localhost\r\nConnection: close\r\n\r\n";

  @TempDir static Path folder;
  private static Server server;
  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeAll
  static void start() throws IOException {
    Path tree = folder.resolve("tree");
    for (String name :
        List.of("WEB-INF/a.js", "META-INF/a.js", ".hidden/a.js", "wire/.a.js", "Stub.class")) {
      write(tree.resolve(name), SECRET);
    }
    write(folder.resolve("beside.js"), SECRET);
    for (String name : List.of("app.js", "style/a.css", "a.svg", "a.webmanifest", "a.png")) {
      write(tree.resolve(name), CODE);
    }
    Components none =
        new Components(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    Settings settings = new Settings(Map.of(Setting.PORT, "0")::get);
    server = Server.start(settings, tree, none, () -> Samples.BEANS);
  }

  @AfterAll
  static void stop() {
    server.stop();
  }

  @ParameterizedTest
  @CsvSource({
    "/app.js, text/javascript;charset=UTF-8",
    "/style/a.css, text/css;charset=UTF-8",
    "/a.svg, image/svg+xml",
    "/a.webmanifest, application/manifest+json",
    "/a.png, image/png"
  })
  void tellsTheType(String path, String type) throws Exception {
    assertThat(get(path).headers().firstValue("Content-Type")).contains(type);
  }

  @Test
  void isAskedAgainAndAnswersThatNothingChanged() throws Exception {
    HttpResponse<byte[]> first = get("/app.js");
    assertThat(first.headers().firstValue("Cache-Control")).contains("no-cache");
    String tag = first.headers().firstValue("ETag").orElseThrow();
    HttpResponse<byte[]> second = get("/app.js", "If-None-Match", tag);
    assertThat(second.statusCode()).isEqualTo(304);
    assertThat(second.body()).isEmpty();
    assertThat(get("/app.js", "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
  }

  @Test
  void compressesTextForWhoCanReadIt() throws Exception {
    HttpResponse<byte[]> packed = get("/app.js", "Accept-Encoding", "br, gzip");
    assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(packed.headers().firstValue("Vary")).contains("Accept-Encoding");
    try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
      assertThat(new String(unpacked.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(CODE);
    }
    assertThat(get("/app.js", "Accept-Encoding", "gzip;q=0, br").body()).hasSize(CODE.length());
    assertThat(get("/a.png", "Accept-Encoding", "gzip").body()).hasSize(CODE.length());
  }

  @Test
  void answersHeadWithTheLengthAlone() throws Exception {
    HttpResponse<byte[]> head =
        client.send(
            HttpRequest.newBuilder(server.address().resolve("/app.js"))
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .build(),
            BodyHandlers.ofByteArray());
    assertThat(head.headers().firstValueAsLong("Content-Length")).hasValue(CODE.length());
    assertThat(head.body()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/WEB-INF/a.js",
        "/web-inf/a.js",
        "/META-INF/a.js",
        "/.hidden/a.js",
        "/wire/.a.js",
        "/Stub.class",
        "/style",
        "/style/",
        "/../beside.js",
        "/style/../../beside.js",
        "/%2e%2e/beside.js",
        "/style/%2e%2e/%2e%2e/beside.js",
        "/..%2fbeside.js",
        "/%2e%2e%2fbeside.js",
        "/..%5cbeside.js",
        "/%252e%252e/beside.js",
        "//beside.js",
        "/./WEB-INF/a.js",
        "/style/../WEB-INF/a.js",
        "/%57EB-INF/a.js",
        "/WEB-INF%2fa.js",
        "/WEB-INF/a.js%00.png",
        "/;x/WEB-INF/a.js",
        "/WEB-INF;x/a.js",
        "/%c0%ae%c0%ae/beside.js"
      })
  void doesNotGiveOutAnythingElse(String path) throws IOException {
    String answer = raw("GET " + path + " HTTP/1.1\r\n" + HEADERS);
    assertThat(answer).doesNotContain(SECRET).doesNotContain(" 200 ");
  }

  @Test
  void knowsNoOtherMethod() throws IOException {
    assertThat(raw("POST /app.js HTTP/1.1\r\nContent-Length: 0\r\n" + HEADERS)).contains(" 405 ");
  }

  /** An answer to a request that no client library would send as it is. */
  private static String raw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.address().getPort())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }

  private HttpResponse<byte[]> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(server.address().resolve(path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofByteArray());
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
