package app.mspaintr.launcher.websocket;

import app.mspaintr.connection.HandshakeMeters;
import app.mspaintr.platform.wire.ApplicationException;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.server.ServerEndpointConfig;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.nio.transport.TCPNIOConnection;
import org.glassfish.tyrus.core.RequestContext;
import org.glassfish.tyrus.core.TyrusConfiguration;
import org.glassfish.tyrus.spi.UpgradeRequest;
import org.glassfish.tyrus.spi.UpgradeResponse;
import org.glassfish.tyrus.spi.WebSocketEngine;

/**
 * Tyrus's engine, which also gives each new session's user properties the {@link HandshakeContext},
 * and lets an endpoint's configurator turn the handshake down with a status of its own.
 */
record HandshakeContextEngine(WebSocketEngine engine) implements WebSocketEngine {
  /**
   * User property that a configurator sets in {@code modifyHandshake} to turn the connection down:
   * the HTTP status, an Integer. The standard API has no way to say it.
   */
  static final String REFUSED_STATUS = "mspaintr.refusedStatus";

  /** The user properties of one handshake, which Tyrus keeps to itself. */
  private static final MethodHandle CONFIGURATION = configuration();

  @Override
  public UpgradeInfo upgrade(UpgradeRequest request, UpgradeResponse response) {
    Map<String, Object> properties = properties(request);
    Connection<?> connection = HandshakeContext.current();
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
      info = new ApplicationException();
    }
    if (info.getStatus() == UpgradeStatus.HANDSHAKE_FAILED) {
      // an answer without an end, for which a client waits until the connection is closed
      response.getHeaders().put("Content-Length", List.of("0"));
      response.getHeaders().put("Connection", List.of("close"));
    }
    return info.getStatus() == UpgradeStatus.SUCCESS ? new WithOutlet(info, outlet) : info;
  }

  @Override
  public void register(Class<?> endpoint, String context) throws DeploymentException {
    engine.register(endpoint, context);
  }

  @Override
  public void register(ServerEndpointConfig endpoint, String context) throws DeploymentException {
    engine.register(endpoint, context);
  }

  private static Map<String, Object> properties(UpgradeRequest request) {
    try {
      return ((TyrusConfiguration) CONFIGURATION.invoke((RequestContext) request)).userProperties();
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  private static MethodHandle configuration() {
    try {
      return MethodHandles.privateLookupIn(RequestContext.class, MethodHandles.lookup())
          .findVirtual(
              RequestContext.class,
              "getTyrusConfiguration",
              MethodType.methodType(TyrusConfiguration.class));
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /**
   * A handshake after which Tyrus writes through the same outlet as the {@link ClientConnection}.
   */
  private record WithOutlet(UpgradeInfo info, GrizzlyOutlet ours) implements UpgradeInfo {
    @Override
    public UpgradeStatus getStatus() {
      return info.getStatus();
    }

    @Override
    public org.glassfish.tyrus.spi.Connection createConnection(
        org.glassfish.tyrus.spi.Writer writer,
        org.glassfish.tyrus.spi.Connection.CloseListener listener) {
      return info.createConnection(ours, listener);
    }
  }

  /** A handshake that ends in a plain HTTP answer. */
  private record ApplicationException() implements UpgradeInfo {
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
