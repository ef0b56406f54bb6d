package app.mspaintr.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletionException;
import tools.jackson.databind.JsonNode;

/** Somebody's browser: a guest's until they join. */
final class Browser {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final URI address =
      URI.create("http://localhost:" + System.getProperty("server.http.port") + "/mspaintr/");
  private String cookie = "";

  /** Makes a member of whoever sits there. */
  Browser join(String name) throws IOException, InterruptedException {
    String body = "{\"name\":\"%s\",\"password\":\"correct horse battery\"}".formatted(name);
    HttpResponse<String> joined =
        HTTP.send(
            request("api/members")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build(),
            BodyHandlers.ofString());
    assertThat(joined.statusCode()).as(joined.body()).isEqualTo(201);
    String given = joined.headers().firstValue("Set-Cookie").orElseThrow();
    assertThat(given).contains("; Path=/mspaintr;", "; HttpOnly", "; SameSite=Lax");
    cookie = given.replaceFirst(";.*", "");
    return this;
  }

  HttpResponse<byte[]> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request = request(path);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return HTTP.send(request.build(), BodyHandlers.ofByteArray());
  }

  HttpResponse<Void> delete(String path, String... headers) throws Exception {
    HttpRequest.Builder request = request(path).DELETE();
    if (headers.length > 0) {
      request.headers(headers);
    }
    return HTTP.send(request.build(), BodyHandlers.discarding());
  }

  /** Opens a connection, and waits until it is welcome. */
  Conversation open(String path) {
    Conversation conversation = new Conversation();
    conversation.with(socket().buildAsync(address(path), conversation).join()).hear("welcome");
    return conversation;
  }

  /** The HTTP status that a handshake with this {@code Origin} ends with. */
  int handshake(String path, String origin) {
    try {
      socket()
          .header("Origin", origin)
          .buildAsync(address(path), new WebSocket.Listener() {})
          .join()
          .abort();
      return 101;
    } catch (CompletionException e) {
      if (e.getCause() instanceof WebSocketHandshakeException refused) {
        return refused.getResponse().statusCode();
      }
      throw e;
    }
  }

  /** The address of the application's pages, as browsers send it in {@code Origin}. */
  String origin() {
    return "http://" + address.getAuthority();
  }

  /** Uploads a picture and makes a post of it. */
  JsonNode publish(Conversation feed, byte[] picture, String title) {
    JsonNode published = feed.ask("publishPost", "upload", upload(feed, picture), "title", title);
    assertThat(published.path("type").asString()).as(published.toString()).isEqualTo("accepted");
    return published.path("post");
  }

  /** Uploads a picture; the upload. */
  String upload(Conversation feed, byte[] picture) {
    JsonNode begun = feed.ask("beginUpload", "size", picture.length, "mediaType", "image/png");
    String upload = begun.path("upload").asString();
    int chunk = begun.path("chunkSize").asInt();
    for (int at = 0; at < picture.length; at += chunk) {
      int bytes = Math.min(chunk, picture.length - at);
      feed.sendChunk(1, upload, at, ByteBuffer.wrap(picture, at, bytes));
    }
    feed.hear(
        event ->
            event.path("type").asString().equals("uploadReceived")
                && event.path("upload").asString().equals(upload)
                && event.path("offset").asInt() == picture.length);
    return upload;
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path));
    return cookie.isEmpty() ? request : request.header("Cookie", cookie);
  }

  private WebSocket.Builder socket() {
    WebSocket.Builder socket = HTTP.newWebSocketBuilder().subprotocols("mspaintr.v1");
    return cookie.isEmpty() ? socket : socket.header("Cookie", cookie);
  }

  private URI address(String path) {
    return URI.create("ws" + address.resolve(path).toString().substring("http".length()));
  }
}
