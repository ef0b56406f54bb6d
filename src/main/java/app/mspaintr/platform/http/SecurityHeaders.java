package app.mspaintr.platform.http;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Adds the security headers to every answer. */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class SecurityHeaders extends HttpFilter {
  private static final long serialVersionUID = 1L;

  /** Nothing but the page's own files; {@code blob:} for pictures that are being uploaded. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self' %s; style-src 'self'; img-src 'self' blob:;"
          + " connect-src 'self'; font-src 'self'; manifest-src 'self'; base-uri 'self';"
          + " form-action 'none'; frame-ancestors 'none'";

  /** One year (RFC 6797 §6.1.1). */
  private static final String HSTS = "max-age=31536000";

  private static final String PERMISSIONS =
      "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()";

  @Inject private transient PublicOrigins origins;

  private String policy;
  private boolean https;

  public SecurityHeaders() {}

  SecurityHeaders(PublicOrigins origins) {
    this.origins = origins;
  }

  /** Reads the page once, for its import map's hash, and the origins, which may be misspelt. */
  @Override
  public void init() throws ServletException {
    https = origins.https();
    String hash = ImportMap.source(page(getServletContext())).orElse("");
    policy = POLICY.formatted(hash).replace(" ;", ";");
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    response.setHeader("Content-Security-Policy", policy);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    response.setHeader("Permissions-Policy", PERMISSIONS);
    if (https) {
      response.setHeader("Strict-Transport-Security", HSTS);
    }
    chain.doFilter(request, response);
  }

  private static String page(ServletContext context) throws ServletException {
    try (InputStream html = context.getResourceAsStream("/index.html")) {
      return html == null ? "" : new String(html.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new ServletException("The page cannot be read", e);
    }
  }
}
