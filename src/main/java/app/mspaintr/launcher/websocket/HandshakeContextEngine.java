package app.mspaintr.launcher.websocket;

import app.mspaintr.connection.HandshakeMeters;
import app.mspaintr.launcher.internals.HandshakeProperties;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.server.ServerEndpointConfig;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.nio.transport.TCPNIOConnection;
import org.glassfish.tyrus.spi.UpgradeRequest;
import org.glassfish.tyrus.spi.UpgradeResponse;
import org.glassfish.tyrus.spi.WebSocketEngine;

/**
 * Tyrus's engine, which also gives each new session's user properties the {@link HandshakeContext},
 * and lets an endpoint's configurator turn the handshake down with a status of its own.
 */
record HandshakeContextEngine(WebSocketEngine engine, HandshakeProperties handshakes)
    implements WebSocketEngine {
  /**
   * User property that a configurator sets in {@code modifyHandshake} to turn the connection down:
   * the HTTP status, an Integer. The standard API has no way to say it.
   */
  static final String REFUSED_STATUS = "mspaintr.refusedStatus";

  @Override
  public UpgradeInfo upgrade(UpgradeRequest request, UpgradeResponse response) {
    Map<String, Object> properties = handshakes.of(request);
    HandshakeContext context = HandshakeContext.current();
    Connection<?> connection = context.connection();
    GrizzlyOutlet outlet = new GrizzlyOutlet((TCPNIOConnection) connection);
    properties.put(HandshakeContext.OUTLET, outlet);
    if (connection.getPeerAddress() instanceof InetSocketAddress peer) {
      properties.put(HandshakeContext.REMOTE_ADDRESS, peer.getAddress().getHostAddress());
    }
    UpgradeInfo info = engine.upgrade(request, response);
    if (info.getStatus() == UpgradeStatus.HANDSHAKE_FAILED
        && response.getStatus() == HttpURLConnection.HTTP_BAD_REQUEST) {
      HandshakeMeters.MALFORMED.increment();
    }
    if (properties.get(REFUSED_STATUS) instanceof Integer status
        && info.getStatus() == UpgradeStatus.SUCCESS) {
      response.getHeaders().clear();
      response.setStatus(status);
      response.setReasonPhrase(null);
      info = new TurnedDown();
    }
    if (info.getStatus() == UpgradeStatus.HANDSHAKE_FAILED) {
      // an answer without an end, for which a client waits until the connection is closed
      response.getHeaders().put("Content-Length", List.of("0"));
      response.getHeaders().put("Connection", List.of("close"));
    }
    return info.getStatus() == UpgradeStatus.SUCCESS ? new WithOutlet(info, outlet, context) : info;
  }

  @Override
  public void register(Class<?> endpoint, String context) throws DeploymentException {
    engine.register(endpoint, context);
  }

  @Override
  public void register(ServerEndpointConfig endpoint, String context) throws DeploymentException {
    engine.register(endpoint, context);
  }

  /**
   * A handshake after which Tyrus writes through the same outlet as the {@link ClientConnection}.
   */
  private record WithOutlet(UpgradeInfo info, GrizzlyOutlet ours, HandshakeContext context)
      implements UpgradeInfo {
    @Override
    public UpgradeStatus getStatus() {
      return info.getStatus();
    }

    @Override
    public org.glassfish.tyrus.spi.Connection createConnection(
        org.glassfish.tyrus.spi.Writer writer,
        org.glassfish.tyrus.spi.Connection.CloseListener listener) {
      org.glassfish.tyrus.spi.Connection socket = info.createConnection(ours, listener);
      context.begun(socket);
      return socket;
    }
  }

  /** A handshake that ends in a plain HTTP answer. */
  private record TurnedDown() implements UpgradeInfo {
    @Override
    public UpgradeStatus getStatus() {
      return UpgradeStatus.HANDSHAKE_FAILED;
    }

    @Override
    public org.glassfish.tyrus.spi.Connection createConnection(
        org.glassfish.tyrus.spi.Writer writer,
        org.glassfish.tyrus.spi.Connection.CloseListener listener) {
      throw new IllegalStateException("The handshake was refused");
    }
  }
}
