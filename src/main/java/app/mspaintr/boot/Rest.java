package app.mspaintr.boot;

import java.util.List;
import java.util.Map;
import org.glassfish.jersey.CommonProperties;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.servlet.ServletContainer;

/** The REST resources below {@code /api}, with Jersey's optional features off. */
final class Rest {
  /** As in the application's {@code @ApplicationPath}. */
  static final String MAPPING = "/api/*";

  private Rest() {}

  static ServletContainer servlet(List<Object> resources) {
    ResourceConfig config =
        new ResourceConfig()
            .setProperties(
                Map.of(
                    CommonProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true,
                    CommonProperties.METAINF_SERVICES_LOOKUP_DISABLE, true,
                    ServerProperties.WADL_FEATURE_DISABLE, true,
                    ServerProperties.RESOURCE_VALIDATION_DISABLE, true,
                    ServerProperties.RESPONSE_SET_STATUS_OVER_SEND_ERROR, true));
    resources.forEach(config::register);
    return new ServletContainer(config);
  }
}
