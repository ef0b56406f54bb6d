package app.mspaintr.launcher.websocket;

import app.mspaintr.launcher.internals.HandshakeProperties;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.server.ServerEndpointConfig;
import java.util.Map;
import java.util.Set;
import org.glassfish.tyrus.core.TyrusWebSocketEngine;
import org.glassfish.tyrus.server.TyrusServerContainer;
import org.glassfish.tyrus.spi.WebSocketEngine;

/** Tyrus's WebSocket container with the endpoints, without a server of its own. */
public final class WebSocketContainer extends TyrusServerContainer {
  /** Largest text message, and largest image chunk, in bytes. */
  private static final int MESSAGE_BYTES = 64 * 1024;

  /** Room for an image chunk's header, in bytes. */
  private static final int HEADER_BYTES = 4 * 1024;

  private final TyrusWebSocketEngine engine;
  private final HandshakeProperties handshakes;

  public WebSocketContainer(HandshakeProperties handshakes) {
    super((Set<Class<?>>) null);
    this.handshakes = handshakes;
    setDefaultMaxTextMessageBufferSize(MESSAGE_BYTES);
    setDefaultMaxBinaryMessageBufferSize(MESSAGE_BYTES + HEADER_BYTES);
    // a timer of Tyrus's costs as much as a send; a ClientConnection watches its peer itself
    setDefaultMaxSessionIdleTimeout(-1);
    engine = TyrusWebSocketEngine.builder(this).build();
  }

  /** Deploys annotated endpoint classes below the root. */
  public void deploy(Iterable<Class<?>> endpoints) throws DeploymentException {
    for (Class<?> endpoint : endpoints) {
      register(endpoint);
    }
    doneDeployment();
  }

  @Override
  public void register(Class<?> endpoint) throws DeploymentException {
    engine.register(endpoint, "/");
  }

  @Override
  public void register(ServerEndpointConfig endpoint) throws DeploymentException {
    engine.register(endpoint, "/");
  }

  @Override
  public Map<String, Object> getProperties() {
    return Map.of();
  }

  @Override
  public WebSocketEngine getWebSocketEngine() {
    return new HandshakeContextEngine(engine, handshakes);
  }
}
