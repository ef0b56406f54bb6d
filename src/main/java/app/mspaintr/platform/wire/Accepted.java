package app.mspaintr.platform.wire;

import java.util.Objects;

/** The answer of a command that adds nothing to its id. */
public record Accepted(CommandId id) implements Answer {
  public Accepted {
    Objects.requireNonNull(id);
  }
}
