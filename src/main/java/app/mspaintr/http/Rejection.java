package app.mspaintr.http;

import java.time.Duration;
import java.util.Objects;

/**
 * Thrown where a request cannot be answered for a reason its sender is told; rolls the transaction
 * back.
 */
public class Rejection extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;
  private final Duration retryAfter;

  /** A rejection for good: the same request would fail again. */
  public Rejection(Problem problem) {
    this(problem, Duration.ZERO);
  }

  /** A rejection for now; {@code retryAfter} tells when to come back, zero for never. */
  public Rejection(Problem problem, Duration retryAfter) {
    super(problem.detail(), null, false, false);
    this.problem = problem;
    this.retryAfter = Objects.requireNonNull(retryAfter);
  }

  /** One that a field of the request is at fault for. */
  public static Rejection of(ProblemCode code, String field, String detail) {
    return new Rejection(new Problem(code, detail, field));
  }

  /** One that no single field is at fault for. */
  public static Rejection of(ProblemCode code, String detail) {
    return new Rejection(new Problem(code, detail));
  }

  /** What the sender is told. */
  public Problem problem() {
    return problem;
  }

  /** When to come back; zero where that would change nothing. */
  public Duration retryAfter() {
    return retryAfter;
  }
}
