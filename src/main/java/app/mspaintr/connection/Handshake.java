package app.mspaintr.connection;

import app.mspaintr.platform.http.ClientAddress;
import app.mspaintr.platform.http.PublicOrigins;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.enterprise.inject.spi.Unmanaged;
import jakarta.websocket.HandshakeResponse;
import jakarta.websocket.Session;
import jakarta.websocket.server.HandshakeRequest;
import jakarta.websocket.server.ServerEndpointConfig;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
  private static final String FORWARDED = "mspaintr.forwarded";

  /** Set by the launcher, since the standard API does not tell: the peer's IP address, a String. */
  private static final String REMOTE_ADDRESS = "mspaintr.remoteAddress";

  @Override
  public boolean checkOrigin(String origin) {
    boolean allowed =
        origin == null
            || origin.isEmpty()
            || CDI.current().select(PublicOrigins.class).get().allows(origin);
    if (!allowed) {
      HandshakeMeters.ORIGIN.increment();
    }
    return allowed;
  }

  @Override
  public void modifyHandshake(
      ServerEndpointConfig config, HandshakeRequest request, HandshakeResponse response) {
    Map<String, Object> properties = config.getUserProperties();
    properties.put(COOKIES, String.join("; ", values(request, "Cookie")));
    String header = CDI.current().select(ClientAddress.class).get().header();
    properties.put(FORWARDED, String.join(",", values(request, header)));
  }

  private static List<String> values(HandshakeRequest request, String header) {
    return request.getHeaders().entrySet().stream()
        .filter(each -> each.getKey().equalsIgnoreCase(header))
        .flatMap(each -> each.getValue().stream())
        .toList();
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

  /** Where the connection comes from; empty on a server that does not tell. */
  static Optional<String> address(Session session, ClientAddress addresses) {
    Map<String, Object> properties = session.getUserProperties();
    String forwarded = (String) properties.getOrDefault(FORWARDED, "");
    return Optional.ofNullable((String) properties.get(REMOTE_ADDRESS))
        .map(peer -> addresses.of(peer, List.of(forwarded)));
  }
}
