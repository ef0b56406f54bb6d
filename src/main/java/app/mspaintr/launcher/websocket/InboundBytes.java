package app.mspaintr.launcher.websocket;

import java.nio.ByteBuffer;

/** Takes what one peer sends, in the order of its coming. */
interface InboundBytes {
  void read(ByteBuffer bytes);

  /** Whether the message that began last is known to be binary: any thread may ask. */
  default boolean isBinary() {
    return false;
  }
}
