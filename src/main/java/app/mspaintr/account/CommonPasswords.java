package app.mspaintr.account;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The passwords that are tried first wherever passwords are guessed; the list names its source. */
final class CommonPasswords {
  private static final Set<String> LOWER_CASE = read();

  private CommonPasswords() {}

  /** Whether {@code password} is one of them, in upper or lower case. */
  static boolean contain(String password) {
    return LOWER_CASE.contains(password.toLowerCase(Locale.ROOT));
  }

  private static Set<String> read() {
    try (InputStream list = CommonPasswords.class.getResourceAsStream("common-passwords")) {
      return new String(list.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .map(line -> line.toLowerCase(Locale.ROOT))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
