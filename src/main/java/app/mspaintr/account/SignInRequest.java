package app.mspaintr.account;

import java.util.Objects;

/** The body of {@code POST /api/session}. */
record SignInRequest(String name, String password) {
  SignInRequest {
    Objects.requireNonNull(name);
    Objects.requireNonNull(password);
  }

  /** Without the secret: it may end in a log. */
  @Override
  public String toString() {
    return "SignInRequest[name=" + name + "]";
  }
}
