package app.mspaintr.support;

import app.mspaintr.painting.log.PaintLogSummary;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** A picture on its way to the server, which may change its connection on the way. */
public final class TestUpload {
  private final byte[] picture;
  private final String mediaType;
  private final int kind;
  private final String command;
  private TestSocket feed;
  private String id;
  private int offset;
  private int chunkSize;

  private TestUpload(byte[] picture, String mediaType, int kind, String command) {
    this.picture = picture;
    this.mediaType = mediaType;
    this.kind = kind;
    this.command = command;
  }

  /** Asks to upload, in chunks as large as the server takes. */
  public static TestUpload begin(TestSocket feed, byte[] picture) {
    return begin(feed, picture, "image/png", 1);
  }

  /** The same for the log of a painting. */
  public static TestUpload beginLog(TestSocket feed, byte[] log) {
    return begin(feed, log, PaintLogSummary.MEDIA_TYPE, 2);
  }

  /** The same for anything, in chunks of this kind. */
  public static TestUpload begin(TestSocket feed, byte[] bytes, String mediaType, int kind) {
    return new TestUpload(bytes, mediaType, kind, UUID.randomUUID().toString()).goOn(feed);
  }

  /** The same upload over another connection, from where the server says. */
  public TestUpload goOn(TestSocket over) {
    feed = over;
    JsonNode answer =
        feed.askAs(command, "beginUpload", "size", picture.length, "mediaType", mediaType);
    if (!answer.has("upload")) {
      throw new AssertionError("The upload was refused: " + answer);
    }
    id = answer.get("upload").asString();
    offset = answer.get("offset").asInt();
    chunkSize = answer.get("chunkSize").asInt();
    return this;
  }

  /** Sends the rest in chunks of this size. */
  public TestUpload inChunksOf(int bytes) {
    chunkSize = bytes;
    return this;
  }

  public String id() {
    return id;
  }

  /** Bytes that were sent, or that the server had at the last {@link #goOn}. */
  public int offset() {
    return offset;
  }

  /** Sends all that is missing and waits until the server has it. */
  public TestUpload sendAll() {
    return sendUpTo(picture.length);
  }

  /** Sends one chunk, without waiting for what is said to it. */
  public TestUpload sendOne() {
    int size = Math.min(chunkSize, picture.length - offset);
    feed.say(chunk(kind, id, offset, ByteBuffer.wrap(picture, offset, size)));
    return this;
  }

  /** Sends chunks up to this byte and waits until the server has the last one. */
  public TestUpload sendUpTo(int end) {
    while (offset < end) {
      int size = Math.min(chunkSize, end - offset);
      feed.say(chunk(kind, id, offset, ByteBuffer.wrap(picture, offset, size)));
      offset += size;
      int window = offset - 512 * 1024; // half of what may be on its way unanswered
      if (window > 0) {
        awaitReceived(window);
      }
    }
    if (offset == picture.length) {
      awaitReceived(offset);
    }
    return this;
  }

  /** Sends all that is missing, whether the server takes it or not. */
  public TestUpload trySendAll() {
    for (int at = offset; at < picture.length; at += chunkSize) {
      int size = Math.min(chunkSize, picture.length - at);
      feed.say(chunk(kind, id, at, ByteBuffer.wrap(picture, at, size)));
    }
    return this;
  }

  /** Waits until the server says that it has so many bytes. */
  public void awaitReceived(int least) {
    feed.event(
        "uploadReceived",
        event -> event.get("upload").asString().equals(id) && event.get("offset").asInt() >= least);
  }

  /** A binary frame of the protocol, by hand: a piece of a picture. */
  public static ByteBuffer chunk(String upload, long offset, ByteBuffer bytes) {
    return chunk(1, upload, offset, bytes);
  }

  /** The same of any kind. */
  public static ByteBuffer chunk(int kind, String upload, long offset, ByteBuffer bytes) {
    byte[] header =
        ("{\"upload\":\"" + upload + "\",\"offset\":" + offset + "}")
            .getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(4 + header.length + bytes.remaining())
        .put((byte) 1)
        .put((byte) kind)
        .putShort((short) header.length)
        .put(header)
        .put(bytes)
        .flip();
  }
}
