package app.mspaintr.post.room;

import app.mspaintr.platform.http.Problem;
import app.mspaintr.platform.http.ProblemReply;
import app.mspaintr.platform.wire.ErrorCode;
import app.mspaintr.post.Ids;
import app.mspaintr.post.PostQueries;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Turns away who comes to the room of a post that is not there, where handshakes pass through
 * servlet filters: a handshake's configurator has no standard way to say 404. The launcher's
 * handshakes pass by; there {@link RoomHandshake} is heard.
 */
@WebFilter(urlPatterns = "/live/posts/*", asyncSupported = true)
public class RoomExistsFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;

  @Inject private transient PostQueries reading;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain next)
      throws IOException, ServletException {
    String path = request.getRequestURI();
    if (reading.hasRoom(path.substring(path.lastIndexOf('/') + 1))) {
      next.doFilter(request, response);
    } else {
      ProblemReply.send(new Problem(ErrorCode.NOT_FOUND, Ids.noPost().getMessage()), response);
    }
  }
}
