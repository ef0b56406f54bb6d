package app.mspaintr.post.room;

import app.mspaintr.connection.Handshake;
import app.mspaintr.connection.HandshakeMeters;
import app.mspaintr.platform.wire.ApplicationException;
import app.mspaintr.post.PostQueries;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.websocket.HandshakeResponse;
import jakarta.websocket.server.HandshakeRequest;
import jakarta.websocket.server.ServerEndpointConfig;

/** How a connection to a room begins: the post must be there. */
public final class RoomHandshake extends Handshake {
  @Override
  public void modifyHandshake(
      ServerEndpointConfig config, HandshakeRequest request, HandshakeResponse response) {
    super.modifyHandshake(config, request, response);
    String path = request.getRequestURI().getPath();
    PostQueries reading = CDI.current().select(PostQueries.class).get();
    try {
      if (!reading.hasRoom(path.substring(path.lastIndexOf('/') + 1))) {
        HandshakeMeters.NOT_FOUND.increment();
        config.getUserProperties().put(REFUSED_STATUS, 404);
      }
    } catch (ApplicationException busy) {
      HandshakeMeters.BUSY.increment();
      config.getUserProperties().put(REFUSED_STATUS, 503);
    }
  }
}
