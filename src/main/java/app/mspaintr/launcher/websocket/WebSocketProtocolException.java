package app.mspaintr.launcher.websocket;

import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCode;

/** A client broke RFC 6455, or sent more than the server takes. */
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
