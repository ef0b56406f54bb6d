package app.mspaintr.platform.wire;

import jakarta.websocket.DecodeException;
import jakarta.websocket.Decoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Reads a binary frame as one {@link UploadChunk} on its way to the server. */
public final class UploadChunkDecoder implements Decoder.Binary<UploadChunk> {
  @Override
  public UploadChunk decode(ByteBuffer frame) throws DecodeException {
    if (frame.remaining() < ChunkLayout.PREFIX_BYTES || frame.get() != ChunkLayout.VERSION) {
      throw malformed("This binary frame is no chunk.");
    }
    UploadChunk.Kind kind =
        UploadChunk.Kind.of(frame.get())
            .orElseThrow(() -> malformed("This binary frame is no chunk of a known kind."));
    int headerBytes = Short.toUnsignedInt(frame.getShort());
    if (headerBytes > frame.remaining()) {
      throw malformed("The chunk's header is longer than its frame.");
    }
    ByteBuffer header = frame.slice(frame.position(), headerBytes);
    frame.position(frame.position() + headerBytes);
    try {
      String json = StandardCharsets.UTF_8.newDecoder().decode(header).toString();
      UploadChunk.UploadHeader read = WireFormat.read(json, UploadChunk.UploadHeader.class);
      return new UploadChunk(kind, read.upload(), read.offset(), frame.slice());
    } catch (CharacterCodingException e) {
      throw malformed("The chunk's header is no UTF-8.");
    } catch (WireFormat.Unreadable e) {
      throw malformed(e.getMessage());
    }
  }

  @Override
  public boolean willDecode(ByteBuffer frame) {
    return true; // what cannot be decoded gets its answer from decode
  }

  private static Malformed malformed(String reason) {
    return new Malformed(new Refused(null, ErrorCode.MALFORMED, reason), true);
  }
}
