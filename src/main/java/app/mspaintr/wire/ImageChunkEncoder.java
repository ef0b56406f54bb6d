package app.mspaintr.wire;

import jakarta.websocket.Encoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Writes an {@link ImageChunk} on its way to a client as one binary frame. */
public final class ImageChunkEncoder implements Encoder.Binary<ImageChunk> {
  @Override
  public ByteBuffer encode(ImageChunk chunk) {
    byte[] header =
        WireFormat.write(
                new ImageChunk.PictureHeader(chunk.picture(), chunk.offset(), chunk.size()))
            .getBytes(StandardCharsets.UTF_8);
    ByteBuffer bytes = chunk.bytes().duplicate();
    return ByteBuffer.allocate(4 + header.length + bytes.remaining())
        .put(ImageChunk.LAYOUT_VERSION)
        .put(ImageChunk.KIND)
        .putShort((short) header.length)
        .put(header)
        .put(bytes)
        .flip();
  }
}
