package app.mspaintr.launcher.internals;

import java.lang.reflect.Method;
import java.util.Map;
import org.glassfish.tyrus.core.RequestContext;
import org.glassfish.tyrus.core.TyrusConfiguration;
import org.glassfish.tyrus.spi.UpgradeRequest;

/**
 * The user properties of one handshake. Tyrus shows them to the endpoint's configurator and to the
 * session, and to nobody in between.
 */
public final class HandshakeProperties {
  private final Method configuration;

  private HandshakeProperties(Method configuration) {
    this.configuration = configuration;
  }

  /** Those of requests of this class, which is Tyrus's {@link RequestContext}. */
  static HandshakeProperties in(Class<?> request) throws MissingMemberException {
    return new HandshakeProperties(
        Libraries.method(request, "getTyrusConfiguration", TyrusConfiguration.class));
  }

  /** The properties themselves: what is put there, the session has. */
  public Map<String, Object> of(UpgradeRequest request) {
    try {
      return ((TyrusConfiguration) configuration.invoke(request)).userProperties();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
