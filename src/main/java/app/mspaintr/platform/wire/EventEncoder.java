package app.mspaintr.platform.wire;

import jakarta.websocket.Encoder;

/** Writes a {@link Frame} of events as text. */
public final class EventEncoder implements Encoder.Text<Frame> {
  @Override
  public String encode(Frame frame) {
    return frame.text();
  }
}
