package app.mspaintr.operation;

import app.mspaintr.live.Seats;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * What is measured. The application counts for itself; the meters read those counts when they are
 * asked for.
 */
@ApplicationScoped
public class Meters {
  private PrometheusMeterRegistry registry;

  protected Meters() {}

  @Inject
  Meters(Seats seats) {
    registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    Gauge.builder("mspaintr.connections", seats, Seats::count)
        .description("Open WebSocket connections")
        .register(registry);
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
  }

  /** The Prometheus text format. */
  String scrape() {
    return registry.scrape();
  }

  @PreDestroy
  void close() {
    registry.close();
  }
}
