package app.mspaintr.demo;

import static java.util.Objects.requireNonNull;

/** A member of the demonstration, whom nobody can sign in as. */
record Resident(String name, String displayName) {
  Resident {
    requireNonNull(name);
    requireNonNull(displayName);
  }
}
