package app.mspaintr.launcher.internals;

import app.mspaintr.platform.settings.StartupFailure;
import java.util.Optional;
import org.glassfish.tyrus.core.RequestContext;
import org.glassfish.tyrus.core.TyrusWebSocketEngine;

/**
 * The parts of its libraries that the launcher uses although they do not promise them.
 *
 * @param properties of a handshake, which nothing can replace: limits count by what lies there
 * @param receiver of frames; empty where only Tyrus's own reader can read them
 * @param remains of a handshake that a WebSocket does not need
 */
public record LibraryInternals(
    HandshakeProperties properties, Optional<FrameReceiver> receiver, HandshakeRemains remains) {

  /**
   * Looks whether all of it is there, and warns of what the server can do without.
   *
   * @throws StartupFailure where something is missing that it needs; the line names it
   */
  public static LibraryInternals check() {
    return check(RequestContext.class, TyrusWebSocketEngine.class);
  }

  static LibraryInternals check(Class<?> request, Class<?> engine) {
    try {
      return new LibraryInternals(
          HandshakeProperties.in(request), findReceiver(engine), findRemains());
    } catch (MissingMemberException e) {
      throw new StartupFailure(
          e.getMessage() + " MSPaintr needs it, and does not run with this version.", e);
    }
  }

  private static Optional<FrameReceiver> findReceiver(Class<?> engine) {
    try {
      return Optional.of(FrameReceiver.in(engine));
    } catch (MissingMemberException e) {
      warn(
          e,
          "Tyrus's own reader takes its place: it needs more CPU for uploads, and MESSAGES_BYTES"
              + " does not bound unfinished messages.");
      return Optional.empty();
    }
  }

  private static HandshakeRemains findRemains() {
    try {
      return HandshakeRemains.find();
    } catch (MissingMemberException e) {
      warn(e, "Each connection takes some 9 KB more.");
      return HandshakeRemains.unknown();
    }
  }

  private static void warn(MissingMemberException missing, String consequence) {
    System.getLogger("mspaintr.launcher")
        .log(System.Logger.Level.WARNING, missing.getMessage() + " " + consequence);
  }
}
