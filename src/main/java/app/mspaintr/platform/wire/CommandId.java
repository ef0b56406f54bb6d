package app.mspaintr.platform.wire;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/** The id a client gave its command: a UUID in its 36-character form (RFC 9562, section 4). */
public record CommandId(UUID uuid) {
  private static final Pattern FORM =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  /**
   * Reads the text form, in either case.
   *
   * @throws IllegalArgumentException where it is no such form
   */
  @JsonCreator
  public static CommandId of(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (!FORM.matcher(lower).matches()) {
      throw new IllegalArgumentException("id must be a UUID");
    }
    return new CommandId(UUID.fromString(lower));
  }

  @Override
  @JsonValue
  public String toString() {
    return uuid.toString();
  }
}
