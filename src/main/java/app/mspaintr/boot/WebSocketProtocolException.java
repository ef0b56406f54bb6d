package app.mspaintr.boot;

import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCode;

/** What a client sends is not taken. */
final class WebSocketProtocolException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient CloseReason closeReason;

  WebSocketProtocolException(CloseCode code, String reason) {
    super(reason);
    this.closeReason = new CloseReason(code, reason);
  }

  CloseReason closeReason() {
    return closeReason;
  }
}
