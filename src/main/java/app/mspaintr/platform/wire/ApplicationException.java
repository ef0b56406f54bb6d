package app.mspaintr.platform.wire;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * Thrown where the server does not do what a client asked for, for a reason that the client is
 * told; rolls the transaction back.
 */
public class ApplicationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ErrorCode code;
  private final String field;
  private final Duration retryAfter;

  /**
   * The same request would fail again.
   *
   * @param reason a sentence that a person understands
   */
  public ApplicationException(ErrorCode code, String reason) {
    this(code, reason, null, Duration.ZERO);
  }

  private ApplicationException(ErrorCode code, String reason, String field, Duration retryAfter) {
    super(Objects.requireNonNull(reason), null, false, false);
    this.code = Objects.requireNonNull(code);
    this.field = field;
    this.retryAfter = Objects.requireNonNull(retryAfter);
  }

  /** One field of the request is at fault. */
  public static ApplicationException ofField(ErrorCode code, String field, String reason) {
    return new ApplicationException(code, reason, Objects.requireNonNull(field), Duration.ZERO);
  }

  /** The same request may succeed after a while. */
  public static ApplicationException ofNow(ErrorCode code, String reason, Duration retryAfter) {
    return new ApplicationException(code, reason, null, retryAfter);
  }

  public ErrorCode code() {
    return code;
  }

  /** The field at fault; empty where there is no single one. */
  public Optional<String> field() {
    return Optional.ofNullable(field);
  }

  /** When the client may ask again; zero where nothing is known of that. */
  public Duration retryAfter() {
    return retryAfter;
  }

  /** This as the answer to the command {@code id}. */
  public Refused answer(CommandId id) {
    return new Refused(id, code, getMessage());
  }
}
