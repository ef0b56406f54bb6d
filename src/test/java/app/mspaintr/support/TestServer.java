package app.mspaintr.support;

import java.net.URI;

/** A server that answers on the loopback address, wherever it runs. */
public interface TestServer {
  /** Where the server answers, ending in {@code /}. */
  URI uri();

  /** An address of the server, such as {@code /api/posts}. */
  default URI uri(String path) {
    return uri().resolve(path);
  }

  /** A WebSocket address of the server, such as {@code /live/feed}. */
  default URI socket(String path) {
    return URI.create("ws" + uri(path).toString().substring("http".length()));
  }
}
