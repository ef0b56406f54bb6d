package app.mspaintr.post;

import app.mspaintr.platform.wire.ApplicationException;
import app.mspaintr.platform.wire.ErrorCode;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Ids of posts and comments: numbers here, text on the wire. */
public final class Ids {
  private static final Pattern FORM = Pattern.compile("[1-9][0-9]{0,17}");

  private Ids() {}

  /** The number; empty where nothing can have this id. */
  public static OptionalLong of(String id) {
    return FORM.matcher(id).matches() ? OptionalLong.of(Long.parseLong(id)) : OptionalLong.empty();
  }

  /**
   * The number of a post.
   *
   * @throws ApplicationException {@code notFound}
   */
  public static long ofPost(String id) {
    return of(id).orElseThrow(Ids::noPost);
  }

  /**
   * The number of a comment.
   *
   * @throws ApplicationException {@code notFound}
   */
  public static long ofComment(String id) {
    return of(id).orElseThrow(Ids::noComment);
  }

  public static ApplicationException noPost() {
    return new ApplicationException(
        ErrorCode.NOT_FOUND, "This post is not there, or not any more.");
  }

  public static ApplicationException noComment() {
    return new ApplicationException(
        ErrorCode.NOT_FOUND, "This comment is not there, or not any more.");
  }
}
