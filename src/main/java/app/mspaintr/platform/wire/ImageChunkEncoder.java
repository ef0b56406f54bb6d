package app.mspaintr.platform.wire;

import jakarta.websocket.Encoder;
import java.nio.ByteBuffer;

/** Writes an {@link ImageChunk} on its way to a client as one binary frame. */
public final class ImageChunkEncoder implements Encoder.Binary<ImageChunk> {
  @Override
  public ByteBuffer encode(ImageChunk chunk) {
    return ChunkLayout.write(
        ChunkLayout.IMAGE,
        new ImageChunk.PictureHeader(chunk.picture(), chunk.offset(), chunk.size()),
        chunk.bytes());
  }
}
