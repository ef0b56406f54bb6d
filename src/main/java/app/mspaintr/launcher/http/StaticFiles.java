package app.mspaintr.launcher.http;

import jakarta.servlet.Servlet;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The page's files. The server lists them once at the start, and a request is looked up in that
 * list: no path of a request ever reaches the file system.
 */
public final class StaticFiles extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient Path root;
  private final transient Map<String, StaticFile> files;
  private transient Servlet rootServlet;

  /** Lists what may be served of a WAR's tree. */
  public StaticFiles(Path root) {
    this.root = root;
    try (Stream<Path> tree = Files.walk(root)) {
      files =
          tree.filter(Files::isRegularFile)
              .map(root::relativize)
              .filter(StaticFiles::isPublic)
              .collect(
                  Collectors.toUnmodifiableMap(
                      path -> "/" + path, path -> new StaticFile(root.resolve(path))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path root() {
    return root;
  }

  /** Lets another servlet answer for {@code /} itself. */
  void leaveRootTo(Servlet servlet) {
    rootServlet = servlet;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    if (rootServlet != null && path(request).equals("/")) {
      rootServlet.service(request, response);
    } else {
      super.service(request, response);
    }
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    StaticFile file = files.get(path(request));
    if (file == null) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } else {
      file.answer(request, response);
    }
  }

  @Override
  protected void doHead(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    doGet(request, response); // which knows
  }

  private static String path(HttpServletRequest request) {
    String rest = request.getPathInfo();
    String path = rest == null ? request.getServletPath() : request.getServletPath() + rest;
    return path.isEmpty() ? "/" : path;
  }

  /** The launcher, the application's classes, and hidden files are nobody's business. */
  private static boolean isPublic(Path path) {
    String first = path.getName(0).toString();
    return !first.equalsIgnoreCase("WEB-INF")
        && !first.equalsIgnoreCase("META-INF")
        && !path.toString().endsWith(".class")
        && Stream.iterate(path, p -> p != null, Path::getParent)
            .noneMatch(p -> p.getFileName().toString().startsWith("."));
  }
}
