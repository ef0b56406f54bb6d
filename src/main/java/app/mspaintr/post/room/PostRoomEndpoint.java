package app.mspaintr.post.room;

import app.mspaintr.connection.ClientSession;
import app.mspaintr.connection.ClientSessions;
import app.mspaintr.connection.CommandDispatcher;
import app.mspaintr.connection.Handshake;
import app.mspaintr.platform.live.Resume;
import app.mspaintr.platform.store.Topic;
import app.mspaintr.platform.wire.Command;
import app.mspaintr.platform.wire.EventEncoder;
import app.mspaintr.platform.wire.ImageChunkEncoder;
import app.mspaintr.platform.wire.UploadChunk;
import app.mspaintr.platform.wire.UploadChunkDecoder;
import app.mspaintr.post.Ids;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.PongMessage;
import jakarta.websocket.Session;
import jakarta.websocket.server.PathParam;
import jakarta.websocket.server.ServerEndpoint;
import java.util.Optional;

/** One connection to a post's room. */
@Dependent
@ServerEndpoint(
    value = "/live/posts/{postId}",
    subprotocols = Handshake.SUBPROTOCOL,
    configurator = RoomHandshake.class,
    decoders = {RoomDecoder.class, UploadChunkDecoder.class},
    encoders = {EventEncoder.class, ImageChunkEncoder.class})
public class PostRoomEndpoint {
  @Inject private ClientSessions clients;
  @Inject private CommandDispatcher dispatcher;
  @Inject private RoomQueries queries;

  private ClientSession client;

  @OnOpen
  public void open(Session session, @PathParam("postId") String postId) {
    long post = Ids.of(postId).orElse(0); // no post's, and refused as one that is gone
    client = clients.open(session, Topic.post(post));
    Optional<Resume> resume = Resume.of(session.getRequestParameterMap());
    clients.join(client, () -> queries.enter(post, client, resume));
  }

  @OnMessage(maxMessageSize = Handshake.MAX_TEXT_BYTES)
  public void receive(Command command) {
    dispatcher.execute(client, command);
  }

  @OnMessage(maxMessageSize = Handshake.MAX_BINARY_BYTES)
  public void receive(UploadChunk chunk) {
    dispatcher.receive(client, chunk, NoUploads.HERE);
  }

  @OnMessage
  public void receive(PongMessage pong) {
    client.connection().received();
  }

  @OnError
  public void fail(Throwable failure) {
    dispatcher.fail(client, failure);
  }

  @OnClose
  public void close() {
    clients.leave(client);
  }
}
