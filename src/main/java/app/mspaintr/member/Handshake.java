package app.mspaintr.member;

import app.mspaintr.http.PublicOrigins;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.enterprise.inject.spi.Unmanaged;
import jakarta.websocket.HandshakeResponse;
import jakarta.websocket.Session;
import jakarta.websocket.server.HandshakeRequest;
import jakarta.websocket.server.ServerEndpointConfig;
import java.util.List;
import java.util.Map;

/**
 * How a connection begins on every server: the origin is checked, the cookies kept, the endpoint
 * made by CDI.
 */
public class Handshake extends ServerEndpointConfig.Configurator {
  /** The subprotocol, echoed where a client offers it. */
  public static final String SUBPROTOCOL = "mspaintr.v1";

  /** Bytes of a text frame: the longest comment, escaped, fits more than once. */
  public static final int MAX_TEXT_BYTES = 64 * 1024;

  /** Bytes of a binary frame: a chunk of 64 KiB, and its header. */
  public static final int MAX_BINARY_BYTES = 72 * 1024;

  /** Set to an HTTP status, an Integer, to turn a connection down where the launcher runs. */
  protected static final String REFUSED_STATUS = "mspaintr.refusedStatus";

  private static final String COOKIES = "mspaintr.cookies";

  @Override
  public boolean checkOrigin(String origin) {
    return origin == null
        || origin.isEmpty()
        || CDI.current().select(PublicOrigins.class).get().allows(origin);
  }

  @Override
  public void modifyHandshake(
      ServerEndpointConfig config, HandshakeRequest request, HandshakeResponse response) {
    List<String> cookies =
        request.getHeaders().entrySet().stream()
            .filter(header -> header.getKey().equalsIgnoreCase("Cookie"))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse(List.of());
    config.getUserProperties().put(COOKIES, String.join("; ", cookies));
  }

  /**
   * The endpoint, with what it injects. It is not kept by the container, so that it goes with its
   * connection.
   */
  @Override
  public <T> T getEndpointInstance(Class<T> endpoint) {
    return new Unmanaged<>(CDI.current().getBeanManager(), endpoint)
        .newInstance()
        .produce()
        .inject()
        .postConstruct()
        .get();
  }

  /** The handshake's {@code Cookie} header; empty where there was none. */
  static String cookies(Session session) {
    return (String) session.getUserProperties().getOrDefault(COOKIES, "");
  }
}
