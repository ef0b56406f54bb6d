package app.mspaintr.feed;

import app.mspaintr.connection.ClientSession;
import app.mspaintr.connection.ClientSessions;
import app.mspaintr.connection.CommandDispatcher;
import app.mspaintr.connection.Handshake;
import app.mspaintr.painting.live.UploadChunkReceiver;
import app.mspaintr.platform.live.Resume;
import app.mspaintr.platform.store.Topic;
import app.mspaintr.platform.wire.Command;
import app.mspaintr.platform.wire.EventEncoder;
import app.mspaintr.platform.wire.ImageChunkEncoder;
import app.mspaintr.platform.wire.UploadChunk;
import app.mspaintr.platform.wire.UploadChunkDecoder;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.PongMessage;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.util.Optional;

/** One connection to the feed. */
@Dependent
@ServerEndpoint(
    value = "/live/feed",
    subprotocols = Handshake.SUBPROTOCOL,
    configurator = Handshake.class,
    decoders = {FeedDecoder.class, UploadChunkDecoder.class},
    encoders = {EventEncoder.class, ImageChunkEncoder.class})
public class FeedEndpoint {
  @Inject private ClientSessions clients;
  @Inject private CommandDispatcher dispatcher;
  @Inject private FeedQueries queries;
  @Inject private UploadChunkReceiver uploads;

  private ClientSession client;

  @OnOpen
  public void open(Session session) {
    client = clients.open(session, Topic.FEED);
    Optional<Resume> resume = Resume.of(session.getRequestParameterMap());
    clients.join(client, () -> queries.enter(client, resume));
  }

  @OnMessage(maxMessageSize = Handshake.MAX_TEXT_BYTES)
  public void receive(Command command) {
    dispatcher.execute(client, command);
  }

  @OnMessage(maxMessageSize = Handshake.MAX_BINARY_BYTES)
  public void receive(UploadChunk chunk) {
    dispatcher.receive(client, chunk, uploads);
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
