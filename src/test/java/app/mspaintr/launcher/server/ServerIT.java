package app.mspaintr.launcher.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.mspaintr.platform.settings.Setting;
import app.mspaintr.platform.settings.Settings;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher's server with the {@link Samples}, in this process. */
class ServerIT {
  @TempDir Path tree;
  private final HttpClient client = HttpClient.newHttpClient();
  private Server server;
  private boolean stopped;

  @BeforeEach
  void start() throws Exception {
    Files.writeString(tree.resolve("app.js"), "page();");
    Settings settings = new Settings(Map.of(Setting.PORT, "0", Setting.DRAIN_SECONDS, "5")::get);
    server = Server.start(settings, tree, Samples.PARTS, () -> Samples.BEANS);
    server.settle();
  }

  @AfterEach
  void stop() {
    if (!stopped) {
      stopped = true;
      server.stop();
    }
  }

  @Test
  void servesPagesRestAndFilesBehindTheSameFilters() throws Exception {
    for (Map.Entry<String, String> page :
        Map.of(
                "/", "page / hello1",
                "/posts/17", "page /posts/17 hello1",
                "/api/greeting", "hello1",
                "/app.js", "page();")
            .entrySet()) {
      HttpResponse<String> answer = send(HttpRequest.newBuilder(uri(page.getKey())));
      assertThat(answer.body()).isEqualTo(page.getValue());
      assertThat(answer.headers().firstValue("X-Mark")).contains("filtered");
    }
    assertThat(send(HttpRequest.newBuilder(uri("/api/nothing"))).statusCode()).isEqualTo(404);
    assertThat(send(HttpRequest.newBuilder(uri("/nothing"))).statusCode()).isEqualTo(404);
  }

  @Test
  void boundsTheBodyOfARequest() throws Exception {
    HttpRequest.Builder post = HttpRequest.newBuilder(uri("/api/greeting"));
    assertThat(send(post.POST(BodyPublishers.ofString("x".repeat(1000)))).body()).hasSize(1000);
    assertThat(send(post.POST(BodyPublishers.ofByteArray(new byte[70_000]))).statusCode())
        .isEqualTo(413);
  }

  @Test
  void readsABodyWhoeverWouldRatherSpeakAnotherProtocol() throws Exception {
    HttpRequest.Builder post =
        HttpRequest.newBuilder(uri("/api/greeting")).POST(BodyPublishers.ofString("body"));
    assertThat(send(post.version(HttpClient.Version.HTTP_2)).body()).isEqualTo("body");
    assertThat(send(post.version(HttpClient.Version.HTTP_1_1)).body()).isEqualTo("body");
  }

  @Test
  void echoesTextAndBytesAndKnowsWhoIsThere() throws Exception {
    Messages messages = new Messages();
    WebSocket socket = connect("/live/feed", messages);
    assertThat(messages.next()).isEqualTo("hello feed from 127.0.0.1, connection known: true");
    socket.sendText("ping", true).join();
    assertThat(messages.next()).isEqualTo("ping");
    socket.sendBinary(ByteBuffer.allocate(64 * 1024), true).join();
    assertThat(messages.next()).isEqualTo("65536 bytes");
  }

  @Test
  void answersOthersHoweverManyUploadsWait() throws Exception {
    int many = 80; // more than there are workers
    List<Messages> told = new ArrayList<>();
    List<WebSocket> uploading = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      told.add(new Messages());
      uploading.add(connect("/live/feed", told.get(i)));
      told.get(i).next();
      uploading.get(i).sendBinary(ByteBuffer.allocate(1), true).join();
      assertThat(told.get(i).next()).isEqualTo("1 bytes");
    }
    Samples.gate = new CountDownLatch(1);
    try {
      for (WebSocket each : uploading) {
        each.sendBinary(ByteBuffer.allocate(2), true).join();
      }
      Messages messages = new Messages();
      WebSocket socket = connect("/live/feed", messages);
      messages.next();
      socket.sendText("ping", true).join();
      assertThat(messages.next()).isEqualTo("ping");
      assertThat(Samples.gate.getCount()).as("the uploads still wait").isOne();
    } finally {
      Samples.gate.countDown();
    }
    for (Messages each : told) {
      assertThat(each.next()).isEqualTo("2 bytes");
    }
  }

  @Test
  void closesAConnectionWithATooBigMessage() throws Exception {
    Messages messages = new Messages();
    WebSocket socket = connect("/live/feed", messages);
    messages.next();
    String half = "x".repeat(60_000);
    socket.sendText(half, false).join();
    socket.sendText(half, true).exceptionally(cutOff -> socket).join(); // refused by its length
    assertThat(messages.next()).isEqualTo("closed 1009");
  }

  @Test
  void turnsAHandshakeDown() {
    assertThat(refusal("/live/gone", "http://localhost")).isEqualTo(404);
    assertThat(refusal("/live/feed", "http://evil.example")).isEqualTo(403);
    assertThat(refusal("/nothing", "http://localhost")).isEqualTo(404);
  }

  @Test
  void saysGoodbyeWhileConnectionsCanStillBeWritten() throws Exception {
    Messages messages = new Messages();
    connect("/live/feed", messages);
    messages.next();
    stop();
    assertThat(messages.next()).isEqualTo("goodbye");
    assertThat(messages.next()).isEqualTo("closed 1012");
    assertThatThrownBy(() -> send(HttpRequest.newBuilder(uri("/"))))
        .isInstanceOf(java.net.ConnectException.class);
  }

  private int refusal(String path, String origin) {
    try {
      client
          .newWebSocketBuilder()
          .header("Origin", origin)
          .buildAsync(socketUri(path), new Messages())
          .join()
          .abort();
      return 101;
    } catch (CompletionException e) {
      return ((WebSocketHandshakeException) e.getCause()).getResponse().statusCode();
    }
  }

  private WebSocket connect(String path, Messages messages) {
    return client.newWebSocketBuilder().buildAsync(socketUri(path), messages).join();
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private URI uri(String path) {
    return server.address().resolve(path);
  }

  private URI socketUri(String path) {
    return URI.create(uri(path).toString().replaceFirst("http", "ws"));
  }
}
