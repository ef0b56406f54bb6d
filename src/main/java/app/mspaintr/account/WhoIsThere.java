package app.mspaintr.account;

import app.mspaintr.platform.http.JsonBody;
import app.mspaintr.platform.wire.Person;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/**
 * The answer of {@code /api/session} and {@code /api/members}.
 *
 * @param member who the browser is signed in as; null for a guest
 */
record WhoIsThere(Person member) {
  /** The reply that hands the browser its session. */
  static Response reply(int status, NewSession begun, SessionCookie cookie) {
    return JsonBody.reply(status, new WhoIsThere(begun.person()))
        .header(HttpHeaders.SET_COOKIE, cookie.set(begun.token()))
        .build();
  }
}
