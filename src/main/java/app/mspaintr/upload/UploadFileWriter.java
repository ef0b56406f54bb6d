package app.mspaintr.upload;

import app.mspaintr.platform.wire.ApplicationException;
import app.mspaintr.platform.wire.ErrorCode;
import app.mspaintr.platform.wire.UploadChunk;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The file of an upload while its chunks come in. */
final class UploadFileWriter implements AutoCloseable {
  /** The protocol asks for an answer at least once per four chunks. */
  private static final int ANSWER_EVERY = 4;

  private final long member;
  private final UploadChunk.Kind kind;
  private final long size;
  private final FileChannel file;
  private long offset;
  private int unanswered;
  private volatile long lastUsed = System.nanoTime();

  private UploadFileWriter(Upload upload, FileChannel file) throws IOException {
    this.member = upload.member();
    this.kind = upload.kind();
    this.size = upload.size();
    this.file = file;
    this.offset = file.size();
  }

  /** Opens the file of an upload, or makes it. */
  static UploadFileWriter open(Upload upload, Path path) throws IOException {
    FileChannel file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      return new UploadFileWriter(upload, file);
    } catch (IOException e) {
      file.close();
      throw e;
    }
  }

  long member() {
    return member;
  }

  UploadChunk.Kind kind() {
    return kind;
  }

  synchronized long offset() {
    return offset;
  }

  long lastUsed() {
    return lastUsed;
  }

  /**
   * Takes the next chunk; true where the client should be told how far it has come.
   *
   * @throws ApplicationException where it does not fit; the upload is where it was
   */
  synchronized boolean write(long at, ByteBuffer bytes) throws IOException {
    lastUsed = System.nanoTime();
    if (at != offset) {
      throw new ApplicationException(
          ErrorCode.MALFORMED, "The upload goes on at byte " + offset + ".");
    }
    if (bytes.remaining() > size - offset) {
      throw new ApplicationException(ErrorCode.TOO_LARGE, "There is more than was announced.");
    }
    long position = offset;
    while (bytes.hasRemaining()) {
      position += file.write(bytes, position);
    }
    offset = position;
    if (offset == size) {
      file.close();
    }
    if (++unanswered < ANSWER_EVERY && offset < size) {
      return false;
    }
    unanswered = 0;
    return true;
  }

  @Override
  public synchronized void close() throws IOException {
    file.close();
  }
}
