package app.mspaintr.platform.live;

import app.mspaintr.platform.wire.ImageChunk;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.function.Consumer;

/** One thing to be sent; {@code done} gets null, or why it could not be. */
interface SendOperation {
  void run(Outlet outlet, Consumer<Throwable> done);

  /**
   * The next chunk of a picture; {@code rest} gets what is left of it, before the chunk is sent.
   * Where the picture's file cannot be read, the client asks again.
   */
  static SendOperation of(Iterator<ImageChunk> picture, Consumer<Iterator<ImageChunk>> rest) {
    return (outlet, done) -> {
      ImageChunk chunk;
      try {
        chunk = picture.next();
      } catch (UncheckedIOException e) {
        done.accept(e);
        return;
      }
      if (picture.hasNext()) {
        rest.accept(picture);
      }
      outlet.send(chunk, done);
    };
  }
}
