package app.mspaintr.platform.wire;

import jakarta.websocket.DecodeException;

/** A frame that is no command; what its sender is told goes with it. */
public final class Malformed extends DecodeException {
  private static final long serialVersionUID = 1L;

  private final transient Refused refused;
  private final boolean noObject;

  Malformed(Refused refused, boolean noObject) {
    super("", refused.reason());
    this.refused = refused;
    this.noObject = noObject;
  }

  /** The answer for its sender. */
  public Refused refused() {
    return refused;
  }

  /**
   * Whether the frame was not even a JSON object, or no image chunk: its sender speaks another
   * protocol.
   */
  public boolean speaksAnotherProtocol() {
    return noObject;
  }
}
