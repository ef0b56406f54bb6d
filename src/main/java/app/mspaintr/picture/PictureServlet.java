package app.mspaintr.picture;

import app.mspaintr.picture.storage.StoredFile;
import app.mspaintr.platform.http.AsyncBody;
import app.mspaintr.platform.http.Problem;
import app.mspaintr.platform.http.ProblemReply;
import app.mspaintr.platform.wire.ErrorCode;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code GET /pictures/{id}}, {@code /pictures/{id}/{width}}, and the log of a painting that became
 * it, {@code /pictures/{id}/log/{log}}: bytes that never change.
 */
@WebServlet(urlPatterns = "/pictures/*", asyncSupported = true)
public class PictureServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private static final Pattern PATH =
      Pattern.compile("/([0-9a-f]{64})(?:/(?:([1-9][0-9]{0,4})|log/([0-9a-f]{64})))?");

  @Inject private transient Pictures pictures;
  @Inject private transient PaintLogFiles logs;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Matcher path = PATH.matcher(Optional.ofNullable(request.getPathInfo()).orElse(""));
    if (!path.matches()) {
      ProblemReply.send(new Problem(ErrorCode.NOT_FOUND, "There is no such picture."), response);
      return;
    }
    Optional<StoredFile> found = find(path);
    if (found.isPresent()) {
      String tag = Objects.requireNonNullElse(path.group(3), width(path) + "");
      send(found.get(), "\"" + path.group(1) + "-" + tag + "\"", request, response);
    } else if (pictures.isRemoved(path.group(1))) {
      ProblemReply.send(new Problem(ErrorCode.GONE, "This picture was removed."), response);
    } else {
      ProblemReply.send(new Problem(ErrorCode.NOT_FOUND, "There is no such picture."), response);
    }
  }

  private Optional<StoredFile> find(Matcher path) {
    return path.group(3) == null
        ? pictures.find(path.group(1), width(path))
        : logs.find(path.group(1), path.group(3));
  }

  private static int width(Matcher path) {
    return path.group(2) == null ? 0 : Integer.parseInt(path.group(2));
  }

  private static void send(
      StoredFile picture, String tag, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("ETag", tag);
    response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
    response.setHeader("X-Content-Type-Options", "nosniff");
    String known = request.getHeader("If-None-Match");
    if (known != null && (known.contains(tag) || known.equals("*"))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    response.setContentType(picture.mediaType());
    response.setContentLengthLong(picture.size());
    if (!request.getMethod().equals("HEAD")) {
      AsyncBody.begin(Files.newInputStream(picture.path()), request, response);
    }
  }
}
