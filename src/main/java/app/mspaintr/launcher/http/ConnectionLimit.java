package app.mspaintr.launcher.http;

import app.mspaintr.launcher.websocket.GrizzlyOutlet;
import app.mspaintr.platform.http.ClientAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.glassfish.grizzly.CloseListener;
import org.glassfish.grizzly.CloseType;
import org.glassfish.grizzly.Closeable;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.nio.transport.TCPNIOConnection;

/**
 * Counts the TCP connections of every address, and ends one too many as it is accepted: each costs
 * a socket, and what has come of its request, long before anybody knows what it wants.
 */
public final class ConnectionLimit extends BaseFilter {
  private final Map<String, Integer> open = new ConcurrentHashMap<>();
  private final ClientAddress addresses;
  private final int most;

  /** At most {@code most} of each address but those of trusted proxies. */
  public ConnectionLimit(ClientAddress addresses, int most) {
    this.addresses = addresses;
    this.most = most;
  }

  @Override
  public NextAction handleAccept(FilterChainContext context) {
    Connection<?> connection = context.getConnection();
    if (connection.getPeerAddress() instanceof InetSocketAddress peer) {
      addresses.ofPeer(peer.getAddress()).ifPresent(address -> count(address, connection));
    }
    return connection.isOpen() ? context.getInvokeAction() : context.getStopAction();
  }

  private void count(String address, Connection<?> connection) {
    int now = open.merge(address, 1, Integer::sum);
    CloseListener<Closeable, CloseType> gone = (closed, type) -> end(address);
    connection.addCloseListener(gone);
    if (now > most) {
      RequestMeters.TOO_MANY.increment();
      GrizzlyOutlet.reset((TCPNIOConnection) connection);
    }
  }

  private void end(String address) {
    open.computeIfPresent(address, (key, count) -> count == 1 ? null : count - 1);
  }
}
