package app.mspaintr.post.room;

import app.mspaintr.account.Sessions;
import app.mspaintr.account.SignedIn;
import app.mspaintr.platform.http.JsonBody;
import app.mspaintr.platform.wire.ApplicationException;
import app.mspaintr.platform.wire.ErrorCode;
import app.mspaintr.post.Ids;
import app.mspaintr.post.PostQueries;
import app.mspaintr.post.comment.CommentQueries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;

/** The posts, to read without a socket. */
@Path("/posts")
@ApplicationScoped
public class PostsResource {
  private static final String PAGE = "20";

  private PostQueries posts;
  private CommentQueries comments;
  private Sessions sessions;

  /** For proxies; public, since RESTEasy looks for one that it could call. */
  public PostsResource() {}

  @Inject
  PostsResource(PostQueries posts, CommentQueries comments, Sessions sessions) {
    this.posts = posts;
    this.comments = comments;
    this.sessions = sessions;
  }

  /** A page of posts, newest first. */
  @GET
  public Response posts(
      @QueryParam("before") String before,
      @QueryParam("limit") @DefaultValue(PAGE) String limit,
      @Context HttpHeaders headers) {
    return JsonBody.reply(200, posts.posts(before, number(limit), reader(headers))).build();
  }

  /** One post. */
  @GET
  @Path("/{id}")
  public Response post(@PathParam("id") String id, @Context HttpHeaders headers) {
    return posts
        .post(id, reader(headers))
        .map(post -> JsonBody.reply(200, post).build())
        .orElseThrow(Ids::noPost);
  }

  /** A page of the comments under a post, oldest first. */
  @GET
  @Path("/{id}/comments")
  public Response comments(
      @PathParam("id") String id,
      @QueryParam("before") String before,
      @QueryParam("limit") @DefaultValue(PAGE) String limit) {
    return JsonBody.reply(200, comments.comments(Ids.ofPost(id), before, number(limit))).build();
  }

  /** A limit; JAX-RS itself would answer 404 to what is no number. */
  private static int number(String limit) {
    try {
      return Integer.parseInt(limit);
    } catch (NumberFormatException e) {
      throw ApplicationException.ofField(
          ErrorCode.MALFORMED, "limit", "The limit must be a whole number.");
    }
  }

  private Optional<SignedIn> reader(HttpHeaders headers) {
    List<String> cookies = headers.getRequestHeader(HttpHeaders.COOKIE);
    return sessions.signedIn(cookies == null ? List.of() : cookies);
  }
}
