package app.mspaintr.platform.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page's one inline script, which its Content-Security-Policy allows by its hash. */
final class ImportMap {
  private static final Pattern ELEMENT =
      Pattern.compile("<script type=\"importmap\"[^>]*>(.*?)</script>", Pattern.DOTALL);

  private ImportMap() {}

  /** The source expression, such as {@code 'sha256-…'} (CSP Level 3 §2.3.1); empty without one. */
  static Optional<String> source(String html) {
    Matcher element = ELEMENT.matcher(html.replace("\r\n", "\n")); // as browsers read it
    return element.find()
        ? Optional.of("'sha256-" + hash(element.group(1)) + "'")
        : Optional.empty();
  }

  private static String hash(String script) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
