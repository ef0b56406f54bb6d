package app.mspaintr.launcher.http;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.glassfish.jersey.CommonProperties;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.servlet.ServletContainer;

/**
 * The REST resources below {@code /api}, with Jersey's optional features off. Jersey takes a fifth
 * of the time of a start, so it wakes after it, and a request that comes earlier waits for it.
 */
public final class Rest extends HttpServlet {
  /** As in the application's {@code @ApplicationPath}. */
  public static final String MAPPING = "/api/*";

  private static final long serialVersionUID = 1L;

  private static final Map<String, Object> FEATURES =
      Map.of(
          CommonProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true,
          CommonProperties.METAINF_SERVICES_LOOKUP_DISABLE, true,
          ServerProperties.WADL_FEATURE_DISABLE, true,
          ServerProperties.RESOURCE_VALIDATION_DISABLE, true,
          ServerProperties.RESPONSE_SET_STATUS_OVER_SEND_ERROR, true);

  private final transient Supplier<List<Object>> resources;
  private final transient CompletableFuture<ServletContainer> jersey = new CompletableFuture<>();

  public Rest(Supplier<List<Object>> resources) {
    this.resources = resources;
  }

  /** Starts Jersey. */
  public void wake() {
    try {
      ResourceConfig config = new ResourceConfig().setProperties(FEATURES);
      resources.get().forEach(config::register);
      ServletContainer container = new ServletContainer(config);
      container.init(getServletConfig());
      jersey.complete(container);
    } catch (ServletException | RuntimeException | Error e) {
      System.getLogger("mspaintr.launcher").log(System.Logger.Level.ERROR, "No REST", e);
      jersey.completeExceptionally(e);
    }
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    jersey.join().service(request, response);
  }

  @Override
  public void destroy() {
    jersey.thenAccept(ServletContainer::destroy);
  }
}
