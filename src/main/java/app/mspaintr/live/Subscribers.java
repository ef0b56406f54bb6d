package app.mspaintr.live;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The seats of an audience. Thread-safe. They are told in the order in which they came, which is
 * also that of their memory, here and in the system: with thousands of them that is what tells the
 * processor which memory it needs next.
 */
final class Subscribers {
  private final Set<ClientConnection> seats = new LinkedHashSet<>();
  private ClientConnection[] told; // all of them; null after a change

  synchronized void add(ClientConnection seat) {
    seats.add(seat);
    told = null;
  }

  synchronized void remove(ClientConnection seat) {
    seats.remove(seat);
    told = null;
  }

  synchronized boolean isEmpty() {
    return seats.isEmpty();
  }

  /** Everyone who is there now; not to be changed. */
  synchronized ClientConnection[] all() {
    if (told == null) {
      told = seats.toArray(new ClientConnection[0]);
    }
    return told;
  }
}
