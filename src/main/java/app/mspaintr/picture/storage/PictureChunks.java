package app.mspaintr.picture.storage;

import app.mspaintr.platform.wire.ImageChunk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** A picture's bytes, piece by piece. The file is open only while a piece is read. */
public final class PictureChunks implements Iterator<ImageChunk> {
  private final StoredFile picture;
  private final int chunkBytes;
  private long offset;

  public PictureChunks(StoredFile picture, int chunkBytes) {
    this.picture = picture;
    this.chunkBytes = chunkBytes;
  }

  @Override
  public boolean hasNext() {
    return offset < picture.size();
  }

  @Override
  public ImageChunk next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(chunkBytes, picture.size() - offset));
    try (FileChannel file = FileChannel.open(picture.path())) {
      while (bytes.hasRemaining() && file.read(bytes, offset + bytes.position()) >= 0) {}
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ImageChunk chunk = new ImageChunk(picture.id(), offset, picture.size(), bytes.flip());
    offset += chunk.bytes().remaining();
    if (!chunk.bytes().hasRemaining()) {
      throw new UncheckedIOException(new IOException("The picture's file became shorter"));
    }
    return chunk;
  }
}
