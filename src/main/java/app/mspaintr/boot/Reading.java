package app.mspaintr.boot;

import app.mspaintr.live.Breach;
import app.mspaintr.live.Cuts;
import app.mspaintr.member.Handshake;
import java.nio.ByteBuffer;
import org.glassfish.grizzly.Connection;

/**
 * What reads a connection's frames, and where they go.
 *
 * @param peer the address and port of who sends them
 */
record Reading(
    String peer,
    FrameReader frames,
    TyrusSocket target,
    org.glassfish.tyrus.spi.Connection socket) {

  static Reading of(Connection<?> connection, org.glassfish.tyrus.spi.Connection socket) {
    return new Reading(
        String.valueOf(connection.getPeerAddress()),
        new FrameReader(Handshake.MAX_TEXT_BYTES, Handshake.MAX_BINARY_BYTES),
        TyrusSocket.of(socket),
        socket);
  }

  void read(ByteBuffer bytes) {
    try {
      frames.read(bytes, target);
    } catch (FrameReader.Refused e) {
      if (target.isOpen()) { // else what came after the end
        Cuts.told(peer, Breach.of(e.closeReason().getCloseCode().getCode()));
      }
      socket.close(e.closeReason());
    }
  }
}
