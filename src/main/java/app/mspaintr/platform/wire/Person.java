package app.mspaintr.platform.wire;

import java.util.Objects;

/** A member as everyone may see one. */
public record Person(String name, String displayName) {
  public Person {
    Objects.requireNonNull(name);
    Objects.requireNonNull(displayName);
  }
}
