package app.mspaintr.support;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/** What a browser does for a page of the server: sends the origin, keeps the session's cookie. */
public final class Browser {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final TestServer war;
  private String cookie;

  public Browser(TestServer war) {
    this.war = war;
  }

  /** Sends a request of one of the server's own pages; {@code json} may be null. */
  public HttpResponse<String> send(String method, String path, String json) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(war.uri(path)).timeout(Duration.ofSeconds(30));
    request.header("Origin", origin());
    if (json != null) {
      request.header("Content-Type", "application/json");
    }
    return send(
        request.method(
            method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json)));
  }

  /** Sends any request, with the cookie, and keeps the answer's. */
  public HttpResponse<String> send(HttpRequest.Builder request) {
    if (cookie != null) {
      request.header("Cookie", cookie);
    }
    try {
      HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
      response.headers().firstValue("Set-Cookie").ifPresent(this::keep);
      return response;
    } catch (IOException e) {
      throw new AssertionError("No answer from " + war.uri(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** Joins, and is signed in then. */
  public HttpResponse<String> join(String name, String password) {
    return send("POST", "/api/members", account(name, password));
  }

  /** Signs in. */
  public HttpResponse<String> signIn(String name, String password) {
    return send("POST", "/api/session", account(name, password));
  }

  /** The value of the {@code Cookie} header; empty while there is none. */
  public Optional<String> cookie() {
    return Optional.ofNullable(cookie);
  }

  /** Another browser that got hold of this one's cookie. */
  public Browser twin() {
    Browser twin = new Browser(war);
    twin.cookie = cookie;
    return twin;
  }

  /** The origin of the server's own pages. */
  public String origin() {
    URI server = war.uri();
    return "http://" + server.getHost() + ":" + server.getPort();
  }

  private void keep(String setCookie) {
    String pair = setCookie.substring(0, setCookie.indexOf(';'));
    cookie = pair.endsWith("=") ? null : pair;
  }

  private static String account(String name, String password) {
    return "{\"name\":\"%s\",\"password\":\"%s\"}".formatted(name, password);
  }
}
