package app.mspaintr.support;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A binary message from the server: its kind, its header, its bytes. */
public record TestChunk(int kind, JsonNode header, byte[] bytes) {
  /** Those of a post's log, as it is painted live. */
  public static List<TestChunk> ofLog(String post, List<ByteBuffer> frames) {
    return frames.stream()
        .map(TestChunk::read)
        .filter(chunk -> chunk.kind == 2 && chunk.header.get("post").asString().equals(post))
        .toList();
  }

  private static TestChunk read(ByteBuffer frame) {
    ByteBuffer rest = frame.duplicate();
    int version = rest.get();
    if (version != 1) {
      throw new AssertionError("An unknown layout: " + version);
    }
    int kind = rest.get();
    byte[] header = new byte[Short.toUnsignedInt(rest.getShort())];
    rest.get(header);
    byte[] bytes = new byte[rest.remaining()];
    rest.get(bytes);
    return new TestChunk(
        kind, TestSocket.JSON.readTree(new String(header, StandardCharsets.UTF_8)), bytes);
  }

  /** Bytes before it. */
  public int offset() {
    return header.get("offset").asInt();
  }

  /** Bytes with it. */
  public int end() {
    return offset() + bytes.length;
  }
}
