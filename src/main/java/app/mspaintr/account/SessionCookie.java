package app.mspaintr.account;

import app.mspaintr.platform.http.PublicOrigins;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;

/**
 * The cookie {@code mspaintr_session} (RFC 6265bis), as text: servers' own cookie classes drop
 * {@code SameSite}, each in its way.
 *
 * @param path where the application lives, such as {@code /}
 * @param secure whether the browser is to send it by https only
 */
record SessionCookie(String path, boolean secure) {
  static final String NAME = "mspaintr_session";

  /**
   * As long as browsers keep one (RFC 6265bis §5.5): when a session ends is the server's matter,
   * and each use moves it.
   */
  private static final Duration KEPT = Duration.ofDays(400);

  /** The cookie as this request's browser is to keep it. */
  static SessionCookie of(HttpServletRequest request, PublicOrigins origins) {
    String context = request.getContextPath();
    return new SessionCookie(
        context == null || context.isEmpty() ? "/" : context,
        origins.https() || request.isSecure());
  }

  /** The token that a request brings; empty where there is none that can be one. */
  static Optional<SessionToken> token(HttpServletRequest request) {
    return token(Collections.list(request.getHeaders("Cookie")));
  }

  /** The value of {@code Set-Cookie} that hands a browser its token. */
  String set(SessionToken token) {
    return write(token.text(), KEPT);
  }

  /** The value of {@code Set-Cookie} that takes it away. */
  String cleared() {
    return write("", Duration.ZERO);
  }

  /** The token in a request's {@code Cookie} headers; empty where there is none that can be one. */
  static Optional<SessionToken> token(Collection<String> cookieHeaders) {
    for (String header : cookieHeaders) {
      for (String pair : header.split(";", -1)) {
        int equals = pair.indexOf('=');
        if (equals > 0 && pair.substring(0, equals).strip().equals(NAME)) {
          return SessionToken.of(pair.substring(equals + 1).strip());
        }
      }
    }
    return Optional.empty();
  }

  private String write(String value, Duration age) {
    return NAME
        + "="
        + value
        + "; Path="
        + path
        + "; Max-Age="
        + age.toSeconds()
        + "; HttpOnly; SameSite=Lax"
        + (secure ? "; Secure" : "");
  }
}
