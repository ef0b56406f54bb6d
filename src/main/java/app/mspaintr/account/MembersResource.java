package app.mspaintr.account;

import app.mspaintr.platform.http.ClientAddress;
import app.mspaintr.platform.http.JsonBody;
import app.mspaintr.platform.http.PublicOrigins;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;

/** {@code /api/members}: joining. */
@Path("/members")
@ApplicationScoped
public class MembersResource {
  private JoinService joining;
  private PublicOrigins origins;
  private ClientAddress addresses;

  /** For proxies; public, since RESTEasy looks for one that it could call. */
  public MembersResource() {}

  @Inject
  public MembersResource(JoinService joining, PublicOrigins origins, ClientAddress addresses) {
    this.joining = joining;
    this.origins = origins;
    this.addresses = addresses;
  }

  /** 201 with the new member and the session's cookie. */
  @POST
  public Response join(@Context HttpServletRequest request, InputStream body) {
    NewSession begun =
        joining.join(
            addresses.of(request),
            JsonBody.read(request, body, JoinRequest.class),
            SessionCookie.token(request));
    return WhoIsThere.reply(201, begun, SessionCookie.of(request, origins));
  }
}
