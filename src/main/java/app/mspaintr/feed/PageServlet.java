package app.mspaintr.feed;

import app.mspaintr.post.PostQueries;
import app.mspaintr.post.PublishedPost;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The one page, for the feed at {@code /} and for a room at {@code /posts/{id}}. */
@WebServlet({"", "/posts/*"})
public class PageServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  /** The parts of index.html that differ by address. */
  private static final String BASE = "<base href=\"/\">";

  private static final String HEAD = "<!-- head -->";

  @Inject private transient PostQueries reading;
  @Inject private transient OpenGraphTags preview;
  private String page;

  @Override
  public void init() throws ServletException {
    try (InputStream file = getServletContext().getResourceAsStream("/index.html")) {
      page =
          new String(file.readAllBytes(), StandardCharsets.UTF_8)
              .replace(BASE, "<base href=\"" + getServletContext().getContextPath() + "/\">");
    } catch (IOException e) {
      throw new ServletException(e);
    }
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = Optional.ofNullable(request.getPathInfo()).orElse("/");
    boolean room = request.getServletPath().equals("/posts");
    Optional<PublishedPost> post =
        room ? reading.post(path.substring(1), Optional.empty()) : Optional.empty();
    if (room && post.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND); // with the page, which says so kindly
    }
    byte[] body =
        page.replace(
                HEAD, post.map(shown -> preview.of(shown, request.getContextPath())).orElse(""))
            .getBytes(StandardCharsets.UTF_8);
    response.setContentType("text/html;charset=UTF-8");
    response.setHeader("Cache-Control", "no-cache");
    response.setContentLength(body.length);
    if (!request.getMethod().equals("HEAD")) {
      response.getOutputStream().write(body);
    }
  }
}
