package app.mspaintr.platform.live;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The connections that a broadcaster sends to. Thread-safe. It sends in the order in which they
 * came, which is also that of their memory, here and in the system: with thousands of them that is
 * what tells the processor which memory it needs next.
 */
final class Subscribers {
  private final Set<ClientConnection> connections = new LinkedHashSet<>();
  private ClientConnection[] told; // all of them; null after a change

  synchronized void add(ClientConnection connection) {
    connections.add(connection);
    told = null;
  }

  synchronized void remove(ClientConnection connection) {
    connections.remove(connection);
    told = null;
  }

  synchronized boolean isEmpty() {
    return connections.isEmpty();
  }

  /** All connections at this moment; not to be changed. */
  synchronized ClientConnection[] all() {
    if (told == null) {
      told = connections.toArray(new ClientConnection[0]);
    }
    return told;
  }
}
