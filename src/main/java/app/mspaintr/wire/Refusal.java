package app.mspaintr.wire;

import java.util.Objects;

/**
 * Thrown where a command cannot be carried out for a reason its sender is told; rolls the
 * transaction back.
 */
public class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final RefusalCode code;

  /** A refusal with {@code reason}, a sentence that a person understands. */
  public Refusal(RefusalCode code, String reason) {
    super(Objects.requireNonNull(reason), null, false, false);
    this.code = Objects.requireNonNull(code);
  }

  public RefusalCode code() {
    return code;
  }

  /** This refusal as the answer to the command {@code id}. */
  public Refused answer(CommandId id) {
    return new Refused(id, code, getMessage());
  }
}
