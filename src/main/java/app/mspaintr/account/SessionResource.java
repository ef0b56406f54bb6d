package app.mspaintr.account;

import app.mspaintr.platform.http.ClientAddress;
import app.mspaintr.platform.http.JsonBody;
import app.mspaintr.platform.http.PublicOrigins;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;

/** {@code /api/session}: signing in and out, and who is there. */
@Path("/session")
@ApplicationScoped
public class SessionResource {
  private SignInService signingIn;
  private Sessions sessions;
  private PublicOrigins origins;
  private ClientAddress addresses;

  /** For proxies; public, since RESTEasy looks for one that it could call. */
  public SessionResource() {}

  @Inject
  public SessionResource(
      SignInService signingIn, Sessions sessions, PublicOrigins origins, ClientAddress addresses) {
    this.signingIn = signingIn;
    this.sessions = sessions;
    this.origins = origins;
    this.addresses = addresses;
  }

  /** 200 with the member and the session's cookie; what the browser had before has ended. */
  @POST
  public Response signIn(@Context HttpServletRequest request, InputStream body) {
    NewSession begun =
        signingIn.signIn(
            addresses.of(request),
            JsonBody.read(request, body, SignInRequest.class),
            SessionCookie.token(request));
    return WhoIsThere.reply(200, begun, SessionCookie.of(request, origins));
  }

  /** 200 with the member, or null for a guest. */
  @GET
  public Response whoIsThere(@Context HttpServletRequest request) {
    WhoIsThere answer =
        new WhoIsThere(
            SessionCookie.token(request)
                .flatMap(sessions::signedIn)
                .map(SignedIn::person)
                .orElse(null));
    return JsonBody.reply(200, answer).build();
  }

  /** 204, whether there was a session or not; its connections are closed. */
  @DELETE
  public Response signOut(@Context HttpServletRequest request) {
    SessionCookie.token(request).ifPresent(sessions::end);
    return Response.noContent()
        .header(HttpHeaders.SET_COOKIE, SessionCookie.of(request, origins).cleared())
        .build();
  }
}
