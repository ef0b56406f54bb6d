package app.mspaintr.support;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** A person with a browser of their own: a guest, or a member who keeps the session's cookie. */
public final class TestClient {
  /** For all: each {@code HttpClient} has threads of its own. */
  static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private static final String PASSWORD = "seven-crayons-in-a-box";

  private final TestServer war;
  private final String name;
  private String cookie;

  private TestClient(TestServer war, String name) {
    this.war = war;
    this.name = name;
  }

  /** Somebody who only watches. */
  public static TestClient guest(TestServer war) {
    return new TestClient(war, null);
  }

  /** Somebody who has just joined, under a name of nobody else's. */
  public static TestClient member(TestServer war) {
    TestClient client =
        new TestClient(war, "m" + UUID.randomUUID().toString().replace("-", "").substring(0, 16));
    client.signedIn("POST", "/api/members", 201);
    return client;
  }

  /** The same member in another browser. */
  public TestClient inAnotherBrowser() {
    TestClient client = new TestClient(war, name);
    client.signedIn("POST", "/api/session", 200);
    return client;
  }

  public String name() {
    return name;
  }

  /** The session's cookie as a header has it; null for a guest. */
  public String cookie() {
    return cookie;
  }

  /** The server of this person. */
  public TestServer server() {
    return war;
  }

  public void signOut() {
    send(request("/api/session").DELETE());
  }

  /** The feed from its snapshot on. */
  public TestSocket feed() {
    return admitted("/live/feed");
  }

  /** The room of a post from its snapshot on. */
  public TestSocket room(String post) {
    return admitted("/live/posts/" + post);
  }

  /** What happens from here on comes as events: a handshake alone says nothing of that. */
  private TestSocket admitted(String path) {
    TestSocket socket = open(path);
    socket.event("snapshot");
    return socket;
  }

  /** A connection to any path, with or without {@code ?resume=}. */
  public TestSocket open(String path) {
    return open(path, Map.of());
  }

  /** A connection with headers of the handshake beside the cookie. */
  public TestSocket open(String path, Map<String, String> headers) {
    return TestSocket.open(war.socket(path), cookie, headers);
  }

  /** Uploads and publishes a picture over the feed; the post as its author is told. */
  public JsonNode publish(byte[] picture, String title) {
    try (TestSocket feed = feed()) {
      String upload = TestUpload.begin(feed, picture).sendAll().id();
      return feed.accepted("publishPost", "upload", upload, "title", title).get("post");
    }
  }

  /** A new post of this member; its id. */
  public String post() {
    return publish(TestPictures.png(), "A test").get("id").asString();
  }

  public HttpResponse<String> get(String path) {
    return send(request(path));
  }

  /** The JSON at a path. */
  public JsonNode json(String path) {
    return TestSocket.JSON.readTree(get(path).body());
  }

  /** The value of a metric, named as it stands in {@code /metrics}, with its tags. */
  public double metric(String name) {
    return get("/metrics")
        .body()
        .lines()
        .filter(line -> line.startsWith(name + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No " + name));
  }

  /** The bytes at a path. */
  public HttpResponse<byte[]> getBytes(String path, String... headers) {
    HttpRequest.Builder request = request(path);
    return answer(
        (headers.length == 0 ? request : request.headers(headers)).build(),
        BodyHandlers.ofByteArray());
  }

  private void signedIn(String method, String path, int expected) {
    String body = TestSocket.JSON.writeValueAsString(Map.of("name", name, "password", PASSWORD));
    HttpResponse<String> reply =
        send(
            request(path)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body)));
    if (reply.statusCode() != expected) {
      throw new AssertionError(method + " " + path + ": " + reply.statusCode() + reply.body());
    }
    cookie = reply.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
  }

  private HttpRequest.Builder request(String path) {
    URI uri = war.uri(path.startsWith("/") ? path : "/" + path);
    HttpRequest.Builder request = HttpRequest.newBuilder(uri);
    return cookie == null ? request : request.header("Cookie", cookie);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    return answer(request.build(), BodyHandlers.ofString());
  }

  private static <T> HttpResponse<T> answer(
      HttpRequest request, HttpResponse.BodyHandler<T> handler) {
    try {
      return HTTP.send(request, handler);
    } catch (IOException e) {
      throw new AssertionError(request + " got no answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
