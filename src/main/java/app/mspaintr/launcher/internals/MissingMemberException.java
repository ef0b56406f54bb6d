package app.mspaintr.launcher.internals;

/** A library has no longer what the launcher used of it; the message names both. */
final class MissingMemberException extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * @param owner a class of the library
   * @param what is missing, such as {@code "field NAME"}
   */
  MissingMemberException(Class<?> owner, String what, Throwable cause) {
    super("%s has no %s.".formatted(Libraries.nameOf(owner), what), cause);
  }
}
