package app.mspaintr.boot;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.function.Consumer;
import org.glassfish.grizzly.IOEvent;
import org.glassfish.grizzly.asyncqueue.AsyncWriteQueueRecord;
import org.glassfish.grizzly.asyncqueue.TaskQueue;
import org.glassfish.grizzly.memory.Buffers;
import org.glassfish.grizzly.nio.transport.TCPNIOConnection;

/**
 * Writes whole frames to a Grizzly connection. While nothing else is on its way they go straight to
 * the socket; what the socket does not take at once goes through the connection's queue, as Tyrus's
 * close frames do, so that no frame is written into another.
 */
record FrameWriter(TCPNIOConnection connection) {
  /**
   * Who reserves space in an empty queue is its one writer until the space is released: the rule of
   * Grizzly's own writer, without the objects that it makes for each write. {@code done} gets null,
   * or why it failed.
   */
  void write(ByteBuffer bytes, Consumer<Throwable> done) {
    TaskQueue<AsyncWriteQueueRecord> queue = connection.getAsyncWriteQueue();
    int size = bytes.remaining();
    try {
      if (queue.reserveSpace(size) != size) {
        queue.offer(record(bytes, done));
        return;
      }
      int written = ((SocketChannel) connection.getChannel()).write(bytes);
      int left = queue.releaseSpaceAndNotify(written);
      if (bytes.hasRemaining()) {
        queue.setCurrentElement(record(bytes, done));
        connection.enableIOEvent(IOEvent.WRITE);
        return;
      }
      if (left != 0) {
        connection.simulateIOEvent(IOEvent.WRITE); // what others put in meanwhile
      }
    } catch (IOException e) {
      done.accept(e);
      return;
    }
    done.accept(null);
  }

  private AsyncWriteQueueRecord record(ByteBuffer bytes, Consumer<Throwable> done) {
    return AsyncWriteQueueRecord.create(
        connection,
        Buffers.wrap(connection.getMemoryManager(), bytes),
        new Written(done),
        null,
        null,
        false);
  }
}
