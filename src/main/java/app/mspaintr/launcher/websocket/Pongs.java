package app.mspaintr.launcher.websocket;

import app.mspaintr.platform.wire.Framing;
import java.nio.ByteBuffer;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Answers the pings of one connection, one pong at a time: of those that come while one is on its
 * way, only the last is answered (RFC 6455, section 5.5.3, lets a server do so). Tyrus answers
 * each, and keeps what is not read: one guest who read nothing filled 640 MB in three seconds.
 */
final class Pongs {
  private final BiConsumer<ByteBuffer, Consumer<Throwable>> writer;
  private byte[] due;
  private boolean isOnItsWay;

  /** Pongs that {@code writer} writes, and tells when each is written. */
  Pongs(BiConsumer<ByteBuffer, Consumer<Throwable>> writer) {
    this.writer = writer;
  }

  /** Answers a ping with its content, now or when what is on its way was taken. */
  void answer(byte[] ping) {
    if (isNext(ping)) {
      write(ping);
    }
  }

  private synchronized boolean isNext(byte[] ping) {
    boolean isNext = !isOnItsWay;
    isOnItsWay = true;
    due = isNext ? null : ping;
    return isNext;
  }

  private void write(byte[] content) {
    writer.accept(Framing.pong(ByteBuffer.wrap(content)), this::written);
  }

  private void written(Throwable failure) {
    byte[] next = failure == null ? takeNext() : null; // a broken connection stays silent
    if (next != null) {
      write(next);
    }
  }

  private synchronized byte[] takeNext() {
    byte[] next = due;
    due = null;
    isOnItsWay = next != null;
    return next;
  }
}
