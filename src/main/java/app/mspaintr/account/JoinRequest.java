package app.mspaintr.account;

import java.util.Objects;

/**
 * The body of {@code POST /api/members}.
 *
 * @param displayName null for the name itself
 */
record JoinRequest(String name, String password, String displayName) {
  JoinRequest {
    Objects.requireNonNull(name);
    Objects.requireNonNull(password);
  }

  /** Without the secret: it may end in a log. */
  @Override
  public String toString() {
    return "JoinRequest[name=" + name + "]";
  }
}
